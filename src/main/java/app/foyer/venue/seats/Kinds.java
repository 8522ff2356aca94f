package app.foyer.venue.seats;

import app.foyer.venue.seats.SeatMap.Neighbour;

/**
 * Which seats are for whom of a party.
 *
 * @param each whether each of them has a seat of their own kind, those for whom rows are kept in these and the others in
 *     the other rows; else kept rows are for the whole party or for none of it
 * @param vip whether they are for the whole party
 * @param strict whether nobody sits in a row that is not for them
 * @param dense whether they sit in a block rather than side by side
 */
record Kinds(boolean each, boolean vip, boolean strict, boolean dense) {
    private static final double IN_A_BLOCK = 1.2;

    private static final double NOT_THEIR_ROW = 30;
    private static final int PLACE = 0;
    private static final int KEPT = 1;
    private static final int OTHER = 2;
    private static final int NOT_THEIRS = 3;

    static Kinds each(boolean dense) {
        return new Kinds(true, false, true, dense);
    }

    /** @param strict whether they stay out of rows that are kept for others */
    static Kinds most(Party party, boolean strict, boolean dense) {
        return new Kinds(false, party.vip(), strict, dense);
    }

    int of(Seat seat) {
        if (seat.wheelchair()) return PLACE;
        if (each) return seat.vip() ? KEPT : OTHER;
        return strict && seat.vip() && !vip ? NOT_THEIRS : OTHER;
    }

    /** How many seats of each kind they need. */
    int[] of(Party party) {
        var chairs = party.size() - party.wheelchairs();
        var kept = each ? party.keptChairs() : 0;
        return new int[] {party.wheelchairs(), kept, chairs - kept, 0};
    }

    double cost(Neighbour step, Seat seat) {
        return (dense ? Math.min(step.cost(), IN_A_BLOCK) : step.cost()) + strange(seat);
    }

    double strange(Seat seat) {
        return each || seat.wheelchair() || seat.vip() == vip ? 0 : NOT_THEIR_ROW;
    }
}
