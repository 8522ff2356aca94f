package app.foyer.cues;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.cues.Cue.Because;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is due, from the rules, the agenda, and the cues that there are; pure.
 *
 * <p>A cue is due so long before the <em>expected</em> start. After one was sent, the start may drift, minute by minute,
 * because somebody overruns or a room is on hold: then it is sent again only when the start is as much later as it is
 * told ahead. If a command has moved the start, it is sent again when it is due again; and if to earlier, at once. Which
 * of the two it is follows from the agenda alone: reckoned at the instant at which the cue was sent, the start that it
 * named comes out again unless a command has changed it since. What was overtaken by a mistake that was taken back is open
 * again.
 */
public final class Cueing {
    /** A hold moves what comes by up to a minute in the very moment in which it begins. */
    private static final Duration LEAST_MOVE = Duration.ofMinutes(1);

    private final CueSetup setup;
    private final Agenda agenda;
    private final Instant now;
    private final Map<String, RundownItem> items;
    private final Map<Address, Cue> last = new HashMap<>();
    private final Map<Once, Cue> told = new HashMap<>();
    private final Map<When, Rundown> rundowns = new HashMap<>();

    /** Whom a rule tells of a session. */
    private record Address(String rule, String session, Recipient recipient) {
        static Address of(Cue cue) {
            return new Address(cue.rule(), cue.session(), cue.recipient());
        }
    }

    private record Once(Address address, long minute) {}

    private record When(String room, Instant at) {}

    /** Somebody whom a rule has be told of a session, whatever was done about it already. */
    private record Candidate(Rule rule, RundownItem item, Recipient recipient) {
        Address address() {
            return new Address(rule.id(), item.session().id(), recipient);
        }

        Instant start() {
            return item.expected().start();
        }

        Once once() {
            return new Once(address(), Cue.minute(start()));
        }

        Instant due() {
            return start().minus(rule.ahead());
        }
    }

    private Cueing(CueSetup setup, Agenda agenda, List<Cue> cues, Instant now) {
        this.setup = setup;
        this.agenda = agenda;
        this.now = now;
        this.items = Rundown.all(agenda, now).stream()
                .flatMap(rundown -> rundown.items().stream())
                .collect(Collectors.toMap(item -> item.session().id(), Function.identity()));
        cues.stream()
                .filter(cue -> !cue.isRaise() && cue.state() != Cue.State.MISSED)
                .sorted(Comparator.comparing(Cue::sentAt).thenComparing(Cue::id))
                .forEach(cue -> {
                    last.put(Address.of(cue), cue);
                    told.put(new Once(Address.of(cue), Cue.minute(cue.start())), cue);
                });
    }

    /**
     * What is to be done now.
     *
     * @param cues those of the event that are open, and those whose start is not longer ago than any rule tells ahead
     * @param lookedAt until when cues have been looked after, or null
     */
    public static List<Decision> decide(CueSetup setup, Agenda agenda, List<Cue> cues, Instant lookedAt, Instant now) {
        var cueing = new Cueing(setup, agenda, cues, now);
        var due = cueing.candidates().flatMap(cueing::due).toList();
        var decisions = new ArrayList<Decision>();
        cueing.standing(cues, settledBy(due)).forEach(decisions::add);
        decisions.addAll(due);
        if (lookedAt != null) cueing.missed(lookedAt).forEach(decisions::add);
        return decisions;
    }

