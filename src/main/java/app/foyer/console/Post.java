package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.badges.Badges;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Welcomes;
import app.foyer.devices.HelpCalls;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import app.foyer.seating.Seating;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** One of the staff at the desk: what they work with, in whose name, and how what they see is called. */
record Post(
        Live live,
        Attendees attendees,
        CheckIns checkIns,
        Welcomes welcomes,
        Badges badges,
        HelpCalls helpCalls,
        Seating seating,
        DoorFeeds feeds,
        VenueClock clock,
        Map<String, LocalText> devices,
        String event,
        String actor,
        Tongue tongue) {
    /** As which the desk's scans are kept. */
    static final String DEVICE = "desk";

    private static final String DEVICE_WORD = "desk.device.";

    Words words() {
        return tongue.words();
    }

    String say(String key, Object... arguments) {
        return words().get(key, arguments);
    }

    EventState state() {
        return live.latest(event);
    }

    /** A kiosk's name; or what else scanned. */
    String device(String id) {
        var named = devices.get(id);
        if (named != null) return named.in(tongue.code());
        return words().has(DEVICE_WORD + id) ? say(DEVICE_WORD + id) : id;
    }

    String list(String id) {
        return checkIns.lists(event).stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElse(id);
    }

    String name(CheckinList list) {
        return list.name().in(tongue.code());
    }

    String room(String id) {
        var room = state().agenda().rooms().get(id);
        return room == null ? id : room.name().in(tongue.code());
    }

    /** The time; and the day where it is another. */
    String time(Instant instant) {
        var zone = state().event().zone();
        var day = instant.atZone(zone).toLocalDate();
        if (day.equals(clock.now().atZone(zone).toLocalDate())) return Times.minute(instant, zone);
        var format = DateTimeFormatter.ofPattern(say("desk.day-time"), words().locale());
        return format.format(instant.atZone(zone));
    }

    /** Product, room and seat, as far as the ticket has them. */
    String about(Ticket ticket) {
        return PersonRow.joined(
                ticket.product(),
                ticket.room() == null ? null : room(ticket.room()),
                ticket.seat() == null ? null : say("desk.seat", ticket.seat()));
    }
}
