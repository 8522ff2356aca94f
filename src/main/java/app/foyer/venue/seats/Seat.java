package app.foyer.venue.seats;

/**
 * A chair, or a place for a wheelchair.
 *
 * @param label unique in its room, for example {@code C-12} or {@code T4-3}
 * @param row the name of its row, table or side
 * @param number within that row, from 1
 * @param x metres from the left as one sees it who faces the stage
 * @param y metres from the stage's edge
 * @param aisle whether one gets out without passing anybody
 * @param wheelchair whether it is a place for a wheelchair; no chair stands there
 * @param vip whether its row is kept for those who are to sit there
 */
public record Seat(
        String label, String row, int number, double x, double y, boolean aisle, boolean wheelchair, boolean vip) {
    double distance(Seat other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
