package app.foyer.agenda;

import static app.foyer.agenda.Agendas.agenda;
import static app.foyer.agenda.Agendas.main;
import static app.foyer.agenda.Agendas.minute;
import static app.foyer.agenda.Agendas.minutes;
import static app.foyer.agenda.Agendas.of;
import static app.foyer.agenda.Agendas.room;
import static app.foyer.agenda.Agendas.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What the stage manager's commands do to a running order; times in minutes. */
class StageCommandsTest {
    private static final Agenda THREE = main(at("a", 0, 30), at("b", 30, 60), at("c", 60, 90));
    private static final Agenda RUNNING = run(THREE, -1, new AgendaCommand.Next("main"));

    private static Session at(String id, long start, long end) {
        return session(id, "main", start, end);
    }

    private static Agenda run(Agenda agenda, long now, AgendaCommand... commands) {
        for (var command : commands) agenda = command.apply(agenda, minute(now));
        return agenda;
    }

    private static Rundown rundown(Agenda agenda, long now) {
        return Rundown.of(agenda, "main", minute(now));
    }

    private static List<Long> starts(Agenda agenda, long now) {
        return rundown(agenda, now).items().stream()
                .map(item -> minutes(item.expected().start()))
                .toList();
    }

    private static List<String> order(Agenda agenda, long now) {
        return rundown(agenda, now).items().stream()
                .map(item -> item.session().id())
                .toList();
    }

    private static RundownItem item(Agenda agenda, String id, long now) {
        return rundown(agenda, now).item(id).orElseThrow();
    }

    private static RoomTimer timer(Agenda agenda, long now) {
        return RoomTimer.of(rundown(agenda, now));
    }

