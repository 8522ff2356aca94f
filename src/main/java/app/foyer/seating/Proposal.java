package app.foyer.seating;

import app.foyer.attendees.SeatMove;
import app.foyer.venue.seats.SeatingRule;
import java.util.List;
import java.util.Set;

/**
 * Who would sit where.
 *
 * @param placed by seat
 * @param left who would find no seat
 * @param apart groups that would not sit together
 */
public record Proposal(String room, List<Placed> placed, List<Left> left, Set<String> apart) {
    public Proposal {
        placed = List.copyOf(placed);
        left = List.copyOf(left);
        apart = Set.copyOf(apart);
    }

    /** @param move to another seat than they have */
    public record Placed(Occupant who, SeatMove move) {}

    public record Left(Occupant who, SeatingRule.Why why) {}

    public List<SeatMove> moves() {
        return placed.stream().map(Placed::move).toList();
    }
}
