package app.foyer.screen;

import java.util.List;

/**
 * A page on which there is nothing to announce.
 *
 * @param message that it is so
 * @param pictures of the event, for a dark ground and for a light one; or none
 */
public record Quiet(Message message, Phrase date, List<Picture> pictures) {
    public Quiet {
        pictures = List.copyOf(pictures);
    }
}
