package app.foyer.console;

import app.foyer.devices.DeviceStatus;
import app.foyer.devices.Devices;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What a view of the console follows of one event: its state, its devices, and the time. */
record Following(Live live, Hub hub, VenueClock clock, Ticks ticks, Devices devices, String event) {
    /** As many of the newest entries as the list of changes and the buttons that undo look at. */
    private static final int RECENT = 100;

    /** A state and the newest entries of the journal. */
    record News(EventState state, List<JournalEntry> recent) {}

    interface Subscription {
        void end();
    }

    News news() {
        return new News(live.latest(event), live.recent(event, RECENT));
    }

    List<DeviceStatus> devicesNow() {
        return devices.statuses(event);
    }

    /**
     * Calls the listeners inside the UI: with the news of each revision, read before the UI is locked; with the devices'
     * statuses when they change; and each second with the time.
     */
    Subscription follow(
            UI ui, Consumer<News> onNews, Consumer<List<DeviceStatus>> onDevices, Consumer<Instant> onTick) {
        var showNews = ui.<News>accessLater(onNews::accept, () -> {});
        var showDevices = ui.<List<DeviceStatus>>accessLater(onDevices::accept, () -> {});
        var states = hub.subscribe(event, state -> showNews.accept(news()));
        var statuses = devices.subscribe(event, () -> showDevices.accept(devicesNow()));
        var time = ticks.each(() -> onTick.accept(clock.now()));
        return () -> {
            states.close();
            statuses.close();
            time.end();
        };
    }
}
