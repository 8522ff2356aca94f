package app.foyer.cues;

import static app.foyer.cues.CueDay.SETUP;
import static app.foyer.cues.CueDay.SPEAKERS;
import static app.foyer.cues.CueDay.agenda;
import static app.foyer.cues.CueDay.minute;
import static app.foyer.cues.CueDay.session;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.AgendaCommand.Cancel;
import app.foyer.agenda.AgendaCommand.Delay;
import app.foyer.agenda.AgendaCommand.Edit;
import app.foyer.agenda.AgendaCommand.Finish;
import app.foyer.agenda.AgendaCommand.Move;
import app.foyer.agenda.AgendaCommand.Next;
import app.foyer.agenda.AgendaCommand.Restore;
import app.foyer.agenda.AgendaCommand.Start;
import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand.Extend;
import app.foyer.agenda.StageCommand.Hold;
import app.foyer.agenda.StageCommand.Resume;
import app.foyer.agenda.StageCommand.Skip;
import app.foyer.cues.Cue.Because;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sessions a and b of one room, at ten and at half past ten, told five minutes ahead, unless a case says otherwise. */
class CueingTest {
    private final CueDay day = new CueDay(
            SETUP, agenda(session("a", "main", 0, 30, "Ann"), session("b", "main", 30, 60, "Ben")), minute(-30));

    @Test
    void told_so_long_before_the_expected_start_and_once() {
        day.until(-5.1);
        assertThat(day.told()).isEmpty();
        day.until(40);
        assertThat(day.told())
                .containsExactly("a Ann 10:00", "raised a stage 10:00", "b Ben 10:30", "raised b stage 10:30");
        assertThat(day.cue("c0").because()).isEqualTo(Because.STARTED);
        assertThat(day.open()).isEmpty();
    }

    @Test
    void each_speaker_is_told_and_a_crew_only_of_its_rooms() {
        var rules = List.of(SPEAKERS, CueDay.rule("sound", "sound", 10, null));
        var both = new CueDay(
                new CueSetup(List.of(), SETUP.crew(), rules),
                agenda(session("a", "main", 0, 30, "Ann", "Amy"), session("s", "side", 0, 30)),
                minute(-20));
        assertThat(both.until(-4).told()).containsExactly("a sound 10:00", "a Ann 10:00", "a Amy 10:00");
    }

    @Test
    void nobody_is_nagged_while_the_one_before_overruns() {
        day.at(-0.1).look().give(new Start("a")).until(24).told();
        assertThat(day.until(33.9).told()).containsExactly("b Ben 10:30", "raised b stage 10:30");
        assertThat(day.until(34.1).told())
                .as("as much later as it is told ahead")
                .containsExactly("b Ben 10:35");
        assertThat(day.cue("c2").because()).isEqualTo(Because.MOVED);
        assertThat(day.until(41).told()).containsExactly("raised b stage 10:35", "b Ben 10:40", "raised b stage 10:40");
    }

    @Test
    void nobody_is_nagged_while_the_room_is_on_hold_nor_when_it_goes_on() {
        day.at(-0.1).look().give(new Start("a")).until(25.3).told();
        assertThat(day.give(new Hold("main")).until(28).told()).containsExactly("raised b stage 10:30");
        assertThat(day.give(new Resume("main")).until(33).told()).isEmpty();
    }

    @Test
    void a_command_that_moves_the_start_is_told_when_it_is_due_again() {
        day.until(-4).told();
        day.acknowledge("c0");
        assertThat(day.give(new Delay("main", Duration.ofMinutes(3), "a"))
                        .until(-2.1)
                        .told())
                .isEmpty();
        assertThat(day.until(-1).told()).containsExactly("a Ann 10:03");
        day.give(new Delay("main", Duration.ofMinutes(1), "a")).until(0);
        assertThat(day.told()).as("within the lead, and hardly later").containsExactly("raised a stage 10:03");
        day.give(new Delay("main", Duration.ofMinutes(20), "a")).look();
        assertThat(day.open()).isEmpty();
        assertThat(day.cue("c1").because()).isEqualTo(Because.MOVED);
        assertThat(day.until(20).told()).containsExactly("a Ann 10:24");
    }

    @Test
    void moved_to_earlier_it_is_told_at_once_and_there_and_back_is_not_told_twice() {
        day.until(-4).told();
        assertThat(day.give(new Move("a", null, minute(-2))).look().told()).containsExactly("a Ann 09:58");
        assertThat(day.give(new Move("a", null, minute(0))).until(-1).told()).containsExactly("raised a stage 09:58");
    }

