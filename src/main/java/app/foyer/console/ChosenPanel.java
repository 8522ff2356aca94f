package app.foyer.console;

import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.List;

/** What is told of something that was pressed on the plan. */
interface ChosenPanel {
    void show(EventState state, List<DeviceStatus> devices, Instant now);

    void hear(List<DeviceStatus> devices);
}
