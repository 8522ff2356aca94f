package app.foyer.agenda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real files do that no format describes. */
class ScheduleFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String GUID = "270fa44c-821a-577f-8ca3-33e8d4a8c2a7";

    private static Schedule read(String content) throws ScheduleFault {
        return ScheduleFile.read(content.getBytes(StandardCharsets.UTF_8), BERLIN);
    }

    private static Schedule xml(String events) throws ScheduleFault {
        return read("<schedule><conference><title>C</title></conference><day index='1' date='2026-05-01'>" + events
                + "</day></schedule>");
    }

    private static String event(String attributes, String fields) {
        var rest = fields.contains("<title>") ? "" : "<title>T</title>";
        if (!fields.contains("<duration>")) rest += "<duration>00:30</duration>";
        if (!fields.contains("<start>")) rest += "<start>10:00</start>";
        return "<event " + attributes + ">" + fields + rest + "</event>";
    }

    private static String room(String... events) {
        return "<room name='Main'>" + String.join("", events) + "</room>";
    }

    private static Session only(Schedule schedule) {
        assertThat(schedule.sessions()).hasSize(1);
        return schedule.sessions().getFirst();
    }

    @Test
    void an_event_without_a_room_around_it_takes_its_own_or_none() throws Exception {
        var schedule = xml(event("id='1'", "<room>Saal 1</room>") + event("id='2'", ""));
        assertThat(schedule.rooms()).extracting(Room::id).containsExactly("saal-1", "room");
        assertThat(schedule.sessions()).extracting(Session::room).containsExactly("saal-1", "room");
    }

    @Test
    void a_start_in_the_small_hours_belongs_to_the_evening_before_unless_a_date_says_when() throws Exception {
        var schedule = xml(room(
                event("id='1'", "<start>01:30</start>"),
                event("id='2'", "<start>07:30</start>"),
                event("id='3'", "<start>01:30</start><date>2026-05-01T01:30:00+05:30</date>"),
                event("id='4'", "<start>23:30</start><duration>02:00</duration>")));
        assertThat(schedule.sessions())
                .extracting(session -> session.planned().start())
                .containsExactly(
                        Instant.parse("2026-05-01T23:30:00Z"),
                        Instant.parse("2026-05-01T05:30:00Z"),
                        Instant.parse("2026-04-30T20:00:00Z"),
                        Instant.parse("2026-05-01T21:30:00Z"));
        assertThat(schedule.sessions().getLast().planned().end()).isEqualTo(Instant.parse("2026-05-01T23:30:00Z"));
    }

    @Test
    void a_day_without_a_date_counts_from_the_conferences_start() throws Exception {
        var schedule =
                read("<schedule><conference><start>2026-05-01</start><day_change>04:00:00</day_change></conference>"
                        + "<day/><day>" + room(event("id='1'", "<start>05:00</start>")) + "</day></schedule>");
        assertThat(only(schedule).planned().start()).isEqualTo(Instant.parse("2026-05-02T03:00:00Z"));
        assertThat(schedule.dayChange()).isEqualTo(LocalTime.of(4, 0));
        assertThat(schedule.zone()).isEqualTo(BERLIN);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, PT0S",
        "12:59, PT12H59M",
        "48:30, PT48H30M",
        "1:04:00, PT28H",
        "00:45:00, PT45M",
        "1:30, PT1H30M",
        "45, PT45M"
    })
    void durations(String written, Duration meant) throws Exception {
        var session = only(xml(room(event("id='1'", "<duration>" + written + "</duration>"))));
        assertThat(session.planned().length()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED Testing apps, Testing apps",
        "CANCELED! Testing apps, Testing apps",
        "CANCELLED: Testing apps, Testing apps",
        "Cancelled - Testing apps, ",
        "[cancelled] Testing apps, Testing apps",
        "【已取消】测试, 测试",
        "Cancelling POSIX syscalls in Managarm, ",
        "Cancelled flights and what became of them, ",
        "CANCELLEDNESS, ",
    })
    void a_mark_in_the_title_cancels_and_a_word_does_not(String title, String left) throws Exception {
        var session = only(xml(room(event("id='1'", "<title>" + title + "</title>"))));
        assertThat(session.cancelled()).isEqualTo(left != null);
        assertThat(session.about().title().in("en")).isEqualTo(left == null ? title : left);
    }

    @Test
    void repeats_of_one_guid_and_a_talk_and_its_replay_all_stay() throws Exception {
        var schedule = xml(room(
                event("guid='" + GUID + "' id='9'", "<start>14:00</start>"),
                event("guid='" + GUID + "' id='7'", "<start>16:00</start>"),
                event("guid='" + GUID + "' id='7'", "<start>18:00</start>"),
                event("id='12'", ""),
                event("id='12'", "<start>20:00</start>"),
                event("", "<title>No id at all</title>"),
                event("", "<title>No id at all</title>"),
                event("", "<title>会议 👩‍💻</title>")));
        assertThat(schedule.sessions())
                .extracting(Session::id)
                .containsExactly(
                        GUID + "-9", GUID, GUID + "-7", "12", "12-12", "no-id-at-all", "no-id-at-all-2", "hui-yi");
    }

    @Test
    void ids_fit_however_long_what_they_are_made_of() throws Exception {
        var same = "guid='" + "g".repeat(120) + "' id='" + "7".repeat(120) + "'";
        var ids = xml(room(event(same, ""), event(same, "<start>11:00</start>"), event(same, "<start>12:00</start>")))
                .sessions()
                .stream()
                .map(Session::id)
                .toList();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates().allMatch(id -> id.length() <= 100);
    }

    @Test
    void no_more_of_a_second_is_read_than_the_database_keeps() throws Exception {
        var session = only(xml(room(event("id='1'", "<date>2026-05-01T10:00:00.123456789+02:00</date>"))));
        assertThat(session.planned().start()).isEqualTo(Instant.parse("2026-05-01T08:00:00.123456Z"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_file_made_to_fill_the_memory_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(ScheduleFault.class, fault -> {
            assertThat(fault.reason()).isEqualTo("too-many");
            assertThat(fault.in("en")).contains("is taken up to here only");
        });
    }

    static Stream<Named<String>> hostile() {
        var deep = "\"" + "n".repeat(10_000) + "\":";
        return Stream.of(
                named("values in JSON", "{\"schedule\":[" + "{},".repeat(600_000) + "{}]}"),
                named("values in XML", "<schedule>" + "<a/>".repeat(600_000) + "</schedule>"),
                named("depth in JSON", "{\"schedule\":" + "[".repeat(100)),
                named("depth in XML", "<schedule>" + "<a>".repeat(100)),
                named("long names", "{" + ("" + deep + "{").repeat(60) + "\"a\":[" + "{},".repeat(600_000)),
                named(
                        "events",
                        "<schedule><conference/><day date='2026-05-01'>" + "<event/>".repeat(20_001)
                                + "</day></schedule>"));
    }

    @Test
    void ids_do_not_depend_on_the_order_in_the_file() throws Exception {
        var one = event("guid='" + GUID + "' id='9'", "<start>14:00</start>");
        var other = event("guid='" + GUID + "' id='7'", "<start>16:00</start>");
        assertThat(xml(room(one, other)).sessions())
                .containsExactlyInAnyOrderElementsOf(xml(room(other, one)).sessions());
    }

    @Test
    void rooms_of_any_script_have_ids_that_are_short_and_unique() throws Exception {
        var names = List.of("主会场", "Ünïcode Saal", "Saal-1", "Saal 1", "👩‍💻", "x".repeat(100), "x".repeat(101));
        var events = new StringBuilder();
        for (var name : names) events.append("<room name='" + name + "'>" + event("", "") + "</room>");
        var ids = xml(events.toString()).rooms().stream().map(Room::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]{1,64}"));
        assertThat(ids).startsWith("zhu-hui-chang", "unicode-saal").contains("saal-1");
    }

    @Test
    void html_becomes_text_and_what_only_looks_like_it_stays() throws Exception {
        var html =
                "&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;li&gt;b&lt;/li&gt;&lt;/ul&gt;"
                        + "&lt;script&gt;alert(1)&lt;/script&gt;";
        var session = only(xml(room(event("id='1'", "<abstract>" + html + "</abstract><language>de, en</language>"))));
        assertThat(session.about().summary().in("en")).isEqualTo("One & two\n\n• a\n• b");
        assertThat(session.about().language()).isEqualTo("de");
        assertThat(PlainText.ofHtml("List<String> x < 3\n\nnext")).isEqualTo("List<String> x < 3\n\nnext");
        assertThat(PlainText.ofHtml(PlainText.toHtml("say <p> & &amp;"))).isEqualTo("say <p> & &amp;");
    }

    @Test
    void texts_are_filed_under_the_events_language() throws Exception {
        var session =
                only(xml(room(event("id='1'", "<title>Hallo</title><language>de</language><type>Workshop 60</type>"))));
        assertThat(session.about().title().exactly("de")).isEqualTo("Hallo");
        assertThat(session.about().kind()).isEqualTo(SessionKind.WORKSHOP);
    }

    @Test
    void an_empty_schedule_is_one() throws Exception {
        assertThat(read("<schedule><conference/></schedule>").sessions()).isEmpty();
        assertThat(read("{\"schedule\":{\"conference\":{\"days\":[{\"rooms\":[]}]}}}")
                        .sessions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><schedule><conference>&a;</conference></schedule>",
                "<!DOCTYPE s [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><schedule><version>&b;</version></schedule>",
                "<!DOCTYPE schedule SYSTEM 'http://127.0.0.1:1/x.dtd'><schedule/>",
            })
    void a_document_type_is_never_followed(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        ScheduleFault.class, fault -> assertThat(fault.reason()).isEqualTo("dtd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <schedule><conference/>\\n  <day date='2026-05-01'>\\n  <event><title>T</title><start>10:00</start><duration>soon</duration></event></day></schedule> | bad-duration | 3 | 46
            <schedule><conference/>\\n<day date='2026-05-01'><event><start>10:00</start></event></day></schedule> | missing | 2 | 24
            <schedule>\\n<conference></schedule> | broken-xml | 2 | 15
            <html><body/></html> | not-a-schedule | 1 | 1
            {"schedule": {"conference": {\\n  "days": {}}}} | not-a-list | 2 | 11
            {"schedule":\\n  {"conference" {}}} | broken-json | 2 | 17
            {"sessions": []} | not-a-schedule | 1 | 1
            BEGIN:VCALENDAR | not-a-schedule | 1 | 1
            """)
    void a_fault_names_line_and_column(String file, String reason, int line, int column) {
        assertThatThrownBy(() -> read(file.replace("\\n", "\n"))).isInstanceOfSatisfying(ScheduleFault.class, fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(List.of(fault.line(), fault.column())).containsExactly(line, column);
            assertThat(fault.in("en")).startsWith("Line " + line + ", column " + column + ": ");
            assertThat(fault.in("zh")).startsWith("第 " + line + " 行");
        });
    }

    @Test
    void other_encodings_are_read_too() throws Exception {
        var file =
                "<?xml version='1.0' encoding='UTF-16'?><schedule><conference><title>Größe</title></conference></schedule>";
        assertThat(ScheduleFile.read(file.getBytes(StandardCharsets.UTF_16), BERLIN)
                        .title())
                .isEqualTo("Größe");
        assertThat(read("\ufeff" + "{\"schedule\":{\"conference\":{\"title\":\"é\",\"days\":[]}}}")
                        .title())
                .isEqualTo("é");
    }

    @Test
    void our_kinds_are_read_as_themselves() {
        for (var kind : SessionKind.values())
            assertThat(Kinds.of(kind.code(), true)).isEqualTo(kind);
    }

    @Test
    void a_damaged_file_is_read_or_refused_and_nothing_else() throws Exception {
        var good = List.of(
                "<?xml version='1.0'?><schedule><conference><title>C</title><time_zone_name>UTC</time_zone_name></conference>"
                        + "<day date='2026-05-01' start='2026-05-01T09:00:00+02:00'>"
                        + room(event(
                                "guid='" + GUID + "' id='1'",
                                "<abstract>&lt;p&gt;é&#x1F600;</abstract><end>2026-05-01T12:00:00Z</end>"))
                        + "</day></schedule>",
                "{\"schedule\":{\"conference\":{\"title\":\"C\",\"start\":\"2026-05-01\",\"days\":[{\"date\":\"2026-05-01\",\"rooms\":"
                        + "{\"é\":[{\"id\":1,\"title\":\"T\\ud83d\\ude00\",\"date\":\"2026-05-01T12:00:00+02:00\",\"duration\":\"1:04:00\","
                        + "\"persons\":[{\"id\":3,\"public_name\":\"A\"}]}]}}]}}}");
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < 4_000; i++) {
            var bytes = good.get(i % 2).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(3); change >= 0; change--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(-128, 128);
            if (i % 5 == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            try {
                ScheduleFile.read(bytes, BERLIN);
                read++;
            } catch (ScheduleFault fault) {
                assertThat(fault.in("en")).startsWith("Line ");
            }
        }
        assertThat(read).isBetween(100, 3_900);
    }
}
