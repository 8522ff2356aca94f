package app.foyer.cues;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.Slot;
import app.foyer.cues.Cue.Because;
import app.foyer.cues.Cue.State;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cues looked after in memory, by a clock in minutes from ten o'clock; what was sent reads {@code "a Ann 10:00"}. */
public final class CueDay {
    public static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    static final ZoneId UTC = ZoneId.of("UTC");
    static final Rule SPEAKERS = rule("speaker", Rule.SPEAKER, 5, new Rule.Escalation("stage", Duration.ofMinutes(2)));
    static final CueSetup SETUP = new CueSetup(
            List.of(),
            List.of(
                    new Crew("stage", LocalText.of("Stage"), null, Set.of()),
                    new Crew("sound", LocalText.of("Sound"), null, Set.of("main"))),
            List.of(SPEAKERS));

    private final CueSetup setup;
    private final Map<String, Cue> cues = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();
    final List<Cue> all = new ArrayList<>();
    Agenda agenda;
    Instant now;
    private Instant lookedAt;

    CueDay(CueSetup setup, Agenda agenda, Instant now) {
        this.setup = setup;
        this.agenda = agenda;
        this.now = now;
    }

    public static Rule rule(String id, String tell, int ahead, Rule.Escalation escalation) {
        return new Rule(
                id,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                tell,
                null,
                Duration.ofMinutes(ahead),
                LocalText.of("{who} {session} {room} {time} {minutes}"),
                escalation);
    }

    public static Session session(String id, String room, int start, int end, String... speakers) {
        var people = List.of(speakers).stream()
                .map(name -> new Person(LocalText.of(name), LocalText.EMPTY))
                .toList();
        var about = About.titled(SessionKind.TALK, LocalText.of(id)).withSpeakers(people);
        return Session.planned(id, about, new Slot(room, minute(start), minute(end)));
    }

    public static Agenda agenda(Session... sessions) {
        var rooms = List.of(
                Room.of("main", 0, LocalText.of("Main"), null, null),
                Room.of("side", 1, LocalText.of("Side"), null, null));
        return Agenda.empty(UTC, LocalTime.of(4, 0)).with(rooms, List.of(sessions));
    }

    public static Instant minute(double minutes) {
        return TEN.plusSeconds(Math.round(minutes * 60));
    }

    CueDay at(double minutes) {
        now = minute(minutes);
        return this;
    }

    CueDay give(AgendaCommand command) {
        agenda = command.apply(agenda, now);
        return this;
    }

    /** Looks every second from now until then. */
    CueDay until(double minutes) {
        for (var end = minute(minutes); !now.isAfter(end); now = now.plusSeconds(1)) look();
        now = minute(minutes);
        return this;
    }

    /** What is told since it was asked last. */
    List<String> told() {
        var told = List.copyOf(sent);
        sent.clear();
        return told;
    }

    CueDay look() {
        Cueing.decide(setup, agenda, List.copyOf(cues.values()), lookedAt, now).forEach(this::carryOut);
        lookedAt = now;
        return this;
    }

    private void carryOut(Decision decision) {
        switch (decision) {
            case Decision.Send send ->
                add(send.rule().id(), send.session(), send.recipient(), null, send.start(), send.due(), State.OPEN);
            case Decision.Miss miss ->
                add(miss.rule().id(), miss.session(), miss.recipient(), null, miss.start(), miss.due(), State.MISSED);
            case Decision.Rearm(Cue cue) -> {
                change(cue.id(), old -> with(old, old.state(), old.because(), true, old.raisedAt()));
                close(cue, Because.MOVED);
            }
            case Decision.Reopen(Cue cue) -> reopen(cue);
            case Decision.Close(Cue cue, Because because) -> close(cue, because);
            case Decision.Raise(Cue cue, Crew to, String channel) -> {
                change(cue.id(), old -> with(old, old.state(), old.because(), old.moved(), now));
                add(cue.rule(), cue.session(), Recipient.crew(to.id()), cue.id(), cue.start(), now, State.OPEN);
            }
        }
    }

    private void add(
            String rule, String session, Recipient to, String origin, Instant start, Instant due, State state) {
        var key = rule + session + to + Cue.minute(start) + origin;
        var known = cues.values().stream().filter(cue -> key(cue).equals(key)).findFirst();
        if (known.isPresent() && known.get().state() != State.MISSED) return;
        var cue = new Cue(
                known.map(Cue::id).orElse("c" + cues.size()),
                rule,
                session,
                to,
                origin,
                start,
                due,
                now,
                null,
                state,
                null,
                false,
                null,
                null,
                null);
        cues.put(cue.id(), cue);
        all.add(cue);
        sent.add((state == State.MISSED ? "missed " : "") + (origin == null ? "" : "raised ") + session + " " + to.id()
                + " " + LocalTime.ofInstant(start, UTC));
    }

    private static String key(Cue cue) {
        return cue.rule() + cue.session() + cue.recipient() + Cue.minute(cue.start()) + cue.origin();
    }

    private void close(Cue cue, Because because) {
        change(cue.id(), old -> old.isOpen() ? with(old, State.OVERTAKEN, because, old.moved(), old.raisedAt()) : old);
    }

    private void reopen(Cue origin) {
        cues.replaceAll((id, cue) -> cue.state() == State.OVERTAKEN
                        && (id.equals(origin.id()) || origin.id().equals(cue.origin()))
                ? with(cue, State.OPEN, null, cue.moved(), cue.raisedAt())
                : cue);
    }

    void acknowledge(String id) {
        change(id, old -> with(old, State.ACKNOWLEDGED, null, old.moved(), old.raisedAt()));
    }

    private void change(String id, UnaryOperator<Cue> change) {
        cues.computeIfPresent(id, (any, cue) -> change.apply(cue));
    }

    Cue cue(String id) {
        return cues.get(id);
    }

    List<Cue> open() {
        return cues.values().stream().filter(Cue::isOpen).toList();
    }

    private static Cue with(Cue cue, State state, Because because, boolean moved, Instant raisedAt) {
        return new Cue(
                cue.id(),
                cue.rule(),
                cue.session(),
                cue.recipient(),
                cue.origin(),
                cue.start(),
                cue.due(),
                cue.sentAt(),
                cue.channel(),
                state,
                because,
                moved,
                raisedAt,
                cue.settledAt(),
                cue.settledBy());
    }
}
