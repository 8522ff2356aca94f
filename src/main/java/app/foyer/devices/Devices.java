package app.foyer.devices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The kiosks and screens of each event, and how each of them is. */
public interface Devices {
    void add(String event, Collection<Device> devices);

    /** In their order. */
    List<Device> all(String event);

    Optional<Device> find(String event, String device);

    /**
     * Takes what a device says of itself. Cheap enough for every screen at every revision: it is kept in memory and
     * written about once a second, the last report of each device only. A device that is not there is passed over.
     */
    void report(String event, String device, DeviceReport report);

    /** How every device of the event is, in their order: what this node heard last, and others wrote. */
    List<DeviceStatus> statuses(String event);

    /**
     * Calls the listener whenever {@link #statuses} may read differently, at most some ten times a second, one call at
     * a time. That a silent device went offline is told within a second or two.
     */
    Subscription subscribe(String event, Runnable listener);

    /** Ends by {@link #close}; a call that is under way then is not interrupted. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
