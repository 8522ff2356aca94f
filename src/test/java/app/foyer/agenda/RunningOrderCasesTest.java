package app.foyer.agenda;

import static app.foyer.agenda.Agendas.main;
import static app.foyer.agenda.Agendas.minute;
import static app.foyer.agenda.Agendas.minutes;
import static app.foyer.agenda.Agendas.of;
import static app.foyer.agenda.Agendas.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases by which running orders are compared, with their numbers: minutes from the morning of one day. */
class RunningOrderCasesTest {
    private static final Timing LINKED = Timing.USUAL.anchoredTo(Anchor.LINKED);
    private static final Timing LINKED_KEEPING_ITS_END = new Timing(Anchor.LINKED, true, false, null, null);
    private static final Timing COUNTING_TO_ITS_END = new Timing(Anchor.PLAN, false, true, null, null);

    private static Session linked(String id, long start, long end) {
        return session(id, "main", start, end).withTiming(LINKED);
    }

    private static Session at(String id, long start, long end) {
        return session(id, "main", start, end);
    }

    /** A room that somebody drives, so that nothing starts by itself. */
    private static Agenda driven(Agenda agenda) {
        return agenda.with(agenda.room("main").driven(minute(-60)));
    }

    private static Agenda run(Agenda agenda, long now, AgendaCommand... commands) {
        for (var command : commands) agenda = command.apply(agenda, minute(now));
        return agenda;
    }

    private static AgendaCommand delay(long by, String from) {
        return new AgendaCommand.Delay("main", of(by), from);
    }

    private static Rundown rundown(Agenda agenda, long now) {
        return Rundown.of(agenda, "main", minute(now));
    }

    private static List<Long> delays(Agenda agenda, long now) {
        return rundown(agenda, now).items().stream()
                .map(item -> item.delay().toMinutes())
                .toList();
    }

    private static List<List<Long>> slots(Agenda agenda, long now) {
        return rundown(agenda, now).items().stream()
                .map(item -> List.of(
                        minutes(item.expected().start()),
                        minutes(item.expected().end())))
                .toList();
    }

    private static List<Long> slot(long start, long end) {
        return List.of(start, end);
    }

    private static long total(Agenda agenda, long now) {
        return rundown(agenda, now)
                .span(agenda.dayOf(minute(0)))
                .orElseThrow()
                .length()
                .toMinutes();
    }

    private static final Agenda FOUR = main(at("a", 100, 200), at("b", 200, 300), at("c", 400, 500), at("d", 600, 700));

    @Test
    void gaps_absorb_a_delay_of_200() {
        var delayed = run(FOUR, 0, delay(200, "b"));
        assertThat(delays(delayed, 0)).containsExactly(0L, 200L, 100L, 0L);
        assertThat(slots(delayed, 0)).containsExactly(slot(100, 200), slot(400, 500), slot(500, 600), slot(600, 700));
        assertThat(total(delayed, 0)).isEqualTo(600);
    }

    @Test
    void minus_200_moves_every_later_item() {
        assertThat(delays(run(FOUR, -300, delay(-200, "b")), -300)).containsExactly(0L, -200L, -200L, -200L);
    }

    @Test
    void one_brought_forward_takes_the_time_from_what_is_before_it() {
        var forward = run(FOUR, 0, delay(-20, "b"));
        assertThat(slots(forward, 0)).containsExactly(slot(100, 180), slot(180, 280), slot(380, 480), slot(580, 680));
        assertThat(rundown(forward, 0).items().getFirst().squeezed()).isEqualTo(of(20));
    }

    @Test
    void a_gap_takes_up_the_first_delay_before_the_second_begins() {
        var agenda = main(at("a", 0, 100), at("b", 300, 400));
        assertThat(delays(run(agenda, -10, delay(100, "a"), delay(300, "b")), -10))
                .containsExactly(100L, 300L);
    }

    @Test
    void a_gap_behind_a_delay_does_not_absorb_it() {
        var agenda = main(at("a", 0, 100), at("b", 500, 600));
        assertThat(delays(run(agenda, -10, delay(500, "b")), -10)).containsExactly(0L, 500L);
    }

    @Test
    void linked_ones_that_keep_their_end_grow() {
        var agenda = main(
                at("a", 1, 2),
                at("b", 11, 12).withTiming(LINKED_KEEPING_ITS_END),
                at("c", 21, 22).withTiming(LINKED_KEEPING_ITS_END));
        assertThat(slots(agenda, 0)).containsExactly(slot(1, 2), slot(2, 12), slot(12, 22));
        var keepingLength = main(at("a", 1, 2), linked("b", 11, 12), linked("c", 21, 22));
        assertThat(slots(keepingLength, 0)).containsExactly(slot(1, 2), slot(2, 3), slot(3, 4));
    }