    private static AbstractThrowableAssert<?, ?> refused(
            Agenda agenda, long now, AgendaCommand command, String reason) {
        return assertThatThrownBy(() -> command.apply(agenda, minute(now)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void more_time_for_what_is_live_moves_what_follows_and_less_does_not() {
        var more = run(RUNNING, 10, StageCommand.Extend.live("main", of(5)));
        assertThat(timer(more, 10).until()).isEqualTo(minute(34));
        assertThat(starts(more, 10)).containsExactly(-1L, 34L, 64L);
        var less = run(more, 11, StageCommand.Extend.live("main", of(-10)));
        assertThat(timer(less, 11).until()).isEqualTo(minute(24));
        assertThat(starts(less, 11)).containsExactly(-1L, 30L, 60L);
        refused(RUNNING, 10, StageCommand.Extend.live("main", of(-31)), "bad-time");
        refused(THREE, -10, StageCommand.Extend.live("main", of(5)), "nothing-live");
        refused(RUNNING, 10, StageCommand.Extend.live("main", Duration.ZERO), "bad-time");
    }

    @Test
    void time_on_hold_does_not_count() {
        var held = run(RUNNING, 10, new StageCommand.Hold("main"));
        assertThat(timer(held, 10).phase()).isEqualTo(RoomTimer.Phase.HELD);
        assertThat(timer(held, 17).left()).as("it stands still").isEqualTo(of(19));
        assertThat(item(held, "b", 17).expected().start()).as("and all wait").isEqualTo(minute(37));
        refused(held, 12, new StageCommand.Hold("main"), "on-hold");
        var resumed = run(held, 18, new StageCommand.Resume("main"));
        assertThat(timer(resumed, 18).until()).isEqualTo(minute(37));
        assertThat(timer(resumed, 18).left()).isEqualTo(of(19));
        refused(resumed, 18, new StageCommand.Resume("main"), "not-on-hold");
        var next = run(run(resumed, 19, new StageCommand.Hold("main")), 21, new AgendaCommand.Next("main"));
        assertThat(next.session("a").heldSince()).isNull();
        assertThat(next.session("a").held()).isEqualTo(of(10));
    }

    @Test
    void a_room_on_hold_reads_differently_each_minute() {
        var held = run(RUNNING, 10, new StageCommand.Hold("main"));
        assertThat(rundown(held, 12).validUntil()).contains(minute(13));
    }

    @Test
    void a_break_gives_way_down_to_its_least_before_what_follows_moves() {
        var agenda = main(
                at("a", 0, 30),
                at("tea", 30, 60).withTiming(new Timing(Anchor.PLAN, false, false, of(10), null)),
                at("c", 60, 90));
        var running = run(agenda, -1, new AgendaCommand.Next("main"));
        var late = run(running, 10, StageCommand.Extend.live("main", of(16)));
        assertThat(starts(late, 10)).containsExactly(-1L, 45L, 60L);
        var later = run(late, 10, StageCommand.Extend.live("main", of(10)));
        assertThat(item(later, "tea", 10).expected().length()).isEqualTo(of(10));
        assertThat(starts(later, 10)).containsExactly(-1L, 55L, 65L);
    }

    @Test
    void a_fixed_start_waits_for_nobody_and_takes_the_time_from_what_is_before() {
        var agenda = main(at("a", 0, 30), at("b", 30, 60).withTiming(Timing.USUAL.anchoredTo(Anchor.FIXED)));
        var late = run(run(agenda, -1, new AgendaCommand.Next("main")), 5, StageCommand.Extend.live("main", of(20)));
        assertThat(starts(late, 5)).containsExactly(-1L, 30L);
        assertThat(timer(late, 5).until()).isEqualTo(minute(30));
        assertThat(item(late, "a", 5).squeezed()).isEqualTo(of(19));
        refused(late, 5, new AgendaCommand.Delay("main", of(5), "b"), "session-fixed");
        refused(late, 5, new AgendaCommand.Delay("main", of(5), null), "session-fixed");
        assertThat(Clashes.arising(agenda, late, minute(5)))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.SQUEEZED);
    }

    @Test
    void a_hard_stop_ends_the_speakers_time_and_passing_it_is_a_clash() {
        var agenda = main(at("a", 0, 30).withTiming(Timing.USUAL.withHardStop(minute(40))));
        var running = run(agenda, -1, new AgendaCommand.Next("main"));
        var late = run(running, 10, StageCommand.Extend.live("main", of(20)));
        assertThat(timer(late, 10).until()).isEqualTo(minute(40));
        assertThat(Clashes.arising(running, late, minute(10))).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.HARD_STOP);
            assertThat(clash.from()).isEqualTo(minute(40));
            assertThat(clash.to()).isEqualTo(minute(49));
        });
    }

    @Test
    void reordered_sessions_share_out_the_same_time_with_the_gaps_where_they_were() {
        var agenda = main(at("a", 0, 45), at("b", 60, 90), at("c", 90, 100), at("d", 120, 150));
        var first = run(agenda, -9, new StageCommand.Reorder("c", "a", null));
        assertThat(order(first, -9)).containsExactly("c", "a", "b", "d");
        assertThat(starts(first, -9)).containsExactly(0L, 25L, 70L, 120L);
        assertThat(first.session("c").planned())
                .as("what was published stays")
                .isEqualTo(agenda.session("c").planned());
        var last = run(agenda, -9, new StageCommand.Reorder("a", null, "c"));
        assertThat(order(last, -9)).containsExactly("b", "c", "a", "d");
        assertThat(starts(last, -9)).containsExactly(0L, 45L, 55L, 120L);
        assertThat(run(agenda, -9, new StageCommand.Reorder("a", "b", null))).isEqualTo(agenda);
    }

    @Test
    void a_reorder_needs_a_neighbour_of_that_room_and_day() {
        var two = agenda(
                List.of(room("main"), room("side")), at("a", 0, 30), at("z", 1440, 1500), session("s", "side", 0, 30));
        refused(two, -9, new StageCommand.Reorder("a", "s", null), "not-in-room");
        refused(two, -9, new StageCommand.Reorder("a", null, "z"), "other-day");
        refused(two, 40, new StageCommand.Reorder("a", null, "z"), "session-done");
    }

    @Test
    void swapped_sessions_change_rooms_times_and_delays() {
        var agenda = agenda(List.of(room("main"), room("side")), at("a", 0, 30), session("s", "side", 60, 100));
        var delayed = run(agenda, -9, new AgendaCommand.Delay("main", of(10), "a"));
        var swapped = run(delayed, -9, new StageCommand.Swap("a", "s"));
        assertThat(swapped.session("s").scheduled()).isEqualTo(new Slot("main", minute(0), minute(40)));
        assertThat(swapped.session("s").delay()).isEqualTo(of(10));
        assertThat(swapped.session("a").scheduled()).isEqualTo(new Slot("side", minute(60), minute(90)));
        assertThat(run(swapped, -9, new StageCommand.Swap("s", "a"))).isEqualTo(delayed);
        var neighbours =
                run(main(at("a", 0, 45), at("b", 60, 90), at("c", 90, 120)), -9, new StageCommand.Swap("a", "b"));
        assertThat(starts(neighbours, -9)).containsExactly(0L, 45L, 90L);
        refused(RUNNING, 5, new StageCommand.Swap("a", "b"), "session-live");
    }

    @Test
    void a_skipped_session_is_passed_over_and_comes_back() {
        var skipped = run(RUNNING, 5, new StageCommand.Skip("b"));
        assertThat(item(skipped, "b", 5).status()).isEqualTo(SessionStatus.SKIPPED);
        assertThat(rundown(skipped, 5).next().orElseThrow().session().id()).isEqualTo("c");
        assertThat(run(skipped, 6, new AgendaCommand.Restore("b"))).isEqualTo(RUNNING);
        refused(RUNNING, 5, new StageCommand.Skip("a"), "session-live");
        refused(skipped, 5, new StageCommand.Skip("b"), "session-skipped");
        var started = run(skipped, 7, new AgendaCommand.Start("b"));
        assertThat(item(started, "b", 7).live()).isTrue();
    }

    @Test
    void one_skipped_ahead_of_the_live_one_leaves_next_where_it_is_and_after_the_last_nothing_comes() {
        var agenda = run(THREE, -2, new StageCommand.Skip("a"));
        var running = run(agenda, -1, new AgendaCommand.Next("main"));
        assertThat(rundown(running, 0).live().orElseThrow().session().id()).isEqualTo("b");
        assertThat(rundown(running, 0).next().orElseThrow().session().id()).isEqualTo("c");
        var last = run(running, 40, new AgendaCommand.Next("main"));
        assertThat(rundown(last, 40).next()).isEmpty();
        refused(last, 41, new AgendaCommand.Next("main"), "nothing-next");
    }

    @Test
    void cancelling_the_live_one_does_not_make_the_next_one_live() {
        var cancelled = run(RUNNING, 10, new AgendaCommand.Cancel("a"));
        assertThat(rundown(cancelled, 10).live()).isEmpty();
        assertThat(cancelled.session("b").actualStart()).isNull();
    }

    private static StageCommand.Insert insert(String id, long minutes, String after) {
        return new StageCommand.Insert(id, "main", LocalText.of("Apology"), null, of(minutes), after, null);
    }

    @Test
    void something_put_in_follows_what_is_live_and_the_rest_waits() {
        var agenda = run(RUNNING, 10, insert("x", 2, null));
        assertThat(order(agenda, 10)).containsExactly("a", "x", "b", "c");
        assertThat(starts(agenda, 10)).containsExactly(-1L, 29L, 31L, 61L);
        assertThat(agenda.session("b")).as("their plan stays").isSameAs(RUNNING.session("b"));
        var two = run(agenda, 10, insert("y", 40, null));
        assertThat(order(two, 10)).containsExactly("a", "x", "y", "b", "c");
        assertThat(starts(two, 10)).containsExactly(-1L, 29L, 31L, 71L, 101L);
        assertThat(two.session("x").unplanned()).isTrue();
        refused(agenda, 10, insert("x", 2, null), "session-exists");
        refused(agenda, 10, insert("w", 0, null), "bad-time");
    }

    @Test
    void put_in_between_two_others_or_at_a_time() {
        assertThat(order(run(RUNNING, 10, insert("x", 2, "b")), 10)).containsExactly("a", "b", "x", "c");
        var early = run(RUNNING, 10, new AgendaCommand.Finish("main"));
        assertThat(starts(run(early, 12, insert("x", 2, null)), 12))
                .as("nothing is live: it comes at once, and the others as planned")
                .containsExactly(-1L, 13L, 30L, 60L);
        var timed = new StageCommand.Insert(
                "x", "main", LocalText.of("Medal"), SessionKind.CEREMONY, of(5), null, minute(58));
        assertThat(starts(run(RUNNING, 10, timed), 10)).containsExactly(-1L, 30L, 60L, 65L);
    }

    @Test
    void catching_up_cuts_the_pauses_first_and_no_more_than_needed() {
        var agenda = main(
                at("a", 0, 30),
                at("tea", 30, 60).withAbout(About.titled(SessionKind.BREAK, LocalText.of("Tea"))),
                at("c", 60, 90),
                at("d", 90, 120));
        var late = run(run(agenda, -1, new AgendaCommand.Next("main")), 10, StageCommand.Extend.live("main", of(13)));
        assertThat(starts(late, 10)).containsExactly(-1L, 42L, 72L, 102L);
        var suggestion = Shortening.suggestion(late, "main", "d", minute(10));
        assertThat(suggestion.cuts()).containsExactly(new Shortening.Cut("tea", of(12)));
        assertThat(suggestion.remaining()).isZero();
        assertThat(starts(run(late, 10, new StageCommand.CatchUp("main", "d")), 10))
                .containsExactly(-1L, 42L, 60L, 90L);
        refused(RUNNING, 10, new StageCommand.CatchUp("main", "c"), "on-plan");
    }

    @Test
    void what_pauses_cannot_give_the_others_share_and_the_rest_is_told() {
        var late = run(RUNNING, 10, StageCommand.Extend.live("main", of(31)));
        var suggestion = Shortening.suggestion(late, "main", "c", minute(10));
        assertThat(suggestion.late()).isEqualTo(of(30));
        assertThat(suggestion.cuts()).extracting(Shortening.Cut::session).containsExactly("a", "b");
        var applied = run(late, 10, new StageCommand.CatchUp("main", "c"));
        assertThat(Duration.between(
                        minute(60), item(applied, "c", 10).expected().start()))
                .isEqualTo(suggestion.remaining());
        assertThat(suggestion.remaining()).isEqualTo(of(0));
    }

    @Test
    void several_are_all_or_none() {
        var both = new StageCommand.Several(List.of(new StageCommand.Skip("b"), new AgendaCommand.Cancel("c")));
        assertThat(run(RUNNING, 5, both).session("c").cancelled()).isTrue();
        refused(
                RUNNING,
                5,
                new StageCommand.Several(List.of(new StageCommand.Skip("b"), new StageCommand.Skip("a"))),
                "session-live");
    }

    @Test
    void words_to_the_stage_are_read_once_and_taken_away() {
        var told = run(RUNNING, 5, new StageCommand.Message("main", " Wrap up "));
        assertThat(told.room("main").message()).isEqualTo(new StageMessage("Wrap up", minute(5), null));
        var read = run(told, 6, new StageCommand.ReadMessage("main"));
        assertThat(read.room("main").message().readAt()).isEqualTo(minute(6));
        assertThat(run(read, 7, new StageCommand.ReadMessage("main"))).isSameAs(read);
        assertThat(run(read, 8, new StageCommand.Message("main", ""))
                        .room("main")
                        .message())
                .isNull();
        refused(RUNNING, 5, new StageCommand.ReadMessage("main"), "no-message");
        refused(RUNNING, 5, new StageCommand.Message("main", "x".repeat(201)), "too-long");
    }

    @Test
    void clashes_are_told_by_what_is_double_too_small_or_missing() {
        var speaker = new Person(LocalText.of("Wang Wei"), LocalText.EMPTY);
        var small = Room.of("small", 1, LocalText.of("Small"), null, 10).equippedWith(Set.of("projector"));
        var about = About.titled(LocalText.of("t")).withSpeakers(List.of(speaker));
        var agenda = agenda(
                List.of(room("main"), small),
                at("a", 0, 30).withAbout(about),
                at("b", 60, 90).withAbout(about).withNeeds(new Needs(50, Set.of("projector", "piano"))),
                session("s", "small", 20, 50));
        var moved = run(agenda, -9, new AgendaCommand.Move("b", "small", minute(20)));
        assertThat(Clashes.arising(agenda, moved, minute(-9)))
                .extracting(Clash::kind, Clash::session, Clash::other, Clash::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Clash.Kind.SPEAKER, "a", "b", "Wang Wei"),
                        org.assertj.core.groups.Tuple.tuple(Clash.Kind.ROOM, "b", "s", null),
                        org.assertj.core.groups.Tuple.tuple(Clash.Kind.CAPACITY, "b", null, "50"),
                        org.assertj.core.groups.Tuple.tuple(Clash.Kind.EQUIPMENT, "b", null, "piano"));
        assertThat(Clashes.arising(moved, agenda, minute(-9)))
                .extracting(Clash::kind)
                .containsExactlyInAnyOrder(Clash.Kind.EQUIPMENT, Clash.Kind.EQUIPMENT);
    }

    @Test
    void a_break_cut_by_hand_still_keeps_its_least_when_it_is_late() {
        var agenda = main(
                at("a", 0, 30),
                at("tea", 30, 60).withTiming(new Timing(Anchor.PLAN, false, false, of(10), null)),
                at("c", 60, 90));
        var late = run(
                run(agenda, -1, new AgendaCommand.Next("main")),
                5,
                StageCommand.Extend.of("tea", of(-10)),
                StageCommand.Extend.live("main", of(21)));
        assertThat(item(late, "tea", 5).expected()).isEqualTo(new Slot("main", minute(50), minute(60)));
    }

    @Test
    void one_that_counts_to_its_end_is_not_held_up_by_a_hold() {
        var agenda = main(at("a", 0, 30).withTiming(new Timing(Anchor.PLAN, false, true, null, null)));
        var held = run(run(agenda, -1, new AgendaCommand.Next("main")), 10, new StageCommand.Hold("main"));
        assertThat(item(held, "a", 15).expected().end()).isEqualTo(minute(30));
        assertThat(timer(held, 15).left()).isEqualTo(of(15));
        assertThat(timer(run(held, 20, new StageCommand.Resume("main")), 20).until())
                .isEqualTo(minute(30));
    }

    @Test
    void a_hard_stop_comes_nearer_while_all_is_on_hold() {
        var agenda = main(at("a", 0, 30).withTiming(Timing.USUAL.withHardStop(minute(35))));
        var held = run(run(agenda, 0, new StageCommand.Hold("main")), 10);
        assertThat(timer(held, 2).left()).isEqualTo(of(30));
        assertThat(timer(held, 20).left()).isEqualTo(of(15));
    }

    @Test
    void cancelled_with_the_clock_set_back_it_ends_no_earlier_than_it_began() {
        var cancelled = run(RUNNING, -5, new AgendaCommand.Cancel("a")).session("a");
        assertThat(cancelled.actualEnd()).isEqualTo(cancelled.actualStart());
    }

    @Test
    void which_of_two_begins_first_is_no_new_clash() {
        var agenda = agenda(List.of(room("main"), room("side")), at("a", 0, 30), at("b", 10, 40));
        var swapped = run(agenda, -9, new AgendaCommand.Move("a", null, minute(20)));
        assertThat(Clashes.arising(agenda, swapped, minute(-9))).isEmpty();
    }

    @Test
    void a_message_that_was_replaced_meanwhile_is_not_marked_as_read() {
        var told = run(RUNNING, 5, new StageCommand.Message("main", "one"));
        var replaced = run(told, 6, new StageCommand.Message("main", "two"));
        refused(replaced, 7, new StageCommand.ReadMessage("main", minute(5)), "no-message");
        assertThat(run(replaced, 7, new StageCommand.ReadMessage("main", minute(6)))
                        .room("main")
                        .message()
                        .readAt())
                .isEqualTo(minute(7));
    }

    @Test
    void the_offset_counts_from_the_plan_and_from_the_start_of_the_day() {
        var agenda = THREE.with(room("main").driven(minute(-30)));
        var late = run(run(agenda, 10, new AgendaCommand.Start("a")), 11, StageCommand.Extend.live("main", of(5)));
        assertThat(rundown(late, 11).offset()).contains(new Offset(of(15), of(5)));
    }

    @Test
    void taking_time_away_does_not_end_what_is_live() {
        refused(THREE, 25, StageCommand.Extend.live("main", of(-5)), "no-time-left");
        refused(RUNNING, 25, StageCommand.Extend.of("a", of(-10)), "no-time-left");
        assertThat(timer(run(RUNNING, 20, StageCommand.Extend.live("main", of(-5))), 20)
                        .left())
                .isEqualTo(of(4));
    }

    @Test
    void a_delay_stays_within_the_day_and_what_is_put_in_near_the_event() {
        var two = main(at("a", 0, 30), at("z", 1440, 1500));
        refused(two, 40, new AgendaCommand.Delay("main", of(-1440), null), "other-day");
        refused(two, -9, new AgendaCommand.Delay("main", of(1300), "a"), "other-day");
        var far =
                new StageCommand.Insert("x", "main", LocalText.of("Medal"), null, of(5), null, minute(60L * 24 * 900));
        refused(two, -9, far, "other-day");
    }

    @Test
    void control_characters_and_turned_directions_do_not_get_to_the_stage() {
        assertThat(new StageCommand.Message("main", " \u202Eevil\u0000\u0007\n\nx ").text())
                .isEqualTo("evil x");
        var title = LocalText.of("\u202Eevil\n👩‍🚀");
        assertThat(new StageCommand.Insert("x", "main", title, null, of(5), null, null).title())
                .isEqualTo(LocalText.of("evil 👩‍🚀"));
    }
}
