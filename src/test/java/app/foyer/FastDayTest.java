package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.AgendaCommand.Cancel;
import app.foyer.agenda.AgendaCommand.Delay;
import app.foyer.agenda.AgendaCommand.Finish;
import app.foyer.agenda.AgendaCommand.Next;
import app.foyer.agenda.AgendaCommand.Reopen;
import app.foyer.agenda.AgendaCommand.Start;
import app.foyer.agenda.StageCommand.CatchUp;
import app.foyer.agenda.StageCommand.Extend;
import app.foyer.agenda.StageCommand.Hold;
import app.foyer.agenda.StageCommand.Insert;
import app.foyer.agenda.StageCommand.Resume;
import app.foyer.agenda.StageCommand.Skip;
import app.foyer.platform.LocalText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A day of four rooms and seven hours in two minutes: two rooms are driven by hand and never in time, two follow the
 * clock, and in the middle the power goes.
 */
@Tag("alone")
class FastDayTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void screens_show_what_the_engine_reckons_through_a_late_day_and_a_kill_and_the_report_adds_up() throws Exception {
        try (var browser = Browser.open();
                var day = FastDay.begin(data, browser.page(1920, 1080))) {
            beforeTheKill(day);
            day.at(178).killAndStartAgain();
            afterIt(day);
            day.at(423);
            System.err.println("Fast day: " + day.summary());
            nothingWasSkippedOrRepeated(day);
            theReportAddsUp(day);
        }
    }

    private static void beforeTheKill(FastDay day) throws IOException {
        day.at(-30).give(new Delay("main", Duration.ofMinutes(12), "m1"));
        day.give(new Delay("river", Duration.ofMinutes(10), "r1"));
        day.at(4).starts("r1", new Start("r1"));
        day.at(8).starts("m1", new Start("m1"));
        day.at(52).starts("r2", new Next("river"));
        day.at(58).starts("m2", new Next("main"));
        day.at(70).give(new Delay("reed", Duration.ofMinutes(10), "e3"));
        day.at(95).starts("r3", new Next("river"));
        day.at(100).ends("m2", new Finish("main"));
        day.at(104).starts("m3", new Next("main"));
        day.at(115).give(new Hold("main"));
        day.at(122).give(new Resume("main"));
        day.at(130).starts("r4", new Next("river"));
        day.at(155).starts("m4", new Next("main"));
        day.at(165).starts("r5", new Next("river"));
        day.at(170).give(new Cancel("s4"));
        day.at(175).give(Extend.of("e5", Duration.ofMinutes(10)));
    }

    private static void afterIt(FastDay day) throws IOException {
        day.at(250).starts("m5", new Next("main"));
        day.at(253).starts("r6", new Next("river"));
        day.at(290).starts("m6", new Next("main"));
        day.at(300).starts("r7", new Next("river"));
        day.at(305).give(new Skip("r8"));
        day.at(310).give(new CatchUp("river", "r10"));
        day.at(328).ends("m6", new Finish("main"));
        day.at(332).starts("m6", new Reopen("m6"));
        day.at(336).starts("m7", new Next("main"));
        day.at(340).starts("r9", new Next("river"));
        day.give(new Insert("medal", "river", LocalText.of("A medal"), null, Duration.ofMinutes(5), "r9", null));
        day.at(372).starts("medal", new Next("river"));
        day.at(378).starts("r10", new Next("river"));
        day.at(385).starts("m8", new Next("main"));
        day.at(415).ends("m8", new Finish("main"));
        day.at(417).ends("r10", new Finish("river"));
    }

    /** What was live on each screen, one after the other, is what was held, once each. */
    private static void nothingWasSkippedOrRepeated(FastDay day) {
        var seen = new ArrayList<>(day.seenLive().get(ShownPages.REAL));
        assertThat(seen.subList(0, 6)).endsWith("m6");
        if (seen.get(6).equals("m6")) seen.remove(6); // the one that was reopened
        assertThat(seen).containsExactlyElementsOf(day.heldIn(ShownPages.REAL));
        day.seenLive().forEach((screen, live) -> {
            if (!screen.equals(ShownPages.REAL))
                assertThat(day.heldIn(screen)).as("live on " + screen).containsSubsequence(live);
        });
        assertThat(day.heldIn("door-main")).hasSize(8);
        assertThat(day.heldIn("door-river")).hasSize(10).contains("medal").doesNotContain("r8");
        assertThat(day.heldIn("door-reed")).hasSize(6);
        assertThat(day.heldIn("door-spring")).hasSize(4);
    }

    private static void theReportAddsUp(FastDay day) throws IOException {
        var report = day.get("report?lang=en");
        var lines = new HashMap<String, JsonNode>();
        report.path("sessions").forEach(line -> lines.put(line.path("id").asString(), line));
        day.played().forEach((session, played) -> {
            var line = lines.get(session);
            assertThat(line.path("status").asString()).isEqualTo("done");
            assertThat(Instant.parse(line.at("/ran/start").asString())).isEqualTo(played.start());
            assertThat(Instant.parse(line.at("/ran/end").asString())).isEqualTo(played.end());
            var planned = day.planned(session);
            assertThat(line.path("unplanned").asBoolean()).isEqualTo(planned == null);
            if (planned == null) return;
            assertThat(line.path("lateMinutes").asLong()).isEqualTo(minutes(planned.start(), played.start()));
            assertThat(line.path("overMinutes").asLong())
                    .isEqualTo(minutes(played.start(), played.end()) - minutes(planned.start(), planned.end()));
        });
        assertThat(lines.values())
                .filteredOn(line -> line.path("status").asString().equals("skipped"))
                .extracting(line -> line.path("id").asString())
                .containsExactly("r8");
        assertThat(lines.get("s4").path("status").asString()).isEqualTo("cancelled");

        var totals = report.path("totals");
        assertThat(List.of("sessions", "played", "running", "open", "skipped", "cancelled", "inserted"))
                .extracting(sum -> totals.path(sum).asInt())
                .containsExactly(30, 28, 0, 0, 1, 1, 1);
        assertThat(totals.path("overMinutes").asLong()).isEqualTo(sum(lines, "overMinutes", minutes -> minutes > 0));
        assertThat(totals.path("underMinutes").asLong()).isEqualTo(-sum(lines, "overMinutes", minutes -> minutes < 0));
        var rooms = report.at("/days/0/rooms");
        for (var each : List.of("played", "skipped", "cancelled", "overMinutes", "underMinutes"))
            assertThat(rooms.valueStream()
                            .mapToLong(room -> room.path("totals").path(each).asLong())
                            .sum())
                    .as(each)
                    .isEqualTo(totals.path(each).asLong());
    }

    private static long sum(Map<String, JsonNode> lines, String field, Predicate<Long> which) {
        return lines.values().stream()
                .filter(line -> line.path(field).isNumber())
                .map(line -> line.path(field).asLong())
                .filter(which)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long minutes(Instant from, Instant to) {
        return Math.floorDiv(to.getEpochSecond(), 60L) - Math.floorDiv(from.getEpochSecond(), 60L);
    }
}
