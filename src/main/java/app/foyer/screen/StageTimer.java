package app.foyer.screen;

import app.foyer.agenda.RoomTimer;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.StageMessage;
import app.foyer.cues.Rule;
import app.foyer.live.EventState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the speaker of a room looks at: the time that is left, a word from the stage manager, what comes next. The page
 * counts by itself and says by its thresholds how urgent it is, so that time alone changes little here.
 */
final class StageTimer {
    private static final String HEAD = "head.jte";
    private static final String TALK = "stage/talk.jte";
    private static final String TIMER = "stage/timer.jte";
    private static final String BAND = "stage/band.jte";
    private static final String NEXT = "stage/next.jte";
    private static final String MESSAGE = "message.jte";

    private final EventState state;
    private final Phrasing phrasing;
    private final Rundown rundown;
    private final RoomTimer timer;
    private final List<Rule> calls;

    private StageTimer(EventState state, View view, Instant now) {
        this.state = state;
        this.phrasing = new Phrasing(state.agenda(), view.languages());
        this.rundown = Rundown.of(state.agenda(), view.room(), now);
        this.timer = RoomTimer.of(rundown);
        this.calls = view.calls();
    }

    static Rendering render(EventState state, View view, Instant now) {
        if (view.room() == null || !state.agenda().rooms().containsKey(view.room()))
            return HallDoor.withoutRoom(state, new Phrasing(state.agenda(), view.languages()));
        return new StageTimer(state, view, now).rendering();
    }

    /** When a room that a person drives follows the clock again: until then only a person changes what its timer shows. */
    static Instant standsUntil(EventState state, View view, Instant now) {
        var known = view.room() != null && state.agenda().rooms().containsKey(view.room());
        return known ? Rundown.of(state.agenda(), view.room(), now).drivenUntil() : null;
    }

    private Rendering rendering() {
        var regions = new ArrayList<Rendering.Region>();
        var live = timer.item();
        var room = timer.room();
        regions.add(
                live.isPresent()
                        ? new Rendering.Region("head", TALK, phrasing.spoken(live.get()))
                        : new Rendering.Region("head", HEAD, phrasing.room(room.id())));
        regions.add(
                live.isPresent() || timer.next().isPresent()
                        ? new Rendering.Region("timer", TIMER, clock())
                        : new Rendering.Region("now", MESSAGE, nothing()));
        if (room.message() != null) regions.add(new Rendering.Region("band", BAND, band(room.message())));
        timer.next().ifPresent(next -> regions.add(new Rendering.Region("next", NEXT, next(next))));
        var boundaries = Stream.concat(rundown.validUntil().stream(), timer.next().flatMap(this::calledAt).stream());
        return new Rendering(regions, Boundaries.first(state.agenda(), boundaries, timer.at()));
    }

    private StageClock clock() {
        return timer.item()
                .map(this::counting)
                .orElseGet(() -> waiting(timer.next().orElseThrow()));
    }

    private StageClock counting(RundownItem live) {
        var held = live.onHold();
        var timeUp = held ? live.session().heldSince().plus(timer.left()) : timer.until();
        var length = Duration.between(live.expected().start(), timeUp)
                .minus(live.session().held());
        return new StageClock(
                held ? "held" : "running",
                phrasing.entry(live),
                timer.until(),
                held ? timer.left().toSeconds() : null,
                Math.max(1, length.toSeconds()),
                held ? null : phrasing.clock(timeUp),
                held ? words("held") : words("calm", "soon", "last", "over"),
                standing());
    }

    /** Nothing is live: it counts down to the next. One that only waits for a person may begin at any moment. */
    private StageClock waiting(RundownItem next) {
        var planned = next.plan().start();
        var start = planned.isAfter(timer.at()) ? next.expected().start() : planned;
        return new StageClock("idle", null, start, null, 1, phrasing.clock(start), words("idle", "due"), standing());
    }

    private List<StageClock.Word> words(String... levels) {
        return Stream.of(levels)
                .map(level -> new StageClock.Word(level, phrasing.say("stage." + level)))
                .toList();
    }

    /** How the room stands against its programme, if that is worth a word. */
    private Phrase standing() {
        var minutes = timer.minutesBehind();
        if (minutes == 0) return Phrase.NONE;
        return phrasing.say(minutes > 0 ? "stage.late" : "stage.early", Long.toString(Math.abs(minutes)));
    }

    private StageNext next(RundownItem next) {
        var called = calledAt(next).filter(at -> !at.isAfter(timer.at())).isPresent();
        return new StageNext(
                phrasing.say("next"),
                phrasing.entry(next),
                phrasing.spoken(next),
                called ? phrasing.say("stage.call") : Phrase.NONE,
                called ? phrasing.people(next.session().about().speakers()) : Phrase.NONE);
    }

    /** When whoever speaks next is called to the stage, as cues have it. */
    private Optional<Instant> calledAt(RundownItem next) {
        if (next.session().about().speakers().isEmpty()) return Optional.empty();
        return calls.stream()
                .filter(rule -> rule.isFor(next.session()))
                .map(Rule::ahead)
                .max(Comparator.naturalOrder())
                .map(next.expected().start()::minus);
    }

    private StageBand band(StageMessage message) {
        var read = message.readAt();
        var mark = read == null ? phrasing.say("stage.press") : phrasing.say("stage.read", phrasing.clock(read));
        return new StageBand(message.text(), message.sentAt(), read != null, mark);
    }

    private Message nothing() {
        return new Message(phrasing.say("room.over"), phrasing.of(state.event().name()));
    }
}
