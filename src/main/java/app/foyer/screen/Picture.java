package app.foyer.screen;

import app.foyer.media.MediaKind;

/**
 * A picture or a clip of the pack.
 *
 * @param address what is there never changes
 */
public record Picture(String address, boolean clip) {
    static final String FOLDER = "/foyer/media/";

    /** @param id of the media, or null; then there is none */
    static Picture of(String id) {
        return id == null ? null : new Picture(FOLDER + id, MediaKind.ofName(id).clip());
    }
}
