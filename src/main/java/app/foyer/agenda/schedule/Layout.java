package app.foyer.agenda.schedule;

import java.util.List;

/**
 * Where a format keeps what all of them have.
 *
 * @param conference the head of the file
 */
record Layout(Node conference, List<Node> days, List<Placed> events) {
    /**
     * One event of the file.
     *
     * @param day the day it stands under
     * @param number the day's place in the file, from 0
     * @param room the room's name that it stands under, or null
     */
    record Placed(Node day, int number, String room, Node event) {}
}