    @Test
    void one_that_keeps_its_end_gives_its_length_when_it_is_given_another_start() {
        var keeping = main(at("a", 10, 40).withTiming(new Timing(Anchor.PLAN, true, false, null, null)));
        assertThat(slots(run(keeping, 0, new AgendaCommand.Move("a", null, minute(20))), 0))
                .containsExactly(slot(20, 40));
        assertThat(slots(run(keeping, 0, new AgendaCommand.Edit("a", null, null, minute(25), null)), 0))
                .containsExactly(slot(25, 40));
        assertThat(slots(run(main(at("a", 10, 40)), 0, new AgendaCommand.Move("a", null, minute(20))), 0))
                .containsExactly(slot(20, 50));
    }

    @Test
    void plus_100_made_permanent_stops_at_the_gap_that_takes_it_up() {
        var agenda = main(at("a", 0, 100), at("b", 150, 200), at("c", 200, 250), at("d", 300, 400));
        var applied = run(agenda, -10, delay(100, "a"), new StageCommand.ApplyDelay("main"));
        assertThat(slots(applied, -10)).containsExactly(slot(100, 200), slot(200, 250), slot(250, 300), slot(300, 400));
        assertThat(applied.session("d")).isSameAs(agenda.session("d"));
        assertThat(applied.sessions().values())
                .allMatch(session -> session.delay().isZero());
    }

    @Test
    void minus_50_made_permanent_unlinks() {
        var agenda = main(at("a", 0, 100), linked("b", 100, 150));
        var applied = run(agenda, -10, delay(-50, "b"), new StageCommand.ApplyDelay("main"));
        assertThat(slots(applied, -10)).containsExactly(slot(0, 100), slot(50, 100));
        assertThat(applied.session("b").timing().linked()).isFalse();
    }

    @Test
    void overlaps_count_once_in_the_total() {
        var agenda = main(at("a", 90, 100), at("b", 92, 95), at("c", 95, 105));
        assertThat(total(agenda, 0)).isEqualTo(15);
        var inThousands = main(at("a", 900, 1000), at("b", 925, 950), at("c", 950, 1050));
        assertThat(total(inThousands, 0)).isEqualTo(150);
    }

    @Test
    void over_midnight_with_a_skipped_one_between() {
        var evening = Duration.between(Agendas.ZERO, Instant.parse("2026-03-02T22:30:00Z"))
                .toMinutes();
        var sessions = List.of(
                at("a", evening, evening + 120),
                at("b", evening, evening + 120),
                at("c", evening + 120, evening + 600));
        var agenda = Agenda.empty(Agendas.UTC, LocalTime.MIDNIGHT).with(List.of(Agendas.room("main")), sessions);
        var skipped = run(agenda, 0, new StageCommand.Skip("b"));
        var last = rundown(skipped, 0).item("c").orElseThrow();
        assertThat(last.gap()).isZero();
        assertThat(skipped.dayOf(last.expected().start()))
                .isEqualTo(skipped.dayOf(minute(0)).plusDays(1));
        var late = run(run(driven(skipped), evening + 10, new AgendaCommand.Start("a")), evening + 10, delay(15, "c"));
        assertThat(minutes(rundown(late, evening + 10)
                        .item("c")
                        .orElseThrow()
                        .expected()
                        .start()))
                .as("late by the day's end, late after it")
                .isEqualTo(evening + 135);
    }

    @Test
    void a_fixed_plan_starts_late_by_what_its_gap_leaves() {
        for (var gap : List.of(0L, 10L, 20L)) {
            var agenda = main(at("a", 50, 100 - gap), at("b", 100, 150));
            var late = run(driven(agenda), 70, new AgendaCommand.Start("a"));
            assertThat(minutes(
                            rundown(late, 70).item("b").orElseThrow().expected().start()))
                    .isEqualTo(120 - gap);
            assertThat(rundown(late, 70).offset().orElseThrow().absolute()).isEqualTo(of(20));
        }
    }

