package app.foyer.api;

import app.foyer.agenda.RoomTimer;
import app.foyer.agenda.Rundown;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.Devices;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rooms/{room}/timer")
@Tag(name = "Agenda")
class TimerController {
    private final Asked asked;
    private final Devices devices;
    private final VenueClock clock;

    TimerController(Asked asked, Devices devices, VenueClock clock) {
        this.asked = asked;
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "What a room's stage timer shows",
            description = "Small enough for a button that asks every second. Public, save for the stage manager's"
                    + " message: that is for staff of any role and the devices of the room.")
    @GetMapping
    ResponseEntity<TimerBody> timer(
            @PathVariable String room,
            @RequestParam(required = false) String event,
            @Parameter(description = "BCP 47 tag of the titles; the event's first language where it has not that one")
                    @RequestParam(required = false)
                    String lang,
            Authentication authentication) {
        var state = asked.state(event);
        var language = Asked.language(state.event(), lang);
        var timer = RoomTimer.of(Rundown.of(state.agenda(), room, clock.now()));
        var body = TimerBody.of(
                state,
                timer,
                language,
                hearsMessages(authentication, state.event().id(), room));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private boolean hearsMessages(Authentication who, String event, String room) {
        return switch (who == null ? null : who.getPrincipal()) {
            case Member member -> true;
            case DeviceToken token when !token.event().equals(event) -> false;
            case DeviceToken token when token.device() == null -> true;
            case DeviceToken token ->
                devices.find(event, token.device())
                        .map(Device::room)
                        .filter(room::equals)
                        .isPresent();
            case null, default -> false;
        };
    }
}
