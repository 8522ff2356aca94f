package app.foyer.attendees.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChairsTest {
    private static final Set<String> SEATS = Set.of("A-1", "A-2", "A-3");

    private static Known sits(String name, String... seats) {
        var attendee = new Attendee(name, name, null, null, null, null, null, null, null, null);
        var tickets = Arrays.stream(seats)
                .map(seat -> new Ticket(name + seat, name, "S" + name + seat, "t", TicketState.VALID, seat, "hall"))
                .toList();
        return new Known(attendee, tickets, false);
    }

    private static Change added(int row, Known after) {
        return new Change(row, null, after, List.of());
    }

    private static Change moved(int row, Known before, String seat) {
        var old = before.tickets().getFirst();
        var ticket = new Ticket(old.id(), old.attendeeId(), old.secret(), "t", old.state(), seat, "hall");
        return new Change(row, before, new Known(before.attendee(), List.of(ticket), false), List.of());
    }

    private static Map<Integer, String> refused(List<Known> everybody, Change... changes) {
        return new Chairs(everybody, room -> Optional.of(SEATS))
                .refused(List.of(changes)).entrySet().stream()
                        .collect(Collectors.toMap(change -> change.getKey().row(), change -> change.getValue()
                                .reason()));
    }

    @Test
    void the_first_who_wants_a_chair_has_it_and_two_may_change_places() {
        var ann = sits("ann", "A-1");
        var bob = sits("bob", "A-2");
        assertThat(refused(List.of(ann, bob), moved(1, ann, "A-2"), moved(2, bob, "A-1"), added(3, sits("cat", "A-1"))))
                .containsExactly(Map.entry(3, "seat-taken"));
    }

    @Test
    void what_a_refused_row_wanted_besides_is_for_the_next() {
        assertThat(refused(List.of(), added(1, sits("ann", "A-1", "Z-9")), added(2, sits("bob", "A-1"))))
                .containsExactly(Map.entry(1, "unknown-seat"));
        var dan = sits("dan", "A-3");
        assertThat(refused(List.of(dan), added(1, sits("ann", "A-1", "A-3")), added(2, sits("bob", "A-1"))))
                .containsExactly(Map.entry(1, "seat-taken"));
    }

    @Test
    void nor_does_a_row_keep_a_chair_from_others_that_is_refused_only_since_another_was() {
        var dan = sits("dan", "A-3");
        // Dan cannot go, so Ann has not both of her chairs, and Bob gets the one that she wanted
        assertThat(refused(
                        List.of(dan),
                        added(1, sits("ann", "A-1", "A-3")),
                        added(2, sits("bob", "A-1")),
                        moved(3, dan, "Z-9")))
                .containsOnly(Map.entry(1, "seat-taken"), Map.entry(3, "unknown-seat"));
    }
}
