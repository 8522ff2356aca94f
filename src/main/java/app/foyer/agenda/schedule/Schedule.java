package app.foyer.agenda.schedule;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A programme as a file has it: rooms in the file's order, and sessions that are planned or cancelled and no more.
 *
 * @param title the conference's, empty where the file has none
 * @param zone the file's own, or the one that was passed in where it names none that we know
 * @param dayChange local time at which the file's days begin, or null where it does not say
 * @param rooms those with at least one session
 * @param sessions each with an id that is unique here and the same whenever the file is read again
 */
public record Schedule(String title, ZoneId zone, LocalTime dayChange, List<Room> rooms, List<Session> sessions) {
    public Schedule {
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
    }
}
