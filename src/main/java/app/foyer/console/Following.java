package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    Operator operator(Author author, Tongue tongue, Consumer<EventState> done) {
        var operator = new Operator(live, clock, event, author, tongue, deeds(tongue), done);
        operator.knows(() -> devices.all(event));
        return operator;
    }

    /** Words for what was done, with the devices of the event by their names. */
    Deeds deeds(Tongue tongue) {
        return new Deeds(
                tongue, devices.all(event).stream().collect(Collectors.toUnmodifiableMap(Device::id, Device::name)));
    }

    List<DeviceStatus> devicesNow() {
        return devices.statuses(event);
    }

    /**
     * Calls the listeners inside the UI, as long as it is there: with the news of each revision, read before the UI is
     * locked; with the devices' statuses when they change; and to be drawn anew, within a second of when what is shown
     * holds no longer.
     *
     * @param holdsUntil asked each second, by any thread
     */
    Subscription follow(
            UI ui,
            Consumer<News> onNews,
            Consumer<List<DeviceStatus>> onDevices,
            Supplier<Instant> holdsUntil,
            SerializableRunnable render) {
        var showNews = ui.<News>accessLater(onNews::accept, () -> {});
        var showDevices = ui.<List<DeviceStatus>>accessLater(onDevices::accept, () -> {});
        var states = hub.subscribe(event, state -> showNews.accept(news()));
        var statuses = devices.subscribe(event, () -> showDevices.accept(devicesNow()));
        var draw = ui.accessLater(render, () -> {});
        var time = ticks.each(() -> {
            if (!clock.now().isBefore(holdsUntil.get())) draw.run();
        });
        return () -> {
            states.close();
            statuses.close();
            time.end();
        };
    }
}
