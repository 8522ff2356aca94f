package app.foyer.attendees.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tables of all sorts, made by chance but the same each time. */
class AnyTableTest {
    private static final List<String> CELLS = List.of(
            "王伟",
            "阿依古丽·艾山",
            "Ada McDonald",
            "O'Fallon, Bo",
            "a;b",
            "x\ty",
            "say \"hi\"",
            "two\nlines",
            "=1+1",
            "'=1",
            "-",
            "+86 100 5550 0001",
            "😀👩‍👩‍👧",
            "喆镕",
            "Žofie Ďurišová",
            "'",
            "\"",
            "''",
            "@x");
    private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE");

    private static String quoted(String cell, char separator, Random random) {
        var must = cell.indexOf(separator) >= 0 || cell.contains("\"") || cell.contains("\n") || cell.contains("\t");
        return must || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<List<String>> cells(Random random) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i <= 3 + random.nextInt(20); i++) {
            var row = new ArrayList<>(List.of("S-" + i, CELLS.get(random.nextInt(CELLS.size()))));
            row.add(random.nextBoolean() ? "" : CELLS.get(random.nextInt(CELLS.size())));
            rows.add(row);
        }
        return rows;
    }

    private static byte[] bytes(List<List<String>> rows, char separator, String charset, Random random) {
        var end = random.nextBoolean() ? "\r\n" : "\n";
        var text = new StringBuilder(charset.startsWith("UTF-16") || random.nextBoolean() ? "\uFEFF" : "");
        if (random.nextInt(4) == 0) text.append("sep=").append(separator).append(end);
        text.append(String.join(separator + "", "票码", "Name", "备注")).append(end);
        for (var row : rows) {
            text.append(String.join(
                    separator + "",
                    row.stream().map(cell -> quoted(cell, separator, random)).toList()));
            text.append(end);
        }
        return text.toString().getBytes(Charset.forName(charset));
    }

    @Test
    void every_dialect_of_csv_gives_the_same_cells() throws AttendeeFault {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var rows = cells(random);
            var separator = CsvTable.SEPARATORS.get(random.nextInt(3));
            var charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            var file = AttendeeFile.read(bytes(rows, separator, charset, random), Wish.NONE);
            assertThat(file.headings()).as("seed %s", seed).containsExactly("票码", "Name", "备注");
            var read = file.first(100);
            for (int i = 0; i < rows.size(); i++)
                assertThat(read.get(i).stream().map(cell -> cell.replace("\r\n", "\n")))
                        .as("seed %s in %s by %s", seed, charset, separator)
                        .isEqualTo(rows.get(i));
        }
    }

    @Test
    void any_bytes_are_read_or_refused_but_never_break() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            var starts = List.of("", "PK\u0003\u0004", "{\"event\":{\"orders\":[", "name,secret\n", "sep=\n", "\uFEFF");
            var start = starts.get(random.nextInt(starts.size())).getBytes(StandardCharsets.UTF_8);
            var all = Arrays.copyOf(start, start.length + bytes.length);
            System.arraycopy(bytes, 0, all, start.length, bytes.length);
            try {
                AttendeeFile.read(all, Wish.NONE).roster(ZoneOffset.UTC);
            } catch (AttendeeFault fault) {
                assertThat(fault.in("en")).isNotBlank();
            }
        }
    }

    @Test
    void what_is_defused_is_no_formula_and_comes_back_as_it_was() {
        for (var cell : CELLS) {
            assertThat(Defused.cell(cell)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
            assertThat(Defused.undo(Defused.cell(cell))).isEqualTo(cell);
        }
    }

    private static AttendeeDifference compare(List<Known> everybody, Roster roster, Ways ways, Set<String> admitted) {
        return new Comparison(everybody, roster, ways, Map.of(), admitted, room -> Optional.empty()).difference();
    }

    private static List<Known> after(List<Known> everybody, AttendeeDifference difference) {
        var people = new TreeMap<String, Known>();
        everybody.forEach(known -> people.put(known.attendee().id(), known));
        difference.changes().forEach(change -> {
            var tickets = change.after().tickets().stream()
                    .map(ticket -> ticket.secret() != null
                            ? ticket
                            : new Ticket(
                                    ticket.id(),
                                    ticket.attendeeId(),
                                    "made" + ticket.id(),
                                    ticket.product(),
                                    ticket.state(),
                                    ticket.seat(),
                                    ticket.room()))
                    .toList();
            people.put(
                    change.attendee().id(),
                    new Known(change.attendee(), tickets, change.after().removed()));
        });
        return List.copyOf(people.values());
    }

    @Test
    void the_same_file_twice_changes_nothing_the_second_time() throws AttendeeFault {
        var headings =
                List.of(List.of("name", "email"), List.of("name", "order"), List.of("name"), List.of("name", "id"));
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var columns = headings.get(random.nextInt(headings.size()));
            var text = new StringBuilder(String.join(",", columns) + "\n");
            for (int i = 0; i < 12; i++) {
                var cells = new ArrayList<String>();
                for (int c = 0; c < columns.size(); c++)
                    cells.add(quoted(CELLS.get(random.nextInt(CELLS.size())), ',', random));
                text.append(String.join(",", cells)).append('\n');
            }
            var file = AttendeeFile.read(text.toString().getBytes(StandardCharsets.UTF_8), Wish.NONE);
            var roster = file.roster(ZoneOffset.UTC);
            var first = compare(List.of(), roster, new Ways(true, false), Set.of());
            var people = after(List.of(), first);
            var again = compare(people, file.roster(ZoneOffset.UTC), new Ways(true, false), Set.of());
            assertThat(again.isEmpty()).as("seed %s: %s", seed, again.changed()).isTrue();
            assertThat(again.rejected()).hasSameSizeAs(first.rejected());
        }
    }

    @Test
    void a_complete_file_takes_back_whoever_is_not_in_it_but_nobody_who_came_or_whose_row_is_wrong()
            throws AttendeeFault {
        var people = new ArrayList<Known>();
        for (var name : List.of("stays", "gone", "came", "wrong")) {
            var attendee = new Attendee(name, name, null, null, null, null, null, null, null, null);
            var ticket = new Ticket("t-" + name, name, "s-" + name, "ticket", TicketState.VALID, null, null);
            people.add(new Known(attendee, List.of(ticket), false));
        }
        var text = "name,secret,state\nstays,s-stays,valid\nwrong,s-wrong,who knows\n";
        var roster = AttendeeFile.read(text.getBytes(StandardCharsets.UTF_8), Wish.NONE)
                .roster(ZoneOffset.UTC);
        var difference = compare(people, roster, new Ways(true, false), Set.of("t-came"));
        assertThat(difference.removed())
                .extracting(change -> change.attendee().id())
                .containsExactly("gone");
        assertThat(difference.kept()).extracting(kept -> kept.attendee().id()).containsExactly("came");
        assertThat(difference.rejected()).singleElement().matches(row -> row.row() == 3);
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void a_code_of_somebody_else_is_refused() throws AttendeeFault {
        var one = new Attendee("one", "One", null, null, null, null, null, null, null, null);
        var two = new Attendee("two", "Two", null, null, null, null, null, null, null, null);
        var people = List.of(
                new Known(one, List.of(new Ticket("t1", "one", "s1", "ticket", TicketState.VALID, null, null)), false),
                new Known(two, List.of(new Ticket("t2", "two", "s2", "ticket", TicketState.VALID, null, null)), false));
        var text = "Attendee ID,Ticket ID,Name,Ticket code\none,t1,One,s2\n";
        var roster = AttendeeFile.read(text.getBytes(StandardCharsets.UTF_8), Wish.NONE)
                .roster(ZoneOffset.UTC);
        var difference = compare(people, roster, Ways.USUAL, Set.of());
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.rejected()).singleElement().matches(row -> row.reason()
                .equals("anothers-secret"));
    }

    @Test
    void our_own_words_for_columns_are_known_again() {
        for (var language : List.of("en", "zh"))
            for (var column : Column.values())
                assertThat(column.rank(column.in(language)))
                        .as(column + " in " + language)
                        .isNotNegative();
    }
}
