package app.foyer.api;

import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What one device shows of all notices. */
record ShowingBody(
        String device,
        @Schema(allowableValues = {"screen", "kiosk"}) String kind,
        String place,

        @Schema(description = "A screen's layout, or null") String layout,

        @Schema(description = "The ids of the notices that are seen there, best first")
        List<String> shown,

        @Schema(description = "What is meant for it, and yet not seen there")
        List<CoveredBody> covered) {

    record CoveredBody(
            String notice,

            @Schema(description = "The notice that is seen instead, or null")
            String by,

            @Schema(
                    allowableValues = {"emergency", "warning", "crowded", "quiet"},
                    description = "crowded: three newer ones take turns; quiet: a speaker is not to be disturbed")
            String why) {
        static CoveredBody of(Showing.Covered covered) {
            return new CoveredBody(
                    covered.notice().id(), covered.by(), covered.why().name().toLowerCase(Locale.ROOT));
        }
    }

    static ShowingBody of(EventState state, Device device, Instant now) {
        var spot = spot(state, device);
        var showing = Showing.on(state.notices(), spot, now);
        return new ShowingBody(
                device.id(),
                spot.kind(),
                spot.place(),
                spot.layout(),
                showing.shown().stream().map(Notice::id).toList(),
                showing.covered().stream().map(CoveredBody::of).toList());
    }

    static Spot spot(EventState state, Device device) {
        return device.spot(state.agenda()::levelOf);
    }
}
