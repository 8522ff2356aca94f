package app.foyer;

import app.foyer.devices.Device;

/** A page that a device of the venue opens: a kiosk's or a screen's. */
public record Surface(Device device) {
    public String path() {
        return (kiosk() ? "/kiosk/" : "/screen/") + device.id();
    }

    public boolean kiosk() {
        return device.kind() == Device.Kind.KIOSK;
    }

    /** Where it stands; empty where nobody said. */
    public String where() {
        return device.place() == null ? "" : device.place();
    }
}
