package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedatingTest {
    private static final Path SHIPPED = Path.of("kiosk-config");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 15);

    @TempDir
    Path folder;

    /** Every 23 minutes of three days, over ends of months and years, in winter and in summer time. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai,  2026-11-23T00:00:00Z",
        "Europe/Berlin,  2027-02-27T00:00:00Z",
        "Europe/Berlin,  2026-06-29T00:00:00Z",
        "America/St_Johns, 2028-02-28T00:00:00Z",
        "Pacific/Auckland, 2026-12-31T00:00:00Z"
    })
    void the_demo_goes_on_now_whenever_now_is(String zone, Instant from) throws IOException {
        var pack = packIn(zone);
        for (var now = from; now.isBefore(from.plus(Duration.ofDays(3))); now = now.plusSeconds(23 * 60)) {
            var redated = Redating.toNow(pack, now);
            var agenda = redated.agenda();
            var local = now.atZone(ZoneId.of(zone));
            var onlyDays = !local.toLocalTime().isBefore(Redating.FROM)
                    && local.toLocalTime().isBefore(Redating.TO);
            assertThat(redated.event().dayChange()).isEqualTo(agenda.dayChange());
            assertEachDayHoldsTogether(pack.agenda(), agenda, now);
            if (onlyDays) assertSameTimesOfDay(pack.agenda(), agenda);
            else assertMidMorning(agenda, now);
            assertThat(somethingIsOn(agenda, now)).as("on at " + local).isTrue();
        }
    }

    private static void assertEachDayHoldsTogether(Agenda planned, Agenda redated, Instant now) {
        var today = redated.dayOf(now);
        for (var session : planned.sessions().values()) {
            var second = planned.dayOf(session.planned().start()).isAfter(FIRST_DAY);
            var moved = redated.session(session.id()).planned();
            assertThat(redated.dayOf(moved.start()))
                    .as(session.id() + " at " + now)
                    .isEqualTo(second ? today.plusDays(1) : today);
            assertThat(moved.length()).isEqualTo(session.planned().length());
        }
        assertThat(inOrder(redated)).isEqualTo(inOrder(planned));
    }

    private static List<String> inOrder(Agenda agenda) {
        return agenda.sessions().values().stream()
                .sorted(Comparator.comparing(
                                (Session session) -> session.planned().start())
                        .thenComparing(Session::id))
                .map(Session::id)
                .toList();
    }

    private static void assertSameTimesOfDay(Agenda planned, Agenda redated) {
        assertThat(redated.sessions().values().stream()
                        .map(session ->
                                session.planned().start().atZone(redated.zone()).toLocalTime()))
                .containsExactlyElementsOf(planned.sessions().values().stream()
                        .map(session ->
                                session.planned().start().atZone(planned.zone()).toLocalTime())
                        .toList());
        assertThat(redated.dayChange()).isEqualTo(planned.dayChange());
    }

    private static void assertMidMorning(Agenda agenda, Instant now) {
        var rundowns = Rundown.all(agenda, now);
        var busy = rundowns.stream()
                .filter(rundown -> rundown.live().isPresent() && rundown.next().isPresent())
                .collect(Collectors.toList());
        assertThat(busy).as("rooms with a live and a next session at " + now).hasSize(rundowns.size());
    }

    /** Between two sessions there are a few minutes in which nothing is live; then the next is close. */
    private static boolean somethingIsOn(Agenda agenda, Instant now) {
        return Rundown.all(agenda, now).stream()
                .flatMap(rundown -> Stream.concat(rundown.live().stream(), rundown.next().stream()))
                .anyMatch(item -> item.live() || item.expected().start().isBefore(now.plus(Duration.ofMinutes(15))));
    }

    @Test
    void the_first_day_becomes_today_and_breaks_stay_where_they_were() {
        var pack = PackReader.read(SHIPPED).pack().orElseThrow();
        var redated =
                Redating.toNow(pack, Instant.parse("2031-01-07T04:40:00Z")).agenda();
        var lunch = redated.session("lunch-1");
        assertThat(lunch.about().kind()).isEqualTo(SessionKind.BREAK);
        assertThat(lunch.planned().start()).isEqualTo(Instant.parse("2031-01-07T04:15:00Z"));
        assertThat(redated.session("lunch-2").planned().start()).isEqualTo(Instant.parse("2031-01-08T04:05:00Z"));
    }

    @Test
    void at_midnight_it_is_mid_morning() {
        var pack = PackReader.read(SHIPPED).pack().orElseThrow();
        var midnight = Instant.parse("2026-11-23T16:00:00Z");
        var redated = Redating.toNow(pack, midnight).agenda();
        assertThat(redated.session("one-river").planned().start()).isEqualTo(midnight.minus(Duration.ofMinutes(25)));
        assertThat(redated.dayChange()).isEqualTo(LocalTime.of(17, 30));
    }

    private Pack packIn(String zone) throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var event = folder.resolve("event.yaml");
        Files.writeString(event, Files.readString(event).replace("Asia/Shanghai", zone));
        return PackReader.read(folder).pack().orElseThrow();
    }
}