    @Test
    void an_early_end_brings_forward_what_hangs_on_it() {
        day.at(-0.1).give(new Start("a")).until(20).told();
        day.give(new Finish("main")).give(new Move("b", null, minute(22)));
        assertThat(day.look().told()).containsExactly("b Ben 10:22");
    }

    @Test
    void what_is_cancelled_skipped_or_gone_is_not_told_and_an_open_cue_of_it_is_overtaken() {
        day.until(-4).told();
        day.give(new Cancel("a")).look();
        assertThat(day.cue("c0").because()).isEqualTo(Because.CANCELLED);
        day.until(-1);
        day.give(new Skip("b")).until(30);
        assertThat(day.told()).isEmpty();
    }

    @Test
    void a_mistake_that_is_taken_back_has_the_cue_wait_for_an_answer_again() {
        day.until(-4.5).told();
        var planned = day.agenda;
        var elsewhere = new Move("a", null, minute(100));
        for (var mistake : List.of(new Cancel("a"), new Skip("a"), new Start("a"), elsewhere)) {
            day.give(mistake).look();
            assertThat(day.open()).as("after %s", mistake).isEmpty();
            day.agenda = planned;
            day.look();
            assertThat(day.open()).as("%s taken back", mistake).containsExactly(day.cue("c0"));
        }
        assertThat(day.told()).as("not twice").isEmpty();
        assertThat(day.until(-2).told()).containsExactly("raised a stage 10:00");
        day.give(new Cancel("a")).look();
        assertThat(day.open()).isEmpty();
        assertThat(day.give(new Restore("a")).look().open())
                .as("what was raised, too")
                .extracting(Cue::id)
                .containsExactly("c0", "c1");
        day.acknowledge("c0");
        day.acknowledge("c1");
        assertThat(day.give(new Cancel("a"))
                        .look()
                        .give(new Restore("a"))
                        .until(-1)
                        .open())
                .as("answered is answered")
                .isEmpty();
        assertThat(day.told()).isEmpty();
    }

    @Test
    void one_that_drifts_while_it_is_cancelled_by_mistake_waits_for_an_answer_again() {
        day.at(-0.1).look().give(new Start("a")).until(32.5).told();
        day.give(new Cancel("b")).look();
        assertThat(day.give(new Restore("b")).look().told()).isEmpty();
        assertThat(day.open()).extracting(Cue::session).containsOnly("b");
    }

    @Test
    void another_speaker_is_told_and_the_first_is_not_waited_for() {
        day.until(-4).told();
        var bea = new Person(LocalText.of("Bea"), LocalText.EMPTY);
        day.give(new Edit("a", null, List.of(bea), null, null)).look();
        assertThat(day.told()).containsExactly("a Bea 10:00");
        assertThat(day.cue("c0").because()).isEqualTo(Because.REPLACED);
    }

    @Test
    void raised_once_if_nobody_answers_and_not_if_somebody_does() {
        assertThat(day.until(-3.1).told()).containsExactly("a Ann 10:00");
        assertThat(day.until(-1).told()).containsExactly("raised a stage 10:00");
        assertThat(day.cue("c0").isUnanswered()).isFalse();
        assertThat(day.cue("c1").isUnanswered()).isTrue();
        day.until(25.5).told();
        day.acknowledge("c2");
        assertThat(day.until(29).told()).isEmpty();
    }

    @Test
    void after_an_outage_what_can_still_be_told_is_told_late_and_the_rest_is_missed() {
        day.until(-10).told();
        assertThat(day.at(28).look().told()).containsExactly("b Ben 10:30", "missed a Ann 10:00");
        assertThat(day.all.getFirst().isLate()).isTrue();
        assertThat(day.until(29).told()).isEmpty();
    }

    @Test
    void a_clock_that_jumps_sends_nothing_twice_and_loses_nothing() {
        day.until(-4).told();
        assertThat(day.at(50).look().told()).containsExactly("missed b Ben 10:30");
        assertThat(day.at(-20).until(29).told())
                .as("what was only taken for missed is told after all, and what was only taken for started is raised")
                .containsExactly("raised a stage 10:00", "b Ben 10:30", "raised b stage 10:30");
    }

    @Test
    void what_is_coming_is_told_beforehand() {
        var coming = Cueing.coming(SETUP, day.agenda, List.of(), Duration.ofHours(1), minute(-20));
        assertThat(coming).extracting(Coming::session).containsExactly("a", "b");
        assertThat(coming).extracting(Coming::due).containsExactly(minute(-5), minute(25));
    }

    // ---- whatever happens

