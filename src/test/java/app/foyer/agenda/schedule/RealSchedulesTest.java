package app.foyer.agenda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.platform.LocalText;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real congresses published. */
class RealSchedulesTest {
    private static final Instant NOW = Instant.parse("2019-01-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fosdem-2020.xml, 872, 35, 3",
        "fosdem-2025.xml, 943, 29, 0",
        "38c3.xml, 1007, 72, 0",
        "frab-camp2019.json, 79, 2, 0",
        "pretalx-democon.json, 36, 2, 0",
        "pretalx-rc3.json, 48, 5, 0",
    })
    void every_event_goes_in(String file, int sessions, int rooms, int cancelled) throws Exception {
        var schedule = ReferenceFiles.schedule(file);
        assertThat(schedule.sessions()).hasSize(sessions);
        assertThat(schedule.rooms()).hasSize(rooms);
        assertThat(schedule.sessions().stream().filter(Session::cancelled)).hasSize(cancelled);
        assertThat(schedule.sessions().stream().map(Session::id).distinct()).hasSize(sessions);
        assertThat(schedule.sessions()).allSatisfy(session -> {
            assertThat(session.id()).matches("[A-Za-z0-9._~-]{1,100}");
            assertThat(session.about().title().isEmpty()).isFalse();
        });
    }

    @Test
    void the_invalid_file_is_refused_and_says_where() {
        assertThatThrownBy(() -> ReferenceFiles.schedule("invalid-example.json"))
                .isInstanceOfSatisfying(ScheduleFault.class, fault -> {
                    assertThat(fault.reason()).isEqualTo("not-a-number");
                    assertThat(fault.line()).isEqualTo(23);
                    assertThat(fault.field()).isEqualTo("schedule.conference.days[0].rooms.Winterchaos[0].id");
                    assertThat(fault.in("en")).contains("Line 23").contains("2814");
                    assertThat(fault.in("zh")).contains("23").contains("整数");
                });
    }

    @Test
    void a_file_without_zone_and_dates_is_read_in_the_events_zone() throws Exception {
        var welcome = session(ReferenceFiles.schedule("fosdem-2020.xml"), "9025");
        assertThat(welcome.planned())
                .isEqualTo(new Slot(
                        "janson", Instant.parse("2020-02-01T08:30:00Z"), Instant.parse("2020-02-01T08:55:00Z")));
        assertThat(welcome.about().summary().in("en")).isEqualTo("FOSDEM welcome and opening talk.");
    }

    @Test
    void a_talk_on_cancelling_is_not_cancelled() throws Exception {
        var talk = ReferenceFiles.schedule("fosdem-2025.xml").sessions().stream()
                .filter(session -> session.about().title().in("en").startsWith("Cancelling POSIX"))
                .findFirst();
        assertThat(talk)
                .hasValueSatisfying(session -> assertThat(session.cancelled()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fosdem-2020.xml",
                "fosdem-2025.xml",
                "38c3.xml",
                "frab-camp2019.json",
                "pretalx-democon.json",
                "pretalx-rc3.json"
            })
    void exports_are_valid_and_read_back_as_the_same_programme(String file) throws Exception {
        var agenda = agenda(ReferenceFiles.schedule(file));
        var xml = ScheduleExport.xml("FOSDEM 2025", agenda, NOW, "en");
        var json = ScheduleExport.json("FOSDEM 2025", agenda, NOW, "en");
        validateXml(xml);
        validateJson(json);
        assertThat(read(json)).isEqualTo(facts(agenda));
        assertThat(read(xml)).isEqualTo(facts(agenda));
        for (var export : List.of(xml, json)) {
            var again = ScheduleFile.read(export.getBytes(StandardCharsets.UTF_8), ZoneId.of("UTC"));
            var difference = ScheduleImport.difference(agenda, again);
            assertThat(difference.command().sessions()).isEmpty();
            assertThat(difference.command().removedSessions()).isEmpty();
            assertThat(difference.addedRooms()).isEmpty();
            assertThat(difference.removedRooms()).isEmpty();
            assertThat(difference.disagreements()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fosdem-2025.xml", "38c3.xml", "fosdem-2020.xml"})
    void the_calendar_is_understood_by_another_reader(String file) throws Exception {
        var agenda = agenda(ReferenceFiles.schedule(file));
        var text = ScheduleExport.ical("Événement, été; 会议", agenda, NOW, "en");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        var titles = calendar.getComponents("VEVENT").stream()
                .map(event -> event.getProperty("SUMMARY").orElseThrow().getValue())
                .sorted()
                .toList();
        assertThat(titles)
                .isEqualTo(agenda.sessions().values().stream()
                        .map(session -> session.about().title().in("en"))
                        .sorted()
                        .toList());
    }

    private static Session session(Schedule schedule, String id) {
        return schedule.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Agenda agenda(Schedule schedule) {
        var empty = Agenda.empty(schedule.zone(), LocalTime.of(6, 0));
        return ScheduleImport.difference(empty, schedule).command().apply(empty, NOW);
    }

    /** All that the formats carry of a session. */
    record Fact(LocalText room, Instant start, Instant end, String title, String summary, boolean cancelled) {}

    private static List<Fact> facts(Agenda agenda) {
        return agenda.sessions().values().stream()
                .map(session -> new Fact(
                        LocalText.of(agenda.room(session.room()).name().in("en")),
                        session.planned().start(),
                        session.planned().end(),
                        session.about().title().in("en"),
                        session.about().summary().in("en"),
                        session.cancelled()))
                .sorted(java.util.Comparator.comparing(Fact::toString))
                .toList();
    }

    private static List<Fact> read(String export) throws ScheduleFault {
        return facts(agenda(ScheduleFile.read(export.getBytes(StandardCharsets.UTF_8), ZoneId.of("UTC"))));
    }

    private static void validateXml(String xml) throws Exception {
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(ReferenceFiles.of("schedules/schedule.xml.xsd").toFile());
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static void validateJson(String json) throws Exception {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6);
        var schema = registry.getSchema(
                new String(ReferenceFiles.bytes("schedules/schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