    @Test
    void ten_ahead_the_linked_one_comes_earlier_and_the_other_does_not() {
        var linked = run(main(at("a", 50, 100), linked("b", 100, 150)), 40, new AgendaCommand.Start("a"));
        assertThat(slots(linked, 40)).containsExactly(slot(40, 90), slot(90, 140));
        assertThat(rundown(linked, 40).offset().orElseThrow().absolute()).isEqualTo(of(-10));
        var unlinked = run(main(at("a", 50, 100), at("b", 100, 150)), 40, new AgendaCommand.Start("a"));
        assertThat(slots(unlinked, 40)).containsExactly(slot(40, 90), slot(100, 150));
    }

    @Test
    void one_that_counts_to_its_end_ends_then_or_at_once() {
        var agenda = main(at("z", 0, 100), at("a", 100, 150).withTiming(COUNTING_TO_ITS_END));
        var offset20 = run(driven(agenda), 20, new AgendaCommand.Start("z"));
        assertThat(slots(offset20, 20).getLast()).isEqualTo(slot(120, 150));
        assertThat(slots(run(agenda, -10, delay(60, "a")), -10).getLast()).isEqualTo(slot(160, 160));
        var started = run(driven(agenda), 120, new AgendaCommand.Start("a"));
        assertThat(RoomTimer.of(rundown(started, 120)).left()).isEqualTo(of(30));
    }

    @Test
    void after_midnight_the_timer_counts_on() {
        var start = Duration.between(Agendas.ZERO, Instant.parse("2026-03-02T23:50:00Z"))
                .toMinutes();
        var agenda = run(driven(main(at("a", start, start + 120))), start, new AgendaCommand.Start("a"));
        var timer = RoomTimer.of(rundown(agenda, start + 31));
        assertThat(timer.left()).isEqualTo(of(89));
        assertThat(timer.offset().orElseThrow().absolute()).isZero();
        assertThat(timer.dayOffset()).isEqualTo(1);
    }

    @Test
    void an_empty_one_is_passed_over() {
        var agenda = main(at("a", 70, 70), at("b", 70, 170));
        assertThat(rundown(agenda, 70).live().orElseThrow().session().id()).isEqualTo("b");
    }

    @Test
    void of_two_that_start_together_the_second_is_live_and_then_the_next() {
        var agenda = main(at("a", 10, 20), at("b", 10, 30), at("c", 20, 40));
        assertThat(rundown(agenda, 15).live().orElseThrow().session().id()).isEqualTo("b");
        assertThat(rundown(agenda, 20).live().orElseThrow().session().id()).isEqualTo("c");
    }

    @Test
    void a_delay_is_taken_back_in_part_and_written_into_the_plan() {
        var agenda = run(main(at("a", 10, 20)), 0, delay(2, null));
        assertThat(slots(agenda, 0)).containsExactly(slot(12, 22));
        agenda = run(agenda, 0, delay(-4, null));
        assertThat(slots(agenda, 0)).containsExactly(slot(8, 18));
        agenda = run(agenda, 0, new StageCommand.ApplyDelay("main"));
        assertThat(agenda.session("a").planned().start()).isEqualTo(minute(8));
        assertThat(agenda.session("a").delay()).isZero();
    }

    @Test
    void the_running_one_goes_on_running_wherever_it_is_put() {
        var agenda = run(main(at("a", 0, 30), at("b", 30, 60), at("c", 60, 90)), -1, new AgendaCommand.Next("main"));
        for (var command : Arrays.<AgendaCommand>asList(
                new StageCommand.Reorder("a", null, "b"), new AgendaCommand.Move("a", null, minute(60)))) {
            var live = rundown(run(agenda, 10, command), 10).live().orElseThrow();
            assertThat(live.session().id()).isEqualTo("a");
            assertThat(live.expected().start()).isEqualTo(minute(-1));
        }
    }

    @Test
    void an_hour_that_falls_back_is_no_midnight() {
        var berlin = Agenda.empty(java.time.ZoneId.of("Europe/Berlin"), LocalTime.MIDNIGHT);
        var before = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(berlin.dayOf(before)).isEqualTo(berlin.dayOf(before.plus(1, ChronoUnit.HOURS)));
        var start = Duration.between(Agendas.ZERO, before).toMinutes();
        var agenda = berlin.with(
                List.of(Agendas.room("main")), List.of(at("a", start, start + 120), at("b", start + 120, start + 150)));
        var late = run(agenda, start - 1, new AgendaCommand.Start("a"));
        late = run(late, start + 130, delay(20, "b"));
        assertThat(slots(late, start + 130))
                .containsExactly(slot(start - 1, start + 131), slot(start + 140, start + 170));
    }
}
