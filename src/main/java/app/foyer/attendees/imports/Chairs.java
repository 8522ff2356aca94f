package app.foyer.attendees.imports;

import app.foyer.attendees.Ticket;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two on one chair: which changes cannot be, since somebody else sits there then, or nobody can. Pure. */
public final class Chairs {
    private static final String TAKEN = "seat-taken";
    private static final String UNKNOWN = "unknown-seat";

    private final Collection<Known> everybody;
    private final Function<String, Optional<Set<String>>> seats;

    private record Chair(String room, String seat) {
        static Chair of(Ticket ticket) {
            return new Chair(ticket.room(), ticket.seat());
        }

        @Override
        public String toString() {
            return seat + " · " + room;
        }
    }

    /** Why a change cannot be. @param detail the seat and its room */
    public record Refused(String reason, String detail) {}

    /**
     * @param everybody as they are
     * @param seats all of a room's, as far as anybody said
     */
    public Chairs(Collection<Known> everybody, Function<String, Optional<Set<String>>> seats) {
        this.everybody = everybody;
        this.seats = seats;
    }

    /**
     * Who has a chair already keeps it; else the first of those who want it has it. Whoever is refused stays where they
     * are, which may be where others want to sit, and what they wanted besides is for the next.
     */
    public Map<Change, Refused> refused(Collection<Change> changes) {
        var never = new LinkedHashMap<Change, Refused>();
        var late = new LinkedHashMap<Change, Refused>();
        while (true) {
            var round = new Round(changes.stream()
                    .filter(change -> !never.containsKey(change) && !late.containsKey(change))
                    .toList());
            if (round.never.isEmpty() && round.late.isEmpty()) {
                never.putAll(late);
                return never;
            }
            if (round.never.isEmpty()) late.putAll(round.late);
            else {
                never.putAll(round.never);
                // whom they were too late for may be among those
                late.clear();
            }
        }
    }

    /** As if all of these went, the others staying where they are. */
    private final class Round {
        private final Map<Chair, String> kept = new HashMap<>();
        private final Map<Chair, String> claimed = new HashMap<>();
        /** Who wants a chair that there is not, or that somebody keeps. */
        private final Map<Change, Refused> never = new LinkedHashMap<>();
        /** Who wants what another of them has by then. */
        private final Map<Change, Refused> late = new LinkedHashMap<>();

        Round(List<Change> changes) {
            var changing =
                    changes.stream().map(change -> change.attendee().id()).collect(Collectors.toSet());
            everybody.stream()
                    .filter(known -> !changing.contains(known.attendee().id()))
                    .flatMap(Chairs::held)
                    .forEach(ticket -> kept.put(Chair.of(ticket), ticket.id()));
            for (var change : changes)
                held(change.after())
                        .filter(ticket -> has(change.before(), ticket))
                        .forEach(ticket -> kept.put(Chair.of(ticket), ticket.id()));
            changes.stream().sorted(Comparator.comparingInt(Change::row)).forEach(this::claim);
        }

        private void claim(Change change) {
            var chairs = new HashMap<Chair, String>();
            for (var ticket : held(change.after()).toList()) {
                var chair = Chair.of(ticket);
                if (!exists(chair) && !has(change.before(), ticket)) never.put(change, refusal(UNKNOWN, chair));
                else if (isAnothers(kept, ticket)) never.put(change, refusal(TAKEN, chair));
                else if (isAnothers(claimed, ticket) || isAnothers(chairs, ticket))
                    late.put(change, refusal(TAKEN, chair));
                chairs.put(chair, ticket.id());
            }
            if (!never.containsKey(change) && !late.containsKey(change)) claimed.putAll(chairs);
        }

        private static boolean isAnothers(Map<Chair, String> chairs, Ticket ticket) {
            var holder = chairs.get(Chair.of(ticket));
            return holder != null && !holder.equals(ticket.id());
        }
    }

    private static Refused refusal(String reason, Chair chair) {
        return new Refused(reason, chair.toString());
    }

    private boolean exists(Chair chair) {
        return seats.apply(chair.room()).map(all -> all.contains(chair.seat())).orElse(true);
    }

    private static Stream<Ticket> held(Known known) {
        return known.tickets().stream().filter(Ticket::holdsSeat);
    }

    private static boolean has(Known known, Ticket ticket) {
        return known != null
                && held(known)
                        .anyMatch(held ->
                                held.id().equals(ticket.id()) && Chair.of(held).equals(Chair.of(ticket)));
    }

    /** Tickets that must get up before these changes are written, one after the other: somebody else sits there then. */
    public static Set<String> toRise(Collection<Change> changes) {
        var wanted = new HashMap<Chair, String>();
        for (var change : changes) held(change.after()).forEach(ticket -> wanted.put(Chair.of(ticket), ticket.id()));
        var rise = new HashSet<String>();
        for (var change : changes)
            if (change.before() != null)
                held(change.before())
                        .filter(ticket -> wanted.containsKey(Chair.of(ticket))
                                && !wanted.get(Chair.of(ticket)).equals(ticket.id()))
                        .forEach(ticket -> rise.add(ticket.id()));
        return rise;
    }
}
