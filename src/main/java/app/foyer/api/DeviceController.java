package app.foyer.api;

import app.foyer.devices.DeviceStatus;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.devices.Devices;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "Devices", description = "Kiosks and screens, and the tokens that open them from elsewhere")
class DeviceController {
    private final Asked asked;
    private final Devices devices;
    private final DeviceTokens tokens;

    DeviceController(Asked asked, Devices devices, DeviceTokens tokens) {
        this.asked = asked;
        this.devices = devices;
        this.tokens = tokens;
    }

    record DevicesBody(
            @Schema(description = "The event's revision now")
            long revision,

            List<DeviceBody> devices) {}

    record DeviceBody(
            String id,
            @Schema(allowableValues = {"screen", "kiosk"}) String kind,
            LocalText names,
            String place,
            @Schema(description = "A room's id, or null") String room,

            @Schema(description = "When it reported last, or null if never")
            OffsetDateTime lastSeen,

            @Schema(description = "The revision that it shows, or null")
            Long revision,

            @Schema(allowableValues = {"live", "stale", "offline"})
            String link,

            @Schema(description = "How far its clock is ahead of the server's, or null")
            Long clockSkewMs,

            int unsentScans) {
        static DeviceBody of(DeviceStatus status, ZoneId zone) {
            var device = status.device();
            return new DeviceBody(
                    device.id(),
                    device.kind().name().toLowerCase(Locale.ROOT),
                    device.name(),
                    device.place(),
                    device.room(),
                    AgendaBody.at(status.lastSeen(), zone),
                    status.revision(),
                    status.link(),
                    status.clockSkewMs(),
                    status.unsentScans());
        }
    }

    @Operation(summary = "How every device is", description = "For staff of any role.")
    @GetMapping
    DevicesBody devices(@RequestParam(required = false) String event) {
        var state = asked.state(event);
        var of = state.event();
        return new DevicesBody(
                state.revision(),
                devices.statuses(of.id()).stream()
                        .map(status -> DeviceBody.of(status, of.zone()))
                        .toList());
    }

    record TokensBody(@Schema(description = "Oldest first") List<TokenBody> tokens) {}

    record TokenBody(
            String id,

            @Schema(description = "The device that it opens; null for any")
            String device,

            OffsetDateTime createdAt,
            String createdBy) {
        static TokenBody of(DeviceToken token, ZoneId zone) {
            return new TokenBody(token.id(), token.device(), AgendaBody.at(token.createdAt(), zone), token.createdBy());
        }
    }

    record MadeBody(
            String id,

            @Schema(description = "The device that it opens; null for any")
            String device,

            @Schema(description = "What the device shows. It is told this once")
            String token) {
        static MadeBody of(DeviceTokens.Made made) {
            return new MadeBody(made.token().id(), made.token().device(), made.secret());
        }
    }

    @Operation(
            summary = "The device tokens that hold",
            description = "Without the tokens themselves. For administrators.")
    @GetMapping("/tokens")
    TokensBody tokens(@RequestParam(required = false) String event) {
        var of = asked.state(event).event();
        return new TokensBody(tokens.all(of.id()).stream()
                .map(token -> TokenBody.of(token, of.zone()))
                .toList());
    }

    @Operation(summary = "Makes a token that opens any device of the event", description = "For administrators.")
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    MadeBody makeForAny(@RequestParam(required = false) String event, Authentication authentication) {
        return make(event, null, authentication);
    }

    @Operation(summary = "Makes a token that opens one device", description = "For administrators.")
    @PostMapping("/{device}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    MadeBody makeForOne(
            @PathVariable String device, @RequestParam(required = false) String event, Authentication authentication) {
        return make(event, device, authentication);
    }

    private MadeBody make(String event, String device, Authentication authentication) {
        var id = asked.state(event).event().id();
        return MadeBody.of(tokens.make(id, device, Caller.author(authentication).name()));
    }

    @Operation(summary = "Ends a device token at once", description = "For administrators.")
    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String token, @RequestParam(required = false) String event) {
        tokens.revoke(asked.state(event).event().id(), token);
    }
}
