package app.foyer.devices;

import app.foyer.platform.Refusal;
import java.util.Map;

/**
 * What a device says of itself.
 *
 * @param revision the event's revision that it shows
 * @param link {@code live} while it hears from its server, else {@code stale}
 * @param clockSkewMs how far its clock is ahead of the server's, or null where it cannot know
 * @param unsentScans scans that wait on it for a connection, 0 or more
 */
public record DeviceReport(long revision, String link, Long clockSkewMs, int unsentScans) {
    public static final String LIVE = "live";
    public static final String STALE = "stale";

    /** @throws Refusal {@code bad-report} where a value is out of its range */
    public DeviceReport {
        if (!LIVE.equals(link) && !STALE.equals(link)) throw bad("link");
        if (revision < 0) throw bad("revision");
        if (unsentScans < 0) throw bad("unsentScans");
    }

    private static Refusal bad(String field) {
        return new Refusal("bad-report", Map.of("field", field));
    }
}
