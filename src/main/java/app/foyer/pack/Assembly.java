package app.foyer.pack;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Anchor;
import app.foyer.agenda.Needs;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.Slot;
import app.foyer.agenda.Timing;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Need;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.badges.BadgeSetup;
import app.foyer.cues.CueSetup;
import app.foyer.devices.Device;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.live.Event;
import app.foyer.notices.Notices;
import app.foyer.platform.LocalText;
import app.foyer.venue.Venue;
import app.foyer.venue.seats.SeatPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a {@link Pack} of documents that were found to be without a fault. */
final class Assembly {
    private static final LocalTime USUAL_DAY_CHANGE = LocalTime.of(4, 0);
    private static final List<String> KIOSK_CONFIG = List.of("list", "printer", "camera", "keyboard", "level");
    private static final List<String> SCREEN_CONFIG = List.of(
            "layout",
            "theme",
            "bilingual",
            "orientation",
            "viewingDistance",
            "diagonal",
            "side",
            "pictureSeconds",
            "stepFree",
            "plan",
            "level");
    private static final List<String> SCREEN_LISTS = List.of("rooms", "thresholds", "lists", "places");

    private final Map<String, Document> documents;
    private final PackMedia media;
    private final Venue venue;
    private final Map<String, Person> people;
    private final Map<String, LocalText> tracks;

    Assembly(Map<String, Document> documents, PackMedia media, Venue venue) {
        this.documents = documents;
        this.media = media;
        this.venue = venue;
        this.people = in("people").list("people").stream()
                .collect(Collectors.toMap(
                        person -> person.text("id"),
                        person -> new Person(
                                localText(person, "name"),
                                localText(person, "organisation"),
                                media.id(person.text("picture")))));
        this.tracks = in("programme").list("tracks").stream()
                .collect(Collectors.toMap(track -> track.text("id"), track -> localText(track, "name")));
    }

    Pack pack() {
        var event = event(in("event"));
        var door = new DoorAssembly(in("checkin"), in("rooms"), event.zone());
        var rows = References.rows(documents.get("attendees"));
        return new Pack(
                event,
                affairs(event),
                door.lists(),
                door.settings(),
                devices(event),
                rows.stream().map(Assembly::attendee).toList(),
                rows.stream().map(row -> ticket(row, event.zone())).toList(),
                badges(event),
                media.files(),
                documents.containsKey("cues") ? CueAssembly.setup(in("cues"), tracks) : CueSetup.NONE);
    }

    private BadgeSetup badges(Event event) {
        return documents.containsKey("badges")
                ? BadgeAssembly.setup(in("badges"), event.brand().colour())
                : BadgeSetup.NONE;
    }

    private Event event(Entry event) {
        var dayChange = event.text("dayChange");
        return new Event(
                event.text("id"),
                localText(event, "name"),
                localText(event, "subtitle"),
                ZoneId.of(event.text("zone")),
                dayChange == null ? USUAL_DAY_CHANGE : LocalTime.parse(dayChange),
                texts(event, "languages"),
                brand(event.at("brand")));
    }

    private Event.Brand brand(Entry brand) {
        var background = brand.at("background");
        return new Event.Brand(
                brand.text("colour"),
                media.id(brand.text("logo")),
                media.id(background.text("dark")),
                media.id(background.text("light")));
    }

    private Affairs affairs(Event event) {
        var notices = documents.containsKey("notices") ? WallAssembly.notices(in("notices")) : Notices.NONE;
        var fallback = documents.containsKey("plans") ? WallAssembly.fallback(in("plans")) : Fallback.NONE;
        var seats = documents.containsKey("seats") ? SeatAssembly.plans(in("seats")) : Map.<String, SeatPlan>of();
        return new Affairs(agenda(event), notices, venue.withSeats(seats), fallback);
    }

    private Agenda agenda(Event event) {
        var rooms = numbered(in("rooms").list("rooms"), Assembly::room);
        var sessions = in("programme").list("days").stream().flatMap(day -> {
            var date = LocalDate.parse(day.text("date"));
            return day.list("sessions").stream().map(session -> session(session, date, event.zone()));
        });
        return new Agenda(
                event.zone(),
                event.dayChange(),
                rooms.stream().collect(Collectors.toMap(Room::id, Function.identity())),
                sessions.collect(Collectors.toMap(Session::id, Function.identity())));
    }

    private static Room room(Entry room, int position) {
        var capacity = room.at("capacity");
        return Room.of(
                        room.text("id"),
                        position,
                        localText(room, "name"),
                        room.text("level"),
                        capacity.exists() ? capacity.node().asInt() : null)
                .equippedWith(Set.copyOf(texts(room, "equipment")));
    }