    private static Set<String> settledBy(List<Decision> due) {
        return due.stream()
                .flatMap(decision -> switch (decision) {
                    case Decision.Close(Cue cue, Because because) -> Stream.of(cue.id());
                    case Decision.Rearm(Cue cue) -> Stream.of(cue.id());
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
    }

    /** What will be due within that time if nothing changes, soonest first; what is due already is left out. */
    public static List<Coming> coming(CueSetup setup, Agenda agenda, List<Cue> cues, Duration within, Instant now) {
        var cueing = new Cueing(setup, agenda, cues, now);
        return cueing.candidates()
                .filter(candidate -> candidate.due().isAfter(now)
                        && !candidate.due().isAfter(now.plus(within))
                        && cueing.isToBeTold(candidate))
                .map(candidate -> new Coming(
                        candidate.rule(),
                        candidate.item().session().id(),
                        candidate.recipient(),
                        candidate.start(),
                        candidate.due(),
                        setup.channel(candidate.rule(), candidate.recipient())))
                .sorted(Comparator.comparing(Coming::due).thenComparing(Coming::session))
                .toList();
    }

    private Stream<Candidate> candidates() {
        return items.values().stream()
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .sorted(Comparator.comparing(
                                (RundownItem item) -> item.expected().start())
                        .thenComparing(item -> item.session().id()))
                .flatMap(this::of);
    }

    private Stream<Candidate> of(RundownItem item) {
        return setup.rules().stream().filter(rule -> rule.isFor(item.session())).flatMap(rule -> recipients(rule, item)
                .map(recipient -> new Candidate(rule, item, recipient)));
    }

    private Stream<Recipient> recipients(Rule rule, RundownItem item) {
        var about = item.session().about();
        return switch (rule.tell()) {
            case Rule.SPEAKER -> people(Recipient.Kind.SPEAKER, about.speakers());
            case Rule.MODERATOR -> people(Recipient.Kind.MODERATOR, about.moderators());
            default ->
                setup
                        .crew(rule.tell())
                        .filter(crew -> crew.looksAfter(item.session().room()))
                        .stream()
                        .map(crew -> Recipient.crew(crew.id()));
        };
    }

    private static Stream<Recipient> people(Recipient.Kind kind, List<Person> people) {
        return people.stream().map(person -> Recipient.person(kind, person)).distinct();
    }

    private Stream<Decision> due(Candidate candidate) {
        var before = last.get(candidate.address());
        if (isArmedAgain(candidate)) return Stream.of(new Decision.Rearm(before));
        if (candidate.due().isAfter(now)) return Stream.empty();
        if (!isToBeTold(candidate))
            return isOnAgain(candidate)
                    ? Stream.concat(Stream.of(new Decision.Reopen(before)), raise(before).stream())
                    : Stream.empty();
        var send = new Decision.Send(
                candidate.rule(),
                candidate.item().session().id(),
                candidate.recipient(),
                candidate.start(),
                candidate.due(),
                setup.channel(candidate.rule(), candidate.recipient()));
        var overtaken = before != null && before.isOpen()
                ? Stream.of(new Decision.Close(before, Because.MOVED))
                : Stream.<Decision>empty();
        return Stream.concat(overtaken, Stream.of(send));
    }

    private boolean isArmedAgain(Candidate candidate) {
        var before = last.get(candidate.address());
        return before != null && !before.moved() && candidate.due().isAfter(now) && isMoved(before);
    }

    /** Of what is due, and not to be told anew: its cue was overtaken, and nobody has answered one of the same start. */
    private boolean isOnAgain(Candidate candidate) {
        var same = told.get(candidate.once());
        return last.get(candidate.address()).state() == Cue.State.OVERTAKEN
                && (same == null || same.state() == Cue.State.OVERTAKEN);
    }

    private boolean isToBeTold(Candidate candidate) {
        var before = last.get(candidate.address());
        if (told.containsKey(candidate.once())) return false;
        if (before == null || before.moved()) return true;
        var start = candidate.start();
        return !start.isBefore(before.start().plus(candidate.rule().ahead()))
                || isMoved(before)
                        && (candidate.due().isAfter(now)
                                || !start.isAfter(before.start().minus(LEAST_MOVE)));
    }

    /** Whether a command, and not just time, has changed when its session starts. */
    private boolean isMoved(Cue cue) {
        var room = items.get(cue.session()).session().room();
        return rundowns.computeIfAbsent(
                        new When(room, cue.sentAt()), when -> Rundown.of(agenda, when.room(), when.at()))
                .item(cue.session())
                .map(item ->
                        Duration.between(cue.start(), item.expected().start()).abs())
                .filter(by -> by.compareTo(LEAST_MOVE) >= 0)
                .isPresent();
    }

    /** What becomes of those that nobody has answered yet. */
    private Stream<Decision> standing(List<Cue> cues, Set<String> settled) {
        var byId = cues.stream().collect(Collectors.toMap(Cue::id, Function.identity()));
        var open = cues.stream().filter(cue -> cue.isOpen() && !settled.contains(cue.id()));
        return open.flatMap(cue -> {
            var overtaken = overtaken(cue, byId.get(cue.origin()), settled.contains(cue.origin()));
            if (overtaken.isPresent()) return Stream.of(new Decision.Close(cue, overtaken.get()));
            return raise(cue).stream();
        });
    }

    private Optional<Because> overtaken(Cue cue, Cue origin, boolean moved) {
        var item = items.get(cue.session());
        if (item == null) return Optional.of(Because.REMOVED);
        return switch (item.status()) {
            case LIVE, DONE -> Optional.of(Because.STARTED);
            case CANCELLED -> Optional.of(Because.CANCELLED);
            case SKIPPED -> Optional.of(Because.SKIPPED);
            case PLANNED -> {
                if (moved) yield Optional.of(Because.MOVED);
                if (origin != null && origin.state() == Cue.State.OVERTAKEN) yield Optional.of(origin.because());
                if (!cue.isRaise() && !isStillAsked(cue, item)) yield Optional.of(Because.REPLACED);
                yield Optional.empty();
            }
        };
    }

    private boolean isStillAsked(Cue cue, RundownItem item) {
        return setup.rule(cue.rule())
                .filter(rule -> rule.isFor(item.session()))
                .filter(rule -> recipients(rule, item).anyMatch(cue.recipient()::equals))
                .isPresent();
    }

    private Optional<Decision> raise(Cue cue) {
        if (cue.isRaise() || cue.raisedAt() != null) return Optional.empty();
        return setup.rule(cue.rule())
                .map(Rule::escalation)
                .filter(escalation -> !now.isBefore(cue.sentAt().plus(escalation.after())))
                .flatMap(escalation -> setup.crew(escalation.to()))
                .map(crew -> new Decision.Raise(cue, crew, crew.channel()));
    }

    /** What fell due after cues were looked after last, and whose session has started meanwhile. */
    private Stream<Decision> missed(Instant lookedAt) {
        return items.values().stream()
                .filter(item -> item.live() || item.status() == SessionStatus.DONE)
                .flatMap(this::of)
                .filter(candidate -> candidate.due().isAfter(lookedAt)
                        && !candidate.due().isAfter(now)
                        && last.get(candidate.address()) == null)
                .map(candidate -> new Decision.Miss(
                        candidate.rule(),
                        candidate.item().session().id(),
                        candidate.recipient(),
                        candidate.start(),
                        candidate.due()));
    }
}
