package app.foyer.screen;

import java.util.List;

/**
 * What a screen shows, as far as it decides the HTML: screens with equal views share one rendering.
 *
 * @param room the one room that it is about, or null
 * @param rooms the only rooms to show, or empty for all
 * @param languages BCP 47 tags, the large one first
 * @param lists the only check-in lists to count, or empty for all
 * @param pictures ids of the pictures and clips to show in turn
 */
record View(
        Layout layout,
        String room,
        List<String> rooms,
        List<String> languages,
        List<String> lists,
        List<String> pictures) {
    View {
        rooms = List.copyOf(rooms);
        languages = List.copyOf(languages);
        lists = List.copyOf(lists);
        pictures = List.copyOf(pictures);
    }

    View(Layout layout, String room, List<String> rooms, List<String> languages) {
        this(layout, room, rooms, languages, List.of(), List.of());
    }
}
