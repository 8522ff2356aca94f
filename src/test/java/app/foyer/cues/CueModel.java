package app.foyer.cues;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When somebody should be told, reckoned in another way than {@link Cueing}: it sees every command as it is given, and
 * compares the start just before it with the start just after.
 */
public final class CueModel {
    private static final Duration LEAST_MOVE = Duration.ofMinutes(1);

    /** Somebody is told of that start at that instant. */
    public record Telling(String rule, String session, String recipient, Instant start, Instant at) {}

    private record Whom(String rule, String session, String recipient) {}

    private final CueSetup setup;
    private final Map<Whom, Instant> lastStart = new HashMap<>();
    private final Map<Whom, Set<Long>> minutes = new HashMap<>();
    private final Set<Whom> armed = new HashSet<>();
    private final List<Telling> tellings = new ArrayList<>();
    private Agenda agenda;

    public CueModel(CueSetup setup, Agenda agenda) {
        this.setup = setup;
        this.agenda = agenda;
    }

    public Agenda agenda() {
        return agenda;
    }

    public List<Telling> tellings() {
        return tellings;
    }

    public void give(AgendaCommand command, Instant now) {
        var after = command.apply(agenda, now);
        lastStart.forEach((whom, told) -> {
            var start = start(after, whom.session(), now);
            var before = start(agenda, whom.session(), now);
            if (start == null || before != null && distance(before, start).compareTo(LEAST_MOVE) < 0) return;
            var ahead = setup.rule(whom.rule()).orElseThrow().ahead();
            var later = start.minus(ahead).isAfter(now) && distance(told, start).compareTo(LEAST_MOVE) >= 0;
            if (later || !start.isAfter(told.minus(LEAST_MOVE))) armed.add(whom);
        });
        agenda = after;
    }

    private static Duration distance(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private static Instant start(Agenda agenda, String session, Instant now) {
        return planned(agenda, session, now) == null
                ? null
                : planned(agenda, session, now).expected().start();
    }

    private static RundownItem planned(Agenda agenda, String session, Instant now) {
        if (!agenda.sessions().containsKey(session)) return null;
        return Rundown.of(agenda, agenda.session(session).room(), now)
                .item(session)
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .orElse(null);
    }

    public void look(Instant now) {
        for (var session : agenda.sessions().keySet()) {
            var item = planned(agenda, session, now);
            if (item == null) continue;
            for (var rule : setup.rules()) if (rule.isFor(item.session())) look(rule, item, now);
        }
    }

    private void look(Rule rule, RundownItem item, Instant now) {
        var start = item.expected().start();
        if (start.minus(rule.ahead()).isAfter(now)) return;
        for (var recipient : recipients(rule, item)) {
            var whom = new Whom(rule.id(), item.session().id(), recipient);
            var before = lastStart.get(whom);
            var again = before == null || armed.contains(whom) || !start.isBefore(before.plus(rule.ahead()));
            if (!again || !minutes.computeIfAbsent(whom, any -> new HashSet<>()).add(start.getEpochSecond() / 60))
                continue;
            armed.remove(whom);
            lastStart.put(whom, start);
            tellings.add(new Telling(rule.id(), item.session().id(), recipient, start, now));
        }
    }

    private List<String> recipients(Rule rule, RundownItem item) {
        var about = item.session().about();
        return switch (rule.tell()) {
            case Rule.SPEAKER ->
                about.speakers().stream()
                        .map(person -> "speaker:" + person.name().in("en"))
                        .toList();
            case Rule.MODERATOR ->
                about.moderators().stream()
                        .map(person -> "moderator:" + person.name().in("en"))
                        .toList();
            default -> List.of("crew:" + rule.tell());
        };
    }
}
