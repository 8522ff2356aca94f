package app.foyer.screen;

import app.foyer.cues.Rule;
import app.foyer.notices.Notice;
import app.foyer.notices.Notices;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
 * @param device which screen it is; null unless it shows something that depends on where it stands
 */
record View(
        Layout layout,
        String room,
        List<String> rooms,
        List<String> languages,
        List<String> lists,
        List<String> pictures,
        List<String> notices,
        List<Rule> calls,
        String device,
        Ways ways) {
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
        this(layout, room, rooms, languages, lists, pictures, notices, List.of(), null, Ways.NONE);
    }

    View(Layout layout, String room, List<String> rooms, List<String> languages) {
        this(layout, room, rooms, languages, List.of(), List.of(), List.of());
    }

    /** The same view of a screen that stands there. */
    View at(Spot spot, Notices all) {
        var audible = Showing.audible(all, spot);
        var ids = audible.stream().map(Notice::id).toList();
        var points = layout.points() || audible.stream().anyMatch(notice -> notice.place() != null);
        var which = points ? spot.device() : null;
        return ids.equals(notices) && Objects.equals(which, device)
                ? this
                : new View(layout, room, rooms, languages, lists, pictures, ids, calls, which, ways);
    }

    /** The same view where speakers are called by these rules. */
    View calling(List<Rule> rules) {
        return new View(layout, room, rooms, languages, lists, pictures, notices, rules, device, ways);
    }

    /** The same view with ways. */
    View pointing(Ways wanted) {
        return new View(layout, room, rooms, languages, lists, pictures, notices, calls, device, wanted);
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
