package app.foyer.agenda;

import static app.foyer.agenda.Agendas.main;
import static app.foyer.agenda.Agendas.minute;
import static app.foyer.agenda.Agendas.minutes;
import static app.foyer.agenda.Agendas.of;
import static app.foyer.agenda.Agendas.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RundownTest {
    private static List<Long> starts(Agenda agenda, long now) {
        return Rundown.of(agenda, "main", minute(now)).items().stream()
                .map(item -> minutes(item.expected().start()))
                .toList();
    }

    private static List<SessionStatus> statuses(Agenda agenda, long now) {
        return Rundown.of(agenda, "main", minute(now)).items().stream()
                .map(RundownItem::status)
                .toList();
    }

    private static Agenda run(Agenda agenda, long now, AgendaCommand... commands) {
        for (var command : commands) agenda = command.apply(agenda, minute(now));
        return agenda;
    }

    @Test
    void by_the_clock_a_session_is_planned_then_live_then_done() {
        var agenda = main(session("a", "main", 0, 30), session("b", "main", 40, 60));
        assertThat(statuses(agenda, -1)).containsExactly(SessionStatus.PLANNED, SessionStatus.PLANNED);
        assertThat(statuses(agenda, 0)).containsExactly(SessionStatus.LIVE, SessionStatus.PLANNED);
        assertThat(statuses(agenda, 30)).containsExactly(SessionStatus.DONE, SessionStatus.PLANNED);
        assertThat(statuses(agenda, 60)).containsExactly(SessionStatus.DONE, SessionStatus.DONE);
    }

    @Test
    void of_sessions_planned_to_overlap_the_later_is_live_and_an_empty_one_is_passed_over() {
        assertThat(statuses(main(session("a", "main", 0, 60), session("b", "main", 30, 40)), 35))
                .containsExactly(SessionStatus.DONE, SessionStatus.LIVE);
        assertThat(statuses(main(session("a", "main", 10, 20), session("b", "main", 10, 30)), 15))
                .containsExactly(SessionStatus.DONE, SessionStatus.LIVE);
        assertThat(statuses(main(session("a", "main", 70, 70), session("b", "main", 70, 170)), 70))
                .containsExactly(SessionStatus.DONE, SessionStatus.LIVE);
    }

    @Test
    void gaps_absorb_a_delay_but_not_one_that_stands_behind_them() {
        var agenda = main(
                session("a", "main", 100, 200),
                session("b", "main", 200, 300),
                session("c", "main", 400, 500),
                session("d", "main", 600, 700));
        assertThat(starts(run(agenda, 0, new AgendaCommand.Delay("main", of(200), "b")), 0))
                .containsExactly(100L, 400L, 500L, 600L);
        assertThat(starts(run(agenda, 0, new AgendaCommand.Delay("main", of(-20), "b")), 0))
                .containsExactly(100L, 180L, 380L, 580L);
        var apart = main(session("a", "main", 0, 100), session("b", "main", 500, 600));
        assertThat(starts(run(apart, -9, new AgendaCommand.Delay("main", of(500), "b")), -9))
                .containsExactly(0L, 1000L);
    }

    @Test
    void delays_add_up() {
        var agenda = main(session("a", "main", 0, 100), session("b", "main", 300, 400));
        var delayed = run(
                agenda,
                -10,
                new AgendaCommand.Delay("main", of(100), "a"),
                new AgendaCommand.Delay("main", of(300), "b"));
        assertThat(starts(delayed, -10)).containsExactly(100L, 600L);
        var plus = run(main(session("a", "main", 10, 20)), 0, new AgendaCommand.Delay("main", of(2), null));
        assertThat(starts(plus, 0)).containsExactly(12L);
        assertThat(starts(run(plus, 0, new AgendaCommand.Delay("main", of(-4), null)), 0))
                .containsExactly(8L);
    }

    @Test
    void running_over_pushes_what_follows_and_a_gap_takes_it_up() {
        var agenda = main(
                session("z", "main", -30, -10),
                session("a", "main", 0, 30),
                session("b", "main", 30, 60),
                session("c", "main", 70, 90));
        var waiting = run(run(agenda, -31, new AgendaCommand.Next("main")), -10, new AgendaCommand.Finish("main"));
        var late = run(waiting, 15, new AgendaCommand.Next("main"));
        assertThat(starts(late, 15)).containsExactly(-31L, 15L, 45L, 75L);
    }

    @Test
    void one_that_runs_past_its_time_is_expected_to_end_at_the_next_full_minute() {
        var agenda = run(
                main(session("a", "main", 0, 30), session("b", "main", 30, 60)), -1, new AgendaCommand.Next("main"));
        var rundown = Rundown.of(agenda, "main", minute(40).plusSeconds(20));
        assertThat(rundown.live().orElseThrow().expected().end()).isEqualTo(minute(41));
        assertThat(rundown.next().orElseThrow().expected().start()).isEqualTo(minute(41));
        assertThat(rundown.validUntil()).contains(minute(41));
        assertThat(rundown.live().orElseThrow().overdue()).isTrue();
        assertThat(Rundown.of(agenda, "main", minute(20)).live().orElseThrow().overdue())
                .isFalse();
    }

    @Test
    void ending_early_moves_nothing() {
        var agenda = main(session("a", "main", 0, 30), session("b", "main", 30, 60));
        var ended = run(run(agenda, -1, new AgendaCommand.Next("main")), 20, new AgendaCommand.Finish("main"));
        assertThat(starts(ended, 20)).containsExactly(-1L, 30L);
    }

    @Test
    void what_a_driven_room_went_past_is_skipped_and_next_goes_on_from_where_it_is() {
        var agenda = main(
                session("a", "main", 0, 30),
                session("b", "main", 30, 60),
                session("c", "main", 60, 90),
                session("d", "main", 90, 120));
        var atC = run(run(agenda, -1, new AgendaCommand.Start("a")), 30, new AgendaCommand.Start("c"));
        assertThat(statuses(atC, 30))
                .containsExactly(SessionStatus.DONE, SessionStatus.SKIPPED, SessionStatus.LIVE, SessionStatus.PLANNED);
        assertThat(statuses(run(atC, 40, new AgendaCommand.Next("main")), 40))
                .containsExactly(SessionStatus.DONE, SessionStatus.SKIPPED, SessionStatus.DONE, SessionStatus.LIVE);
    }

    @Test
    void a_cancelled_session_makes_room_for_a_late_one() {
        var agenda = main(session("a", "main", 0, 30), session("b", "main", 30, 60), session("c", "main", 60, 90));
        var cancelled = run(agenda, -5, new AgendaCommand.Cancel("b"), new AgendaCommand.Delay("main", of(20), "a"));
        assertThat(starts(cancelled, -5)).containsExactly(20L, 50L, 60L);
        assertThat(statuses(cancelled, -5))
                .containsExactly(SessionStatus.PLANNED, SessionStatus.CANCELLED, SessionStatus.PLANNED);
    }

    @Test
    void yesterday_does_not_delay_today_and_its_leftovers_do_not_come_next() {
        var day = 24 * 60;
        var agenda =
                main(session("a", "main", 0, 30), session("b", "main", 60, 90), session("c", "main", day, day + 30));
        var driven = run(agenda, -1, new AgendaCommand.Next("main"), new AgendaCommand.Delay("main", of(-30), "b"));
        assertThat(starts(driven, 1)).containsExactly(-1L, 30L, (long) day);
        assertThat(Rundown.of(driven, "main", minute(day - 20))
                        .next()
                        .orElseThrow()
                        .session()
                        .id())
                .isEqualTo("c");
    }

    @Test
    void sessions_after_midnight_belong_to_the_evening_before() {
        var agenda = Agenda.empty(ZoneId.of("Europe/Berlin"), LocalTime.of(4, 0));
        assertThat(agenda.dayOf(Instant.parse("2026-12-28T00:30:00Z"))).isEqualTo(LocalDate.of(2026, 12, 27));
        assertThat(agenda.dayOf(Instant.parse("2026-12-28T03:00:00Z"))).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void the_date_changes_once_in_a_day_of_25_and_one_of_23_hours() {
        var agenda = Agenda.empty(ZoneId.of("Europe/Berlin"), LocalTime.of(0, 0));
        for (var noon : List.of("2026-10-25T11:00:00Z", "2026-03-29T10:00:00Z")) {
            var from = Instant.parse(noon).minusSeconds(24 * 3600);
            var changes = 0;
            for (int i = 1; i < 48 * 60; i++)
                if (!agenda.dayOf(from.plusSeconds(i * 60L)).equals(agenda.dayOf(from.plusSeconds(i * 60L - 60))))
                    changes++;
            assertThat(changes).isEqualTo(2);
        }
    }

    @Test
    void taking_a_room_over_keeps_what_the_clock_had_live() {
        var agenda = main(session("a", "main", 0, 30), session("b", "main", 30, 60));
        var driven = run(agenda, 10, new AgendaCommand.Next("main"));
        var a = driven.session("a");
        assertThat(a.actualStart()).isEqualTo(minute(0));
        assertThat(a.actualEnd()).isEqualTo(minute(10));
        assertThat(driven.session("b").actualStart()).isEqualTo(minute(10));
    }

    @Test
    void handed_back_to_the_clock_it_goes_on_and_can_be_taken_over_again() {
        var agenda =
                run(main(session("a", "main", 0, 30), session("b", "main", 30, 60)), 5, new AgendaCommand.Next("main"));
        var clock = run(agenda, 6, new AgendaCommand.FollowClock("main"));
        assertThat(statuses(clock, 6)).containsExactly(SessionStatus.DONE, SessionStatus.LIVE);
        assertThat(statuses(clock, 36)).containsExactly(SessionStatus.DONE, SessionStatus.DONE);
        var again = run(clock, 40, new AgendaCommand.Reopen("b"));
        assertThat(statuses(again, 40)).containsExactly(SessionStatus.DONE, SessionStatus.LIVE);
        assertThat(again.session("b").actualStart()).isEqualTo(minute(5));
    }

    @Test
    void a_room_that_was_left_driven_follows_the_clock_again_the_next_morning() {
        var day = 24 * 60;
        var agenda = main(
                session("closing", "main", 500, 530),
                session("opening", "main", day, day + 30),
                session("talk", "main", day + 30, day + 60));
        var forgotten = run(agenda, 499, new AgendaCommand.Next("main"));
        assertThat(statuses(forgotten, 600)).first().isEqualTo(SessionStatus.LIVE);
        assertThat(statuses(forgotten, day + 10))
                .containsExactly(SessionStatus.DONE, SessionStatus.LIVE, SessionStatus.PLANNED);
        var driven = run(forgotten, day + 20, new AgendaCommand.Next("main"));
        assertThat(statuses(driven, day + 20))
                .containsExactly(SessionStatus.DONE, SessionStatus.DONE, SessionStatus.LIVE);
        assertThat(driven.session("closing").actualEnd()).isEqualTo(minute(529));
    }
}
