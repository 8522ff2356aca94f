package app.foyer.agenda;

import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Small agendas in plain minutes for the tests of the running order. */
final class Agendas {
    static final Instant ZERO = Instant.parse("2026-03-02T08:00:00Z");
    static final ZoneId UTC = ZoneId.of("UTC");

    private Agendas() {}

    static Instant minute(long minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }

    static long minutes(Instant instant) {
        return Duration.between(ZERO, instant).toMinutes();
    }

    static Duration of(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Room room(String id) {
        return Room.of(id, 0, LocalText.of(id), null, null);
    }

    static Session session(String id, String room, long start, long end) {
        return Session.planned(id, About.titled(LocalText.of(id)), new Slot(room, minute(start), minute(end)));
    }

    static Agenda agenda(List<Room> rooms, Session... sessions) {
        return Agenda.empty(UTC, LocalTime.of(4, 0)).with(rooms, Arrays.asList(sessions));
    }

    /** One room called main. */
    static Agenda main(Session... sessions) {
        return agenda(List.of(room("main")), sessions);
    }
}
