package app.foyer.screen;

import gg.jte.Content;
import java.time.Instant;
import java.util.Map;

/**
 * The whole page as it is first sent, already showing its regions.
 *
 * @param version differs when the page itself, not just a region, must be loaded again
 * @param thresholds minutes at which a stage timer becomes urgent, with commas
 * @param clockSpeed seconds of the venue in a real one
 * @param side where pictures stand: {@code right} or {@code left}
 * @param pictureSeconds how long each stays
 */
public record ScreenPage(
        String screen,
        String name,
        String language,
        String languages,
        String layout,
        String theme,
        String bilingual,
        String zone,
        Brand brand,
        double viewingDistance,
        double diagonal,
        String thresholds,
        String side,
        double pictureSeconds,
        String version,
        long revision,
        Instant drawnAt,
        double clockSpeed,
        Instant validUntil,
        Content head,
        Map<String, Content> regions,
        Content notice,
        Phrase asOf) {}
