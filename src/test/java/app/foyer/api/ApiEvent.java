package app.foyer.api;

import app.foyer.TestClock;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small event of its own for one test: two rooms in Shanghai, three talks in the first from ten o'clock there; it is five to ten. */
final class ApiEvent {
    static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ApiEvent() {}

    /** Its id. */
    static String create(Live live, TestClock clock) {
        clock.set(TEN.minusSeconds(5 * 60));
        var event = "e" + UUID.randomUUID();
        var rooms = Map.of(
                "main",
                Room.of("main", 0, new LocalText(Map.of("zh", "主会场", "en", "Main hall")), "1", 100),
                "side",
                Room.of("side", 1, LocalText.of("Side"), null, null));
        var sessions = Map.of("one", talk("one", 0), "two", talk("two", 30), "three", talk("three", 60));
        var about = new Event(
                event,
                LocalText.of("Test"),
                LocalText.EMPTY,
                SHANGHAI,
                LocalTime.of(4, 0),
                List.of("zh", "en"),
                Event.Brand.HOUSE);
        live.create(about, new Agenda(SHANGHAI, LocalTime.of(4, 0), rooms, sessions), Author.FOYER);
        return event;
    }

    private static Session talk(String id, int minutes) {
        var start = TEN.plus(Duration.ofMinutes(minutes));
        var title = new LocalText(Map.of("zh", "讲题 " + id, "en", "Talk " + id));
        return Session.planned(id, About.titled(title), new Slot("main", start, start.plus(Duration.ofMinutes(30))));
    }
}
