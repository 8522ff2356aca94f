package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Instant;

/**
 * A page with nothing to tell but the time.
 *
 * @param message that it is so
 * @param dark the event's picture for a dark ground, or null; {@code light} likewise
 */
public record Quiet(Message message, Phrase date, Picture dark, Picture light) {
    private static final String TEMPLATE = "notices/quiet.jte";

    static Rendering.Region region(EventState state, Phrasing phrasing, Message message, Instant now) {
        var brand = state.event().brand();
        var quiet = new Quiet(message, phrasing.day(now), Picture.of(brand.dark()), Picture.of(brand.light()));
        return new Rendering.Region("quiet", TEMPLATE, quiet);
    }
}
