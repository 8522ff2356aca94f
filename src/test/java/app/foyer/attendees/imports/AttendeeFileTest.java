package app.foyer.attendees.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.foyer.attendees.TicketState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AttendeeFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AttendeeFile read(byte[] content) throws AttendeeFault {
        return AttendeeFile.read(content, Wish.NONE);
    }

    private static Roster roster(String text) throws AttendeeFault {
        return read(utf8(text)).roster(SHANGHAI);
    }

    private static AttendeeFault fault(byte[] content) {
        return catchThrowableOfType(AttendeeFault.class, () -> read(content).roster(SHANGHAI));
    }

    @Test
    void a_pretix_check_in_list_is_read() throws AttendeeFault {
        var file = read(utf8("""
                "Order code","Attendee name","Attendee name: Given name","Attendee name: Family name","Product","Price","Checked in","Checked out","Automatically checked in","Secret","E-mail","Phone number","Company","Voucher code","Order date","Requires special attention","Comment","Seat ID","Seat name","Seat zone","Seat row","Seat number","Blocked","Valid from","Valid until"
                "K3XQ9","Ronan McTavish","Ronan","McTavish","Two days","23.00","2026-03-01T09:00:00+00:00","","No","q6k3z8m1v5","ronan@post.example.org","+44 20 5550 0100","O'Hara & Sons","","2026-01-22","Yes","wheelchair","g-1","Row J, Seat 12","Stalls","J","12","","2026-03-02 08:00:00","2026-03-03T18:00:00+08:00"
                "K3XQ9","Zoë Lindqvist","Zoë","Lindqvist","Workshop","13.00","","","No","x7r2b4n9p0","","","","","2026-01-22","No","","","","Stalls","J","13","Yes","",""
                """));
        assertThat(file.format()).isEqualTo(Format.PRETIX);
        var roster = file.roster(SHANGHAI);
        assertThat(roster.rejected()).isEmpty();
        var first = roster.entries().getFirst();
        assertThat(first.attendee().name()).isEqualTo("Ronan McTavish");
        assertThat(first.attendee().organisation()).isEqualTo("O'Hara & Sons");
        assertThat(first.attendee().attention()).isTrue();
        assertThat(first.attendee().orderCode()).isEqualTo("K3XQ9");
        var ticket = first.tickets().getFirst().ticket();
        assertThat(ticket.secret()).isEqualTo("q6k3z8m1v5");
        assertThat(ticket.product()).isEqualTo("Two days");
        assertThat(ticket.seat()).isEqualTo("Row J, Seat 12");
        assertThat(ticket.validFrom()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(ticket.validUntil()).isEqualTo("2026-03-03T10:00:00Z");
        var second = roster.entries().getLast().tickets().getFirst().ticket();
        assertThat(second.seat()).isEqualTo("Stalls J 13");
        assertThat(second.state()).isEqualTo(TicketState.BLOCKED);
    }

    @Test
    void pretix_heads_its_columns_in_other_languages_too() throws AttendeeFault {
        var german = read(utf8("Bestellnummer;Teilnehmername;Teilnehmername: Vorname;Produkt;Eingecheckt;Ticketcode;"
                + "E-Mail;Firma;Sitzreihe;Sitznummer;Gesperrt;Gültig bis\r\n"
                + "K3XQ9;Jürgen von Öst;Jürgen;Zwei Tage;;abc123;j@post.example.org;Hafen GmbH;J;7;Nein;3.3.2026\r\n"));
        assertThat(german.format()).isEqualTo(Format.PRETIX);
        assertThat(german.separator()).isEqualTo(';');
        var entry = german.roster(SHANGHAI).entries().getFirst();
        assertThat(entry.attendee().name()).isEqualTo("Jürgen von Öst");
        assertThat(entry.tickets().getFirst().ticket().validUntil())
                .as("a day includes its evening")
                .isEqualTo("2026-03-03T16:00:00Z");
        var chinese = read(utf8("订单号,参会者姓名,产品,已签到,票码,电子邮件,公司,座位名称\nK3XQ9,阿依古丽·艾山,两日票,,abc,,澄江大学,J排7座\n"));
        assertThat(chinese.format()).isEqualTo(Format.PRETIX);
        assertThat(chinese.roster(SHANGHAI).entries().getFirst().attendee().name())
                .isEqualTo("阿依古丽·艾山");
    }

    @Test
    void the_headings_of_a_real_pretix_list_are_known() throws Exception {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "FOYER_REFERENCE_DATA names no folder");
        var file = read(Files.readAllBytes(Path.of(data, "names", "pretix-checkinlist-csv-format.csv")));
        assertThat(file.format()).isEqualTo(Format.PRETIX);
        var roster = file.roster(SHANGHAI);
        assertThat(roster.people()).isEqualTo(2);
        assertThat(roster.rejected()).isEmpty();
        assertThat(file.mapping().columns())
                .containsKeys(
                        Column.NAME,
                        Column.ORDER,
                        Column.PRODUCT,
                        Column.SECRET,
                        Column.EMAIL,
                        Column.ORGANISATION,
                        Column.ATTENTION,
                        Column.NOTE,
                        Column.SEAT,
                        Column.SEAT_ZONE,
                        Column.SEAT_ROW,
                        Column.SEAT_NUMBER);
    }

    private static final String PRETIX_JSON = """
            {"event": {"name": "Small", "slug": "small",
              "items": [{"id": 7, "name": {"en": "Two days", "de": "Zwei Tage"}, "variations": [{"id": 9, "name": "Student"}]},
                        {"id": 8, "name": "Dinner", "variations": []}],
              "questions": [{"id": 5, "identifier": "DIET", "question": {"en": "Diet"}, "type": "S"}],
              "orders": [
                {"code": "K3XQ9", "status": "p", "email": "o@post.example.org", "phone": "+86 100 5550 0001", "locale": "zh-hans",
                 "positions": [
                   {"id": 2, "positionid": 2, "item": 8, "variation": null, "attendee_name": null, "secret": "dinner1", "addon_to": 1, "answers": []},
                   {"id": 1, "positionid": 1, "item": 7, "variation": 9, "attendee_name": "单雪", "attendee_email": null, "company": "澄江大学",
                    "secret": "main1", "addon_to": null, "seat": {"name": "J-12"}, "valid_until": "2026-03-03T10:00:00Z",
                    "answers": [{"question": 5, "answer": "vegan"}]}]},
                {"code": "PPPPP", "status": "n", "email": null, "positions": [
                   {"id": 3, "item": 7, "variation": null, "attendee_name": "Ada Quill", "secret": "main2", "addon_to": null, "answers": []}]},
                {"code": "CCCCC", "status": "c", "email": null, "positions": [
                   {"id": 4, "item": 7, "variation": null, "attendee_name": "Bo Reed", "secret": "main3", "addon_to": null, "answers": []},
                   {"id": 6, "item": 7, "variation": null, "attendee_name": "", "secret": "main4", "addon_to": null, "answers": []}]}
              ]}}
            """;

    @Test
    void a_pretix_json_export_is_read_with_add_ons_states_seats_and_answers() throws AttendeeFault {
        var file = read(utf8(PRETIX_JSON));
        assertThat(file.format()).isEqualTo(Format.PRETIX_JSON);
        assertThat(file.headings()).contains("Diet");
        var roster = file.roster(SHANGHAI);
        assertThat(roster.people()).isEqualTo(3);
        var first = roster.entries().getFirst();
        assertThat(first.attendee().email()).isEqualTo("o@post.example.org");
        assertThat(first.tickets())
                .extracting(admits -> admits.ticket().product())
                .containsExactly("Two days – Student", "Dinner");
        assertThat(first.tickets().getFirst().ticket().seat()).isEqualTo("J-12");
        assertThat(roster.entries())
                .extracting(entry -> entry.tickets().getFirst().ticket().state())
                .containsExactly(TicketState.VALID, TicketState.UNPAID, TicketState.CANCELLED);
        assertThat(roster.rejected()).singleElement().matches(row -> row.reason()
                .equals("no-name"));
        var asNote = AttendeeFile.read(
                utf8(PRETIX_JSON), new Wish(null, null, null, Map.of("name", "Attendee name", "note", "Diet")));
        assertThat(asNote.roster(SHANGHAI).entries().getFirst().attendee().note())
                .as("an answer can be mapped")
                .isEqualTo("vegan");
    }

    @Test
    void the_same_person_has_the_same_id_in_the_json_and_in_the_list() throws AttendeeFault {
        var json = read(utf8(PRETIX_JSON)).roster(SHANGHAI).entries().getFirst();
        var list = roster("Order code,Attendee name,Secret,Checked in\nK3XQ9,单雪,main1,\n")
                .entries()
                .getFirst();
        assertThat(list.attendee().id()).isEqualTo(json.attendee().id());
        assertThat(list.tickets().getFirst().ticket().id())
                .isEqualTo(json.tickets().getFirst().ticket().id());
    }

    @Test
    void alf_io_and_indico_exports_are_read() throws AttendeeFault {
        var alfio = read(utf8("""
                ID,Category,Event,Status,Full Name,First Name,Last Name,E-Mail,Language
                7d3a1c52-0000-4000-8000-00000000000a,Early bird,small,ACQUIRED,Ada McQuill,Ada,McQuill,ada@post.example.org,en
                7d3a1c52-0000-4000-8000-00000000000b,Early bird,small,TO_BE_PAID,Bo Reed,Bo,Reed,bo@post.example.org,de
                """));
        assertThat(alfio.format()).isEqualTo(Format.ALFIO);
        var people = alfio.roster(SHANGHAI).entries();
        assertThat(people.getFirst().attendee().name()).isEqualTo("Ada McQuill");
        assertThat(people.getFirst().tickets().getFirst().ticket().product()).isEqualTo("Early bird");
        assertThat(people.getLast().tickets().getFirst().ticket().state()).isEqualTo(TicketState.UNPAID);
        var indico = read(
                utf8(
                        "ID,Name,Affiliation,Email Address,Registration state,Checked in,Tags\n17,Ada McQuill,Quay Lab,ada@post.example.org,Completed,No,\n"));
        assertThat(indico.format()).isEqualTo(Format.INDICO);
        var entry = indico.roster(SHANGHAI).entries().getFirst();
        assertThat(entry.attendee().organisation()).isEqualTo("Quay Lab");
        assertThat(entry.reference()).isEqualTo("17");
        assertThat(entry.tickets().getFirst().ticket().secret())
                .as("made when it goes in")
                .isNull();
    }

    @Test
    void encodings_are_told_apart() throws AttendeeFault {
        var chinese = "姓名,单位\n王喆,镕创科技\n阿依古丽·艾山,澄江大学\n";
        for (var charset : List.of("UTF-8", "GB18030", "GBK")) {
            var file = read(chinese.getBytes(Charset.forName(charset)));
            assertThat(file.roster(SHANGHAI).entries().getFirst().attendee().name())
                    .as(charset)
                    .isEqualTo("王喆");
        }
        assertThat(read(("\uFEFF" + chinese).getBytes(StandardCharsets.UTF_8)).headings())
                .containsExactly("姓名", "单位");
        var tabbed = ("\uFEFF" + chinese.replace(',', '\t'));
        assertThat(read(tabbed.getBytes(StandardCharsets.UTF_16LE)).headings()).containsExactly("姓名", "单位");
        assertThat(read(tabbed.getBytes(StandardCharsets.UTF_16BE)).encoding()).isEqualTo(Encoding.UTF_16BE);
        var western = "Vorname;Nachname;Firma\nJürgen;Öst;Hafen Süd\nZoë;Weiß;Müller & Söhne\n";
        var file = read(western.getBytes(Charset.forName("windows-1252")));
        assertThat(file.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(file.roster(SHANGHAI).entries().getFirst().attendee().name()).isEqualTo("Jürgen Öst");
    }

    @Test
    void damaged_utf8_is_told_with_its_place_not_read_as_something_else() {
        var bytes = utf8("姓名,单位\n王小伟,浅湾工作室\n单雪,澄江大学\n");
        bytes[utf8("姓名,单位\n王").length + 1] = (byte) 0xFF;
        assertThat(fault(bytes))
                .matches(fault -> fault.reason().equals("bad-encoding") && fault.line() == 2 && fault.column() == 2);
        assertThat(fault(new byte[] {0, 1, 2, 3, 0, 0})).isNotNull();
    }

    @Test
    void excels_dialects_are_read() throws AttendeeFault {
        var said = roster("sep=|\r\nname|note\r\n\"Quill, \"\"Ada\"\"\"|\"two\r\nlines; and, more\"\r\n");
        assertThat(said.entries().getFirst().attendee().name()).isEqualTo("Quill, \"Ada\"");
        assertThat(said.entries().getFirst().attendee().note()).isEqualTo("two\nlines; and, more");
        assertThat(roster("name;organisation\nA;\"x, y\"\nB;z, q, r\n").entries())
                .hasSize(2);
        assertThat(roster("name\tphone\nA\t1\n\n\nB\t2\n").entries())
                .as("rows are numbered as a spreadsheet does")
                .extracting(Roster.Entry::row)
                .containsExactly(2, 5);
    }

    @Test
    void names_are_joined_as_their_script_does_and_never_recased() throws AttendeeFault {
        var roster = roster("First name,Last name\nAda,McDonald\n伟,王\nO'brien,van der BERG\n");
        assertThat(roster.entries())
                .extracting(entry -> entry.attendee().name())
                .containsExactly("Ada McDonald", "王伟", "O'brien van der BERG");
    }

    @Test
    void two_people_of_one_name_are_two_but_one_address_is_one() throws AttendeeFault {
        var roster = roster("姓名,邮箱\n王伟,\n王伟,\n李娜,li@post.example.org\n李娜,LI@post.example.org\n");
        assertThat(roster.people()).isEqualTo(3);
        assertThat(roster.rejected()).singleElement().matches(row -> row.reason()
                .equals("same-person"));
        assertThat(roster("姓名,邮箱\n王伟,\n").entries().getFirst().attendee().id())
                .isEqualTo(roster.entries().getFirst().attendee().id());
    }

    @Test
    void a_workbook_is_read_with_numbers_in_full_and_real_dates() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("People");
            var headings = List.of("姓名", "手机号", "有效期至", "票码");
            for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            sheet.value(1, 0, "王小伟");
            sheet.value(1, 1, 13_900_005_550L);
            sheet.value(1, 2, LocalDateTime.of(2026, 3, 3, 18, 0));
            sheet.style(1, 2).format("yyyy-mm-dd h:mm").set();
            sheet.value(1, 3, "S-1");
        }
        var file = read(bytes.toByteArray());
        assertThat(file.encoding()).isNull();
        var entry = file.roster(SHANGHAI).entries().getFirst();
        assertThat(entry.attendee().phone()).isEqualTo("13900005550");
        assertThat(entry.tickets().getFirst().ticket().validUntil()).isEqualTo("2026-03-03T10:00:00Z");
        var cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThat(fault(cut).reason()).isEqualTo("broken-xlsx");
    }

    @Test
    void every_fault_and_every_reason_has_words() throws IOException {
        assertThat(fault(utf8("name\n\"A\n")).in("zh")).contains("第 2 行");
        for (var language : List.of("en", "zh")) {
            for (var column : Column.values()) assertThat(column.in(language)).isNotBlank();
            for (var format : Format.values()) assertThat(format.in(language)).isNotBlank();
            for (var why : AttendeeDifference.Why.values())
                assertThat(why.in(language)).isNotBlank();
        }
    }
}
