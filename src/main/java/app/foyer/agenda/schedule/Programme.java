package app.foyer.agenda.schedule;

import app.foyer.agenda.About;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.platform.LocalText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a schedule of a file's events, whichever of the formats they were in. */
final class Programme {
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_GUID = 200;
    private static final String SOMEWHERE = "room";

    private final Layout layout;
    private final Times times;

    Programme(Layout layout, ZoneId fallbackZone) {
        this.layout = layout;
        this.times = Times.of(layout, fallbackZone);
    }

    Schedule schedule() throws ScheduleFault {
        var entries = new ArrayList<Entry>();
        for (var placed : layout.events()) entries.add(entry(placed));
        var rooms = rooms(entries);
        var ids = SessionIds.of(entries);
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var slot = new Slot(
                    rooms.get(entry.room()).id(),
                    entry.span().start(),
                    entry.span().end());
            var planned = Session.planned(ids.get(i), entry.about(), slot);
            sessions.add(entry.cancelled() ? planned.cancelled(true) : planned);
        }
        var title = layout.conference().text("title");
        return new Schedule(
                title == null ? "" : PlainText.line(title),
                times.zone(),
                times.dayChange().orElse(null),
                List.copyOf(rooms.values()),
                sessions);
    }

    private Entry entry(Layout.Placed placed) throws ScheduleFault {
        var event = placed.event();
        var title = Title.of(event);
        var language = Languages.spoken(event.text("language"));
        var written = Languages.written(event.text("language"));
        var people = people(event.child("persons"));
        var summary = event.text("abstract") != null ? event.text("abstract") : event.text("description");
        var about = new About(
                Kinds.of(event.text("type"), !people.isEmpty()),
                title.known() ? text(written, title.text()) : Title.NONE,
                text(written, line(event.text("subtitle"))),
                text(written, summary == null ? "" : PlainText.ofHtml(summary)),
                LocalText.of(line(event.text("track"))),
                language,
                people,
                List.of(),
                atMost(LONGEST_GUID, event.text("guid")),
                url(event.text("url")));
        var room = placed.room() != null ? placed.room() : event.text("room");
        return new Entry(
                about.guid(),
                event.text("id"),
                event.text("slug"),
                room == null ? "" : line(room),
                times.span(placed),
                about,
                title.cancelled());
    }

    private static String line(String text) {
        return text == null ? "" : PlainText.line(text);
    }

    private static LocalText text(String language, String text) {
        if (language == null || text.isBlank()) return LocalText.of(text);
        return new LocalText(Map.of(language, text));
    }

    private static List<Person> people(Node persons) {
        if (persons == null) return List.of();
        var people = new ArrayList<Person>();
        for (var person : persons.children()) {
            var name = person.text("public_name") != null ? person.text("public_name") : person.text("name");
            if (name == null) name = person.text();
            if (name != null && !PlainText.line(name).isEmpty())
                people.add(new Person(LocalText.of(PlainText.line(name)), LocalText.EMPTY));
        }
        return people;
    }

    private static String atMost(int length, String text) {
        return text == null || text.length() > length ? null : text;
    }

    /** Only addresses that a page may link to. */
    private static String url(String url) {
        if (url == null) return null;
        var lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? atMost(LONGEST_URL, url) : null;
    }

    /** The rooms by name, in the file's order. */
    private Map<String, Room> rooms(List<Entry> entries) {
        var capacities = capacities();
        var names = entries.stream().map(Entry::room).distinct().toList();
        var ids = roomIds(names);
        var rooms = new LinkedHashMap<String, Room>();
        for (var name : names) {
            var shown = name.isEmpty() ? LocalText.of("—") : LocalText.of(name);
            rooms.put(name, Room.of(ids.get(name), rooms.size(), shown, null, capacities.get(name)));
        }
        return rooms;
    }

    private Map<String, Integer> capacities() {
        var capacities = new HashMap<String, Integer>();
        var rooms = layout.conference().child("rooms");
        if (rooms == null) return capacities;
        for (var room : rooms.children()) {
            var capacity = room.text("capacity");
            if (room.text("name") != null && capacity != null && capacity.matches("[1-9][0-9]{0,5}"))
                capacities.put(line(room.text("name")), Integer.valueOf(capacity));
        }
        return capacities;
    }

    /** Names that give the same slug are told apart by a mark of the name, so that the file's order does not matter. */
    private static Map<String, String> roomIds(List<String> names) {
        var ids = new HashMap<String, String>();
        var taken = new HashMap<String, String>();
        for (var name : names.stream().sorted().toList()) {
            var slug = Slug.of(name, 64);
            if (slug.isEmpty()) slug = name.isEmpty() ? SOMEWHERE : SOMEWHERE + "-" + Slug.mark(name);
            if (taken.containsKey(slug)) slug = Slug.of(name, 55) + "-" + Slug.mark(name);
            taken.put(slug, name);
            ids.put(name, slug);
        }
        return ids;
    }
}
