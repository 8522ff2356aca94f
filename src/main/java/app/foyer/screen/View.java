package app.foyer.screen;

import app.foyer.cues.Rule;
import app.foyer.notices.Notice;
import app.foyer.notices.Notices;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import java.time.Instant;
import java.util.List;

/**
 * What a screen shows, as far as it decides the HTML: screens with equal views share one rendering.
 *
 * @param room the one room that it is about, or null
 * @param rooms the only rooms to show, or empty for all
 * @param languages BCP 47 tags, the large one first
 * @param lists the only check-in lists to count, or empty for all
 * @param pictures ids of the pictures and clips to show in turn
 * @param notices ids of those that it may show
 * @param calls the rules by which speakers are called to the stage
 */
record View(
        Layout layout,
        String room,
        List<String> rooms,
        List<String> languages,
        List<String> lists,
        List<String> pictures,
        List<String> notices,
        List<Rule> calls) {
    View {
        rooms = List.copyOf(rooms);
        languages = List.copyOf(languages);
        lists = List.copyOf(lists);
        pictures = List.copyOf(pictures);
        notices = List.copyOf(notices);
        calls = List.copyOf(calls);
    }

    View(
            Layout layout,
            String room,
            List<String> rooms,
            List<String> languages,
            List<String> lists,
            List<String> pictures,
            List<String> notices) {
        this(layout, room, rooms, languages, lists, pictures, notices, List.of());
    }

    View(Layout layout, String room, List<String> rooms, List<String> languages) {
        this(layout, room, rooms, languages, List.of(), List.of(), List.of());
    }

    /** The same view of a screen that stands there. */
    View at(Spot spot, Notices all) {
        var audible = Showing.audible(all, spot).stream().map(Notice::id).toList();
        return audible.equals(notices)
                ? this
                : new View(layout, room, rooms, languages, lists, pictures, audible, calls);
    }

    /** The same view where speakers are called by these rules. */
    View calling(List<Rule> rules) {
        return new View(layout, room, rooms, languages, lists, pictures, notices, rules);
    }

    /** What it shows of the notices. */
    Showing showing(Notices all, Instant now) {
        if (notices.isEmpty()) return Showing.NOTHING;
        return Showing.among(
                notices.stream()
                        .map(all.notices()::get)
                        .filter(notice -> notice != null && notice.withdrawn() == null)
                        .toList(),
                now);
    }
}
