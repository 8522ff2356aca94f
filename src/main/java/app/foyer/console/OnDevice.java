package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A device, and what it is to show of all notices. */
record OnDevice(DeviceStatus status, Spot spot, Showing showing) {
    static List<OnDevice> all(List<DeviceStatus> statuses, EventState state, Instant now) {
        return statuses.stream()
                .map(status -> {
                    var spot = status.device().spot(state.agenda()::levelOf);
                    return new OnDevice(status, spot, Showing.on(state.notices(), spot, now));
                })
                .toList();
    }

    Device device() {
        return status.device();
    }

    String name(Tongue tongue) {
        return device().name().in(tongue.code());
    }

    boolean isReached(Notice notice) {
        return notice.targets().reach(spot);
    }

    boolean shows(String notice) {
        return showing.shown().stream().anyMatch(shown -> shown.id().equals(notice));
    }

    Optional<Showing.Covered> covered(String notice) {
        return showing.covered().stream()
                .filter(covered -> covered.notice().id().equals(notice))
                .findFirst();
    }
}
