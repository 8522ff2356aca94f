package app.foyer.agenda;

import static app.foyer.agenda.Agendas.agenda;
import static app.foyer.agenda.Agendas.minute;
import static app.foyer.agenda.Agendas.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random command sequences on random agendas, over two days with planned overlaps, in rooms of both kinds. */
class AgendaPropertiesTest {
    private static final List<String> ROOMS = List.of("r0", "r1", "r2");
    private static final int SESSIONS = 12;
    private static final int DAY = 24 * 60;

    record Step(int forward, AgendaCommand command) {}

    @Provide
    Arbitrary<Agenda> agendas() {
        var slots = Combinators.combine(
                        Arbitraries.integers().between(0, 60).flatMap(i -> Arbitraries.of(i, i + DAY / 5)),
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.of(ROOMS))
                .as((start, length, room) -> new int[] {start * 5, length * 5, ROOMS.indexOf(room)})
                .list()
                .ofSize(SESSIONS);
        return Combinators.combine(slots, timings().list().ofSize(SESSIONS)).as((list, timings) -> {
            var sessions = new Session[SESSIONS];
            for (int i = 0; i < SESSIONS; i++) {
                var slot = list.get(i);
                sessions[i] = Agendas.session("s" + i, ROOMS.get(slot[2]), slot[0], slot[0] + slot[1])
                        .withTiming(timings.get(i));
            }
            return agenda(ROOMS.stream().map(Agendas::room).toList(), sessions);
        });
    }

