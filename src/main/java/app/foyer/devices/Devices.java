package app.foyer.devices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The kiosks and screens of each event. */
public interface Devices {
    void add(String event, Collection<Device> devices);

    /** In their order. */
    List<Device> all(String event);

    Optional<Device> find(String event, String device);
}
