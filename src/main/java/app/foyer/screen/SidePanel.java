package app.foyer.screen;

import java.util.List;

/** Pictures and clips in turn, beside the time of day. */
public record SidePanel(List<Picture> pictures, Phrase date) {
    public SidePanel {
        pictures = List.copyOf(pictures);
    }
}
