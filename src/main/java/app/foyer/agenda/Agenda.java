package app.foyer.agenda;

import app.foyer.platform.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every room and session of one event at one revision; immutable.
 *
 * @param dayChange the local time at which a conference day gives way to the next: what starts before it still belongs
 *     to the evening before
 */
public record Agenda(ZoneId zone, LocalTime dayChange, Map<String, Room> rooms, Map<String, Session> sessions) {
    /** What is put in on the day comes before what was planned for that minute. */
    private static final Comparator<Session> BY_TIME = Comparator.comparing(
                    (Session s) -> s.scheduled().start())
            .thenComparing(s -> s.unplanned() ? s.id() : null, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.scheduled().end())
            .thenComparing(Session::id);

    public Agenda {
        rooms = sorted(rooms);
        sessions = sorted(sessions);
    }

    /** Still known as sorted, so that the copy at each command takes linear time. */
    private static <E> SortedMap<String, E> sorted(Map<String, E> entities) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    }

    public static Agenda empty(ZoneId zone, LocalTime dayChange) {
        return new Agenda(zone, dayChange, Map.of(), Map.of());
    }

    /** @throws Refusal {@code unknown-room} */
    public Room room(String id) {
        var room = id == null ? null : rooms.get(id);
        if (room == null) throw new Refusal("unknown-room", Map.of("room", String.valueOf(id)));
        return room;
    }

    /**
     * The room as it stands at an instant: one that was driven by hand follows the clock again from the next conference
     * day on, so that a forgotten evening does not hold up the morning.
     *
     * @throws Refusal {@code unknown-room}
     */
    public Room roomAt(String id, Instant now) {
        var room = room(id);
        return room.followsClock() || now.isBefore(endOfDay(room.drivenSince())) ? room : room.driven(null);
    }

    /** The level that a room is on, or null, also where there is no such room. */
    public String levelOf(String id) {
        var room = rooms.get(id);
        return room == null ? null : room.level();
    }

    /** @throws Refusal {@code unknown-session} */
    public Session session(String id) {
        var session = id == null ? null : sessions.get(id);
        if (session == null) throw new Refusal("unknown-session", Map.of("session", String.valueOf(id)));
        return session;
    }

    /** The rooms as they are shown. */
    public List<Room> roomsInOrder() {
        return rooms.values().stream()
                .sorted(Comparator.comparingInt(Room::position).thenComparing(Room::id))
                .toList();
    }

    /**
     * Checks what must hold after every change, whichever way it came: sessions are in rooms that exist, and a driven
     * room has at most one running.
     *
     * @throws Refusal {@code unknown-room}, {@code room-busy}
     */
    public void requireSound() {
        var running = new HashSet<String>();
        for (var session : sessions.values()) {
            room(session.planned().room());
            var room = room(session.room());
            if (room.followsClock() || session.cancelled() || !session.running()) continue;
            if (!running.add(room.id()))
                throw new Refusal("room-busy", Map.of("room", room.id(), "session", session.id()));
        }
    }

    /** A room's sessions by scheduled time. */
    public List<Session> sessionsIn(String room) {
        return sessions.values().stream()
                .filter(session -> session.room().equals(room))
                .sorted(BY_TIME)
                .toList();
    }

    /** Every room's sessions by scheduled time; a room without any is left out. */
    Map<String, List<Session>> sessionsByRoom() {
        return sessions.values().stream().sorted(BY_TIME).collect(Collectors.groupingBy(Session::room));
    }

    /** The conference day that an instant belongs to. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone)
                .toLocalDateTime()
                .minusNanos(dayChange.toNanoOfDay())
                .toLocalDate();
    }

    /** When the conference day of an instant ends. */
    Instant endOfDay(Instant instant) {
        return endOf(dayOf(instant));
    }

    /** When a conference day ends. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(dayChange).atZone(zone).toInstant();
    }

    public Agenda with(Collection<Room> changedRooms, Collection<Session> changedSessions) {
        var newRooms = new TreeMap<>(rooms);
        changedRooms.forEach(room -> newRooms.put(room.id(), room));
        var newSessions = new TreeMap<>(sessions);
        changedSessions.forEach(session -> newSessions.put(session.id(), session));
        return new Agenda(zone, dayChange, newRooms, newSessions);
    }

    public Agenda withRooms(Map<String, Room> newRooms) {
        return new Agenda(zone, dayChange, newRooms, sessions);
    }

    public Agenda withSessions(Map<String, Session> newSessions) {
        return new Agenda(zone, dayChange, rooms, newSessions);
    }

    public Agenda with(Session... changed) {
        return with(List.of(), List.of(changed));
    }

    public Agenda with(Room changed) {
        return with(List.of(changed), List.of());
    }

    public Agenda without(Collection<String> removedRooms, Collection<String> removedSessions) {
        if (removedRooms.isEmpty() && removedSessions.isEmpty()) return this;
        var newRooms = new TreeMap<>(rooms);
        newRooms.keySet().removeAll(removedRooms);
        var newSessions = new TreeMap<>(sessions);
        newSessions.keySet().removeAll(removedSessions);
        return new Agenda(zone, dayChange, newRooms, newSessions);
    }
}
