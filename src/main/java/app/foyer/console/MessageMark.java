package app.foyer.console;

import app.foyer.agenda.Room;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import java.util.List;
import java.util.Locale;

/** How far a message to the stage has come. */
enum MessageMark {
    NONE,
    SENT,
    /** A stage timer of the room shows it. */
    SHOWN,
    /** Somebody on stage has marked it as read. */
    READ;

    static final String STAGE_TIMER = "stage-timer";

    static MessageMark of(Room room, EventState state, List<DeviceStatus> devices) {
        var message = room.message();
        if (message == null) return NONE;
        if (message.readAt() != null) return READ;
        var sent = state.changedAt(EntityKey.room(room.id()));
        return timersOf(room, devices).stream().anyMatch(timer -> timer.shows(sent)) ? SHOWN : SENT;
    }

    /** The screens that face this room's speaker. */
    static List<DeviceStatus> timersOf(Room room, List<DeviceStatus> devices) {
        return devices.stream()
                .filter(status -> room.id().equals(status.device().room()))
                .filter(status -> STAGE_TIMER.equals(status.device().config().get("layout")))
                .toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
