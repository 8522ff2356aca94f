package app.foyer.devices;

import java.time.Duration;
import java.time.Instant;

/**
 * How a device is, as it said last.
 *
 * @param lastSeen when it reported last, or null if never
 * @param revision the event's revision that it shows, or null
 * @param link {@code live}, {@code stale}, or {@code offline} when it has been silent for {@link #SILENCE}
 * @param clockSkewMs how far its clock is ahead of the server's, or null
 */
public record DeviceStatus(
        Device device, Instant lastSeen, Long revision, String link, Long clockSkewMs, int unsentScans) {
    /** Three heartbeats and a half. */
    public static final Duration SILENCE = Duration.ofSeconds(35);

    public static final String OFFLINE = "offline";

    public static DeviceStatus neverSeen(Device device) {
        return new DeviceStatus(device, null, null, OFFLINE, null, 0);
    }

    /** The status of a device that reported at that time. */
    public static DeviceStatus of(Device device, Instant lastSeen, DeviceReport report, Instant now) {
        var silent = lastSeen.plus(SILENCE).isBefore(now);
        return new DeviceStatus(
                device,
                lastSeen,
                report.revision(),
                silent ? OFFLINE : report.link(),
                report.clockSkewMs(),
                report.unsentScans());
    }

    /** Whether it is heard from and shows that revision or a later one. */
    public boolean shows(long wanted) {
        return DeviceReport.LIVE.equals(link) && revision != null && revision >= wanted;
    }
}
