package app.foyer.screen;

import java.util.List;

/**
 * What a screen shows, as far as it decides the HTML: screens with equal views share one rendering.
 *
 * @param room for layouts of one room, else null
 * @param rooms the only rooms to show, or empty for all
 * @param languages BCP 47 tags, the large one first
 */
record View(Layout layout, String room, List<String> rooms, List<String> languages) {
    View {
        rooms = List.copyOf(rooms);
        languages = List.copyOf(languages);
    }
}
