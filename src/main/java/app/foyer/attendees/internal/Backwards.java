package app.foyer.attendees.internal;

import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.Comparison;
import app.foyer.attendees.imports.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes people what they were before an import. Pure.
 *
 * @param changes of those who are as it left them
 * @param left who was changed or admitted since, and stays
 */
record Backwards(List<Change> changes, List<Known> left) {
    /**
     * @param done by the import
     * @param now those people, by id
     * @param cameIn ids of tickets that admitted somebody
     */
    static Backwards of(List<Change> done, Map<String, Known> now, Set<String> cameIn) {
        var changes = new ArrayList<Change>();
        var left = new ArrayList<Known>();
        for (var change : done) {
            var current = now.get(change.attendee().id());
            var target = before(change);
            if (!current.equals(change.after()) || isLost(current, target, cameIn)) left.add(current);
            else changes.add(new Change(0, current, target, List.of()));
        }
        return new Backwards(changes, left);
    }

    /** Some of them cannot get their chair back, and stay as well. */
    Backwards without(Set<Change> some) {
        if (some.isEmpty()) return this;
        var stay = Stream.concat(left.stream(), some.stream().map(Change::before));
        return new Backwards(
                changes.stream().filter(change -> !some.contains(change)).toList(), stay.toList());
    }

    /** Rows are never deleted: who was not there is marked, and a ticket that was not there is cancelled. */
    private static Known before(Change change) {
        if (change.before() == null) return Comparison.gone(change.after());
        var before = change.before();
        var had = before.tickets().stream().map(Ticket::id).collect(Collectors.toSet());
        var tickets = Stream.concat(
                        before.tickets().stream(),
                        change.after().tickets().stream()
                                .filter(ticket -> !had.contains(ticket.id()))
                                .map(ticket -> ticket.in(TicketState.CANCELLED)))
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
        return new Known(before.attendee(), tickets, before.removed());
    }

    /** Whether a ticket that somebody came in with would be taken from them. */
    private static boolean isLost(Known current, Known target, Set<String> cameIn) {
        return current.tickets().stream()
                .filter(ticket -> cameIn.contains(ticket.id()))
                .anyMatch(ticket -> target.removed()
                        || target.tickets().stream()
                                .anyMatch(then -> then.id().equals(ticket.id())
                                        && then.state() == TicketState.CANCELLED
                                        && ticket.state() != TicketState.CANCELLED));
    }
}
