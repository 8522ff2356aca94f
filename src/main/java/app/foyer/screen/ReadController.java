package app.foyer.screen;

import app.foyer.agenda.StageCommand;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.devices.Opening;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a stage timer says that somebody on stage has read the stage manager's message. */
@RestController
class ReadController {
    private static final String ON_STAGE = "speaker";

    private final Live live;
    private final Devices devices;

    ReadController(Live live, Devices devices) {
        this.live = live;
        this.devices = devices;
    }

    /** Which message was read: another may have come in the same second. */
    private record Seen(Instant sentAt) {}

    @PostMapping("/screen/{screen}/read")
    ResponseEntity<Void> read(
            @PathVariable String screen,
            @RequestParam(required = false) String event,
            @RequestAttribute(name = Opening.ATTRIBUTE, required = false) Opening opening,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) String site,
            @RequestBody Seen seen) {
        if ("cross-site".equals(site)) return answer(HttpStatus.FORBIDDEN);
        if (opening != null && !opening.byDevice()) return answer(HttpStatus.FORBIDDEN);
        var id = event == null ? live.currentEvent().orElse(null) : event;
        var device = id == null ? null : devices.find(id, screen).orElse(null);
        if (device == null || !isStageTimer(device)) return answer(HttpStatus.NOT_FOUND);
        try {
            return answer(mark(id, device, seen));
        } catch (Refusal gone) {
            return answer(HttpStatus.CONFLICT);
        }
    }

    private static boolean isStageTimer(Device device) {
        return device.kind() == Device.Kind.SCREEN
                && device.room() != null
                && Layout.of(device.config().getOrDefault("layout", "")) == Layout.STAGE_TIMER;
    }

    private HttpStatus mark(String event, Device device, Seen seen) {
        if (seen.sentAt() == null) return HttpStatus.CONFLICT;
        var read = new StageCommand.ReadMessage(device.room(), seen.sentAt());
        live.execute(event, read, new Author(ON_STAGE, device.id()), null);
        return HttpStatus.NO_CONTENT;
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