    private Session session(Entry session, LocalDate date, ZoneId zone) {
        var kind = session.text("kind");
        var about = new About(
                kind == null ? SessionKind.TALK : SessionKind.of(kind),
                localText(session, "title"),
                localText(session, "subtitle"),
                localText(session, "summary"),
                tracks.getOrDefault(String.valueOf(session.text("track")), LocalText.EMPTY),
                session.text("language"),
                texts(session, "speakers").stream().map(people::get).toList(),
                texts(session, "moderators").stream().map(people::get).toList(),
                null,
                null);
        var slot = new Slot(
                session.text("room"),
                instant(date, session.text("start"), zone),
                instant(date, session.text("end"), zone));
        return Session.planned(session.text("id"), about, slot)
                .withTiming(timing(session, date, zone))
                .withNeeds(new Needs(number(session, "people"), Set.copyOf(texts(session, "equipment"))));
    }

    private static Timing timing(Entry session, LocalDate date, ZoneId zone) {
        var anchor = session.text("anchor");
        var least = number(session, "least");
        var hardStop = session.text("hardStop");
        return new Timing(
                anchor == null ? Anchor.PLAN : Anchor.of(anchor),
                "end".equals(session.text("keep")),
                session.at("countToEnd").exists()
                        && session.at("countToEnd").node().asBoolean(),
                least == null ? null : Duration.ofMinutes(least),
                hardStop == null ? null : instant(date, hardStop, zone));
    }

    static Integer number(Entry owner, String key) {
        var value = owner.at(key);
        return value.exists() ? value.node().asInt() : null;
    }

    private static Instant instant(LocalDate date, String clock, ZoneId zone) {
        return date.atTime(LocalTime.parse(clock)).atZone(zone).toInstant();
    }

    private List<Device> devices(Event event) {
        var devices = new ArrayList<Device>();
        for (var kiosk : in("devices").list("kiosks"))
            devices.add(device(kiosk, Device.Kind.KIOSK, devices.size(), KIOSK_CONFIG, event));
        for (var screen : in("devices").list("screens"))
            devices.add(device(screen, Device.Kind.SCREEN, devices.size(), SCREEN_CONFIG, event));
        return devices;
    }

    private Device device(Entry device, Device.Kind kind, int position, List<String> keys, Event event) {
        var config = new LinkedHashMap<String, String>();
        for (var key : keys) if (device.text(key) != null) config.put(key, device.text(key));
        var languages = texts(device, "languages");
        config.put("languages", String.join(",", languages.isEmpty() ? event.languages() : languages));
        for (var key : SCREEN_LISTS) {
            var items = texts(device, key);
            if (!items.isEmpty()) config.put(key, String.join(",", items));
        }
        var pictures = texts(device, "pictures");
        if (!pictures.isEmpty())
            config.put("pictures", pictures.stream().map(media::id).collect(Collectors.joining(",")));
        return new Device(
                device.text("id"),
                kind,
                position,
                localText(device, "name"),
                device.text("place"),
                device.text("room"),
                config);
    }

    private static Attendee attendee(Entry row) {
        return new Attendee(
                row.text("id"),
                row.text("name"),
                row.text("latinName"),
                row.text("organisation"),
                row.text("category"),
                row.text("email"),
                row.text("phone"),
                row.text("language"),
                row.text("order"),
                row.text("group"),
                row.text("note"),
                row.text("host"),
                "yes".equals(row.text("attention")));
    }

    private static Ticket ticket(Entry row, ZoneId zone) {
        return new Ticket(
                row.text("ticket"),
                row.text("id"),
                row.text("secret"),
                row.text("product"),
                TicketState.of(row.text("state")),
                row.text("seat"),
                row.text("room"),
                moment(row, "validFrom", zone),
                moment(row, "validUntil", zone),
                Need.of(row.text("need")).orElse(null));
    }

    /** A day and a time at the venue, or null. */
    static Instant moment(Entry owner, String key, ZoneId zone) {
        var text = owner.text(key);
        return text == null ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    interface Numbered<T> {
        T of(Entry entry, int position);
    }

    static <T> List<T> numbered(List<Entry> entries, Numbered<T> made) {
        var all = new ArrayList<T>();
        for (var entry : entries) all.add(made.of(entry, all.size()));
        return all;
    }

    static LocalText localText(Entry owner, String key) {
        var byLanguage = new LinkedHashMap<String, String>();
        owner.at(key)
                .values()
                .forEach(text -> byLanguage.put(text.key(), text.text().strip()));
        return new LocalText(byLanguage);
    }

    static List<String> texts(Entry owner, String key) {
        return owner.list(key).stream().map(Entry::text).toList();
    }

    private Entry in(String name) {
        return documents.get(name).entry();
    }
}