    /** Most sessions are as usual; the others give way in every way there is. */
    private static Arbitrary<Timing> timings() {
        var special = Combinators.combine(
                        Arbitraries.of(Anchor.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 30).injectNull(0.5),
                        Arbitraries.integers().between(0, 400).injectNull(0.8))
                .as((anchor, keepsEnd, countsToEnd, least, hardStop) -> new Timing(
                        anchor,
                        keepsEnd,
                        countsToEnd,
                        least == null ? null : Duration.ofMinutes(least),
                        hardStop == null ? null : minute(hardStop)));
        return Arbitraries.oneOf(Arbitraries.just(Timing.USUAL), special);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var session = Arbitraries.integers().between(0, SESSIONS - 1).map(i -> "s" + i);
        var room = Arbitraries.of(ROOMS);
        var minutes = Arbitraries.integers().between(-60, 120);
        var command = Arbitraries.<AgendaCommand>oneOf(
                session.map(AgendaCommand.Start::new),
                room.map(AgendaCommand.Next::new),
                room.map(AgendaCommand.Finish::new),
                session.map(AgendaCommand.Reopen::new),
                Combinators.combine(room, minutes, session.injectNull(0.3))
                        .as((r, m, s) -> new AgendaCommand.Delay(r, Duration.ofMinutes(m), s)),
                Combinators.combine(session, room.injectNull(0.3), minutes.injectNull(0.5))
                        .as((s, r, m) -> new AgendaCommand.Move(s, r, m == null ? null : minute(m * 10L))),
                session.map(AgendaCommand.Cancel::new),
                session.map(AgendaCommand.Restore::new),
                session.map(s -> new AgendaCommand.Edit(s, LocalText.of("renamed"), null, null, null)),
                room.map(AgendaCommand.FollowClock::new),
                Combinators.combine(room, minutes).as((r, m) -> StageCommand.Extend.live(r, Duration.ofMinutes(m))),
                Combinators.combine(session, minutes).as((s, m) -> StageCommand.Extend.of(s, Duration.ofMinutes(m))),
                room.map(StageCommand.ApplyDelay::new),
                Combinators.combine(session, session, Arbitraries.of(true, false))
                        .as((s, o, before) -> new StageCommand.Reorder(s, before ? o : null, before ? null : o)),
                Combinators.combine(session, session).as(StageCommand.Swap::new),
                session.map(StageCommand.Skip::new),
                Combinators.combine(room, Arbitraries.integers().between(0, 9_999), session.injectNull(0.6))
                        .as((r, i, after) -> new StageCommand.Insert(
                                "x" + i, r, LocalText.of("apology"), null, Duration.ofMinutes(i % 12), after, null)),
                room.map(StageCommand.Hold::new),
                room.map(StageCommand.Resume::new),
                Combinators.combine(room, session).as(StageCommand.CatchUp::new),
                Combinators.combine(session, timings())
                        .as((s, timing) -> new AgendaCommand.Edit(s, null, null, null, null, timing, null)),
                Combinators.combine(room, minutes)
                        .as((r, m) -> new StageCommand.Insert(
                                "t" + m, r, LocalText.of("medal"), null, Duration.ofMinutes(5), null, minute(m))),
                Combinators.combine(room, session)
                        .as((r, s) -> new StageCommand.Several(
                                List.of(new StageCommand.Message(r, "wrap up"), new StageCommand.Skip(s)))));
        return Combinators.combine(Arbitraries.integers().between(0, 90), command)
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    /** Plays the steps; what the rules refuse changes nothing. */
    private static List<Played> play(Agenda agenda, List<Step> steps) {
        var played = new ArrayList<Played>();
        var now = minute(-30);
        played.add(new Played(agenda, now));
        for (var step : steps) {
            now = now.plus(Duration.ofMinutes(step.forward()));
            try {
                agenda = step.command().apply(agenda, now);
            } catch (Refusal refused) {
                assertThat(refused.reason()).isNotBlank();
            }
            played.add(new Played(agenda, now));
        }
        return played;
    }

    record Played(Agenda agenda, Instant now) {}

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void never_two_live_sessions_in_a_room(@ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps)) {
            moment.agenda().requireSound();
            for (var rundown : Rundown.all(moment.agenda(), moment.now()))
                assertThat(rundown.items().stream().filter(RundownItem::live).count())
                        .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void expected_times_never_run_backwards(@ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps)) {
            for (var rundown : Rundown.all(moment.agenda(), moment.now())) {
                for (var item : rundown.items())
                    assertThat(item.expected().end())
                            .isAfterOrEqualTo(item.expected().start());
                var toCome = rundown.items().stream()
                        .filter(item -> item.status() == SessionStatus.PLANNED)
                        .filter(item -> !overlapped(rundown, item))
                        .collect(Collectors.groupingBy(
                                item -> moment.agenda()
                                        .dayOf(item.session().scheduled().start()),
                                Collectors.mapping(item -> item.expected().start(), Collectors.toList())));
                assertThat(toCome.values()).as(told(rundown)).allSatisfy(starts -> assertThat(starts)
                        .isSortedAccordingTo(Comparator.naturalOrder()));
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void no_session_starts_before_the_one_before_it_ends_unless_they_were_planned_to_overlap(
            @ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps))
            for (var rundown : Rundown.all(moment.agenda(), moment.now())) {
                RundownItem before = null;
                for (var item : rundown.items()) {
                    if (!item.open()) continue;
                    if (before != null
                            && item.status() == SessionStatus.PLANNED
                            && !onPurpose(before, item)
                            && !overlapped(rundown, item))
                        assertThat(item.expected().start())
                                .as(
                                        "%s after %s in %s",
                                        item.session().id(), before.session().id(), told(rundown))
                                .isAfterOrEqualTo(before.expected().end());
                    before = item;
                }
            }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void nothing_shrinks_below_its_least_save_by_hand_or_before_one_that_cannot_wait(
            @ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps))
            for (var rundown : Rundown.all(moment.agenda(), moment.now()))
                for (var item : rundown.items()) {
                    var timing = item.session().timing();
                    var least = timing.least();
                    var asItIs = item.status() == SessionStatus.PLANNED
                            && item.session().added().isZero()
                            && item.squeezed().isZero()
                            && !timing.countsToEnd();
                    if (least == null || !asItIs) continue;
                    var shortest = least.compareTo(item.due().length()) < 0
                            ? least
                            : item.due().length();
                    assertThat(item.expected().length()).as(told(rundown)).isGreaterThanOrEqualTo(shortest);
                }
    }

    /** A fixed start that the programme itself has before the end of an earlier session. */
    private static boolean overlapped(Rundown rundown, RundownItem fixed) {
        return fixed.session().timing().fixed()
                && rundown.items().stream()
                        .takeWhile(item -> item != fixed)
                        .anyMatch(item -> stillReaches(item, fixed.due().start())
                                && item.due().end().isAfter(fixed.due().start()));
    }

    /** By the clock a session is done when another begins within it, though its own time goes on. */
    private static boolean stillReaches(RundownItem item, Instant start) {
        return item.open()
                || item.status() == SessionStatus.DONE && item.expected().end().isAfter(start);
    }

    /** The whole order in few words, for whoever has to find out why a property does not hold. */
    private static String told(Rundown rundown) {
        var told = new StringBuilder(rundown.room().id()
                + " at " + Agendas.minutes(rundown.at())
                + (rundown.room().followsClock() ? " by the clock" : " driven") + "\n");
        for (var item : rundown.items())
            told.append(item.session().id() + " " + item.status() + " "
                    + span(item.session().scheduled()) + " due "
                    + span(item.due()) + " plan " + span(item.plan()) + " expected " + span(item.expected()) + " "
                    + item.session().timing() + (item.session().unplanned() ? " unplanned" : "") + "\n");
        return told.toString();
    }

    private static String span(Slot slot) {
        return Agendas.minutes(slot.start()) + "–" + Agendas.minutes(slot.end());
    }

    private static boolean onPurpose(RundownItem before, RundownItem item) {
        var one = before.session();
        var other = item.session();
        return !one.unplanned()
                && !other.unplanned()
                && !one.timing().linked()
                && !other.timing().linked()
                && other.scheduled().start().isBefore(one.scheduled().end());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void fixed_starts_never_move_by_delay(@ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps))
            for (var rundown : Rundown.all(moment.agenda(), moment.now()))
                for (var item : rundown.items()) {
                    if (!item.session().timing().fixed()) continue;
                    assertThat(item.plan()).isEqualTo(item.session().scheduled());
                    var waits = !item.session().scheduled().start().isAfter(moment.now());
                    if (item.status() == SessionStatus.PLANNED && !waits)
                        assertThat(item.expected().start())
                                .as("%s in %s", item.session().id(), told(rundown))
                                .isEqualTo(item.session().scheduled().start());
                }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_is_still_to_come_is_not_expected_in_the_past(
            @ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps))
            for (var rundown : Rundown.all(moment.agenda(), moment.now())) {
                rundown.upcoming()
                        .forEach(item -> assertThat(item.expected().start()).isAfter(moment.now()));
                rundown.validUntil().ifPresent(until -> assertThat(until).isAfter(moment.now()));
            }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_lost_and_each_session_is_in_one_rundown(
            @ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps)) {
            var seen = new HashMap<String, Integer>();
            for (var rundown : Rundown.all(moment.agenda(), moment.now()))
                rundown.items().forEach(item -> seen.merge(item.session().id(), 1, Integer::sum));
            assertThat(seen).hasSameSizeAs(moment.agenda().sessions()).allSatisfy((id, times) -> assertThat(times)
                    .isEqualTo(1));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void between_two_boundaries_a_rundown_reads_the_same(
            @ForAll("agendas") Agenda agenda, @ForAll("steps") List<Step> steps) {
        for (var moment : play(agenda, steps)) {
            for (var rundown : Rundown.all(moment.agenda(), moment.now())) {
                var until = rundown.validUntil();
                if (until.isEmpty()) continue;
                var justBefore = until.get().minusMillis(1);
                if (!justBefore.isAfter(moment.now())) continue;
                assertThat(reading(Rundown.of(moment.agenda(), rundown.room().id(), justBefore)))
                        .isEqualTo(reading(rundown));
            }
        }
    }

    /** What a screen shows of it: the statuses and expected times of what is live or to come. */
    private static List<Object> reading(Rundown rundown) {
        return rundown.items().stream()
                .filter(item -> item.live() || item.status() == SessionStatus.PLANNED)
                .<Object>map(item -> List.of(item.session().id(), item.status(), item.expected()))
                .toList();
    }
}
