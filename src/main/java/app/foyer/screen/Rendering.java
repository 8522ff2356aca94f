package app.foyer.screen;

import java.time.Instant;
import java.util.List;

/**
 * A screen's contents at one instant, still as what its templates take.
 *
 * @param validUntil the first instant at which it may look otherwise by time alone
 */
record Rendering(List<Region> regions, Instant validUntil) {
    Rendering {
        regions = List.copyOf(regions);
    }

    /** A part of the page that is sent and swapped by itself. */
    record Region(String key, String template, Object model) {}
}