    record Step(int seconds, AgendaCommand command) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var session = Arbitraries.of("a", "b", "c", "d");
        var minutes = Arbitraries.integers().between(-12, 25);
        var command = Arbitraries.<AgendaCommand>oneOf(
                session.map(Start::new),
                Arbitraries.just(new Next("main")),
                Arbitraries.just(new Next("main")),
                Arbitraries.just(new Finish("main")),
                Arbitraries.just(new Hold("main")),
                Arbitraries.just(new Resume("main")),
                session.map(Cancel::new),
                session.map(Restore::new),
                session.map(Skip::new),
                Combinators.combine(session, minutes).as((s, m) -> new Delay("main", Duration.ofMinutes(m), s)),
                Combinators.combine(session, minutes).as((s, m) -> Extend.of(s, Duration.ofMinutes(m))),
                Combinators.combine(session, minutes).as((s, m) -> new Move(s, null, minute(3 * m + 20))));
        return Combinators.combine(Arbitraries.integers().between(1, 700), command)
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    private static Agenda four() {
        return agenda(
                session("a", "main", 0, 20, "Ann"),
                session("b", "main", 20, 40, "Ben"),
                session("c", "main", 45, 60, "Cat"),
                session("d", "main", 60, 80, "Dan"));
    }

    /** Everything that an independent model sees as well, at the very same look. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void the_same_is_told_as_by_watching_every_command(@ForAll("steps") List<Step> steps) {
        var cued = new CueDay(SETUP, four(), minute(-10));
        var model = new CueModel(SETUP, four());
        for (var step : steps) {
            for (int i = 0; i < step.seconds(); i += 10) {
                cued.now = cued.now.plusSeconds(10);
                cued.look();
                model.look(cued.now);
            }
            try {
                model.give(step.command(), cued.now);
                cued.give(step.command());
            } catch (Refusal refused) {
                continue;
            }
        }
        assertThat(cued.all.stream()
                        .filter(cue -> !cue.isRaise())
                        .map(cue -> new CueModel.Telling(
                                cue.rule(), cue.session(), cue.recipient().code(), cue.start(), cue.sentAt())))
                .containsExactlyElementsOf(model.tellings());
    }

    @Property(tries = 70, edgeCases = EdgeCasesMode.NONE)
    void never_twice_never_too_early_never_nagging_and_nobody_is_forgotten(@ForAll("steps") List<Step> steps) {
        var cued = new CueDay(SETUP, four(), minute(-10));
        for (var step : steps) {
            var calm = new HashMap<String, Instant>();
            for (int i = 0; i < step.seconds(); i += 20) {
                var wasDue = dueNow(cued.agenda, cued.now);
                cued.now = cued.now.plusSeconds(20);
                var before = cued.all.size();
                cued.look();
                for (var cue : cued.all.subList(before, cued.all.size())) {
                    if (cue.isRaise()) continue;
                    assertThat(cue.due()).isBeforeOrEqualTo(cued.now);
                    assertThat(status(cued.agenda, cue.session(), cued.now)).isEqualTo(SessionStatus.PLANNED);
                    var earlier = calm.put(cue.session(), cue.start());
                    if (earlier != null)
                        assertThat(cue.start()).as("nagging").isAfterOrEqualTo(earlier.plus(SPEAKERS.ahead()));
                }
                var settled = cued.all.size();
                cued.look();
                assertThat(cued.all).as("looked at twice").hasSize(settled);
                assertThat(wasDue).as("told").allSatisfy(session -> assertThat(cued.all)
                        .extracting(Cue::session)
                        .contains(session));
                assertThat(cued.open()).allSatisfy(cue -> assertThat(status(cued.agenda, cue.session(), cued.now))
                        .isEqualTo(SessionStatus.PLANNED));
                assertThat(cued.open())
                        .as("nobody has answered")
                        .extracting(Cue::session)
                        .containsAll(dueNow(cued.agenda, cued.now));
            }
            try {
                cued.give(step.command());
            } catch (Refusal refused) {
                continue;
            }
        }
        var once = new HashSet<String>();
        for (var cue : cued.all)
            assertThat(once.add(cue.session() + cue.recipient() + Cue.minute(cue.start()) + cue.origin()))
                    .as("twice")
                    .isTrue();
    }

    private static List<String> dueNow(Agenda agenda, Instant now) {
        var due = new ArrayList<String>();
        Rundown.of(agenda, "main", now)
                .upcoming()
                .filter(item -> !item.expected().start().minus(SPEAKERS.ahead()).isAfter(now))
                .forEach(item -> due.add(item.session().id()));
        return due;
    }

    private static SessionStatus status(Agenda agenda, String session, Instant now) {
        return Rundown.of(agenda, "main", now).item(session).orElseThrow().status();
    }
}
