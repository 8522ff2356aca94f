package app.foyer.pack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.MissingNode;

/** What no schema can say: names that must exist, or must not exist twice, and times that must make sense. */
final class References {
    private static final Set<String> OF_ONE_ROOM = Set.of("hall-door", "stage-timer", "seating");
    private static final Set<String> KIOSK_LANGUAGES = Set.of("zh", "zh-Hant", "en", "ar");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<String, Document> documents;
    private final Consumer<Fault> faults;

    References(Map<String, Document> documents, Consumer<Fault> faults) {
        this.documents = documents;
        this.faults = faults;
    }

    void check() {
        event();
        rooms();
        programme();
        door();
        devices();
        new BadgeReferences(this, in("badges")).check(in("devices").list("kiosks"));
        new WallReferences(this)
                .check(in("notices").list("templates"), in("plans").list("plans"));
        new CueReferences(this).check(in("cues"));
        attendees();
        var people = documents.get("attendees");
        new SeatReferences(this).check(in("seats").list("rooms"), people == null ? List.of() : rows(people));
    }

    private void event() {
        var event = in("event");
        var zone = event.at("zone");
        if (zone.text() != null && !isZone(zone.text())) report(zone, "unknown-zone", zone.text());
        event.list("languages").forEach(this::isoLanguage);
        texts(event, "name", "subtitle");
    }

    private void rooms() {
        unique(in("rooms").list("rooms"), "id", "duplicate-id");
        in("rooms").list("rooms").forEach(room -> texts(room, "name"));
    }

    private void programme() {
        var programme = in("programme");
        var people = in("people").list("people");
        var tracks = programme.list("tracks");
        var days = programme.list("days");
        unique(people, "id", "duplicate-id");
        people.forEach(person -> texts(person, "name", "organisation"));
        unique(tracks, "id", "duplicate-id");
        tracks.forEach(track -> texts(track, "name"));
        unique(days, "date", "duplicate-date");
        days.forEach(this::realDate);
        unique(days.stream().flatMap(day -> day.list("sessions").stream()).toList(), "id", "duplicate-id");
        var rooms = ids(in("rooms").list("rooms"));
        var roomsById = in("rooms").list("rooms").stream()
                .filter(room -> room.text("id") != null)
                .collect(Collectors.toMap(room -> room.text("id"), Function.identity(), (one, other) -> one));
        for (var day : days) {
            for (var session : day.list("sessions")) {
                session(session);
                fits(session, roomsById);
                known(session.at("room"), rooms, "rooms", "unknown-room");
                known(session.at("track"), ids(tracks), "programme", "unknown-track");
                Stream.of("speakers", "moderators")
                        .flatMap(role -> session.list(role).stream())
                        .forEach(person -> known(person, ids(people), "people", "unknown-person"));
            }
            overlaps(day.list("sessions"));
        }
    }

    private void realDate(Entry day) {
        var date = day.at("date");
        if (date.text() == null) return;
        try {
            LocalDate.parse(date.text());
        } catch (DateTimeException impossible) {
            if (date.text().matches("\\d{4}-\\d{2}-\\d{2}")) report(date, "no-such-date", date.text());
        }
    }

    private void session(Entry session) {
        texts(session, "title", "subtitle", "summary");
        isoLanguage(session.at("language"));
        var start = session.text("start");
        var end = session.text("end");
        if (isClock(start) && isClock(end) && end.compareTo(start) < 0)
            report(session.at("end"), "ends-early", start, end);
        if (!isClock(start) || !isClock(end)) return;
        var hardStop = session.text("hardStop");
        if (isClock(hardStop) && hardStop.compareTo(end) < 0)
            report(session.at("hardStop"), "stops-early", hardStop, end);
        var length =
                Duration.between(LocalTime.parse(start), LocalTime.parse(end)).toMinutes();
        var least = session.at("least");
        if (least.exists() && least.node().asLong(0) > length)
            report(least, "least-too-long", least.node().asString(), length + "");
    }

    /** Staff may have their reasons, and clashes tell them again before each move: warnings. */
    private void fits(Entry session, Map<String, Entry> rooms) {
        var room = rooms.get(session.text("room"));
        if (room == null) return;
        var people = session.at("people").node().asInt(0);
        var capacity = room.at("capacity").node().asInt(Integer.MAX_VALUE);
        if (people > capacity)
            faults.accept(session.at("people")
                    .fault("room-too-small", session.text("room"), capacity + "")
                    .asWarning());
        var there = room.list("equipment").stream().map(Entry::text).toList();
        for (var thing : session.list("equipment"))
            if (thing.text() != null && !there.contains(thing.text()))
                faults.accept(thing.fault("no-equipment", session.text("room"), thing.text())
                        .asWarning());
    }

    /** Rooms may be double-booked on purpose, a workshop beside an open stage say, so this is a warning. */
    private void overlaps(List<Entry> sessions) {
        var byRoom = sessions.stream()
                .filter(session -> isClock(session.text("start")) && isClock(session.text("end")))
                .filter(session -> session.text("room") != null)
                .sorted(Comparator.comparing(session -> session.text("start")))
                .collect(Collectors.groupingBy(session -> session.text("room")));
        byRoom.forEach((room, inRoom) -> {
            Entry longest = null;
            for (var session : inRoom) {
                if (longest != null && session.text("start").compareTo(longest.text("end")) < 0)
                    faults.accept(session.at("start")
                            .fault("overlap", room, String.valueOf(longest.text("id")), longest.text("end"))
                            .asWarning());
                if (longest == null || session.text("end").compareTo(longest.text("end")) > 0) longest = session;
            }
        });
    }

    private void door() {
        var checkin = in("checkin");
        var rooms = ids(in("rooms").list("rooms"));
        var questions = checkin.list("questions");
        unique(checkin.list("lists"), "id", "duplicate-id");
        unique(questions, "id", "duplicate-id");
        unique(checkin.list("items"), "id", "duplicate-id");
        for (var list : checkin.list("lists")) {
            texts(list, "name");
            known(list.at("room"), rooms, "rooms", "unknown-room");
            known(list.at("overflow"), rooms, "rooms", "unknown-room");
            list.list("questions").forEach(question -> known(question, ids(questions), "checkin", "unknown-question"));
            list.list("rules").forEach(this::rule);
        }
        for (var question : questions) {
            texts(question, "text", "help");
            unique(question.list("options"), "id", "duplicate-id");
            question.list("options").forEach(option -> texts(option, "text"));
            var chooses = Set.of("choice", "several").contains(String.valueOf(question.text("kind")));
            if (chooses && question.list("options").isEmpty()) report(question, "question-without-options");
        }
        checkin.list("items").forEach(item -> texts(item, "name"));
    }

    private void rule(Entry rule) {
        texts(rule, "reason");
        realMoment(rule.at("from"));
        realMoment(rule.at("until"));
        var from = rule.text("from");
        var until = rule.text("until");
        if (from != null && until != null && until.compareTo(from) <= 0)
            report(rule.at("until"), "ends-early", from, until);
        rule.list("any").forEach(this::rule);
    }

    private void realMoment(Entry moment) {
        if (moment.text() == null) return;
        try {
            LocalDateTime.parse(moment.text());
        } catch (DateTimeException impossible) {
            if (moment.text().matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}"))
                report(moment, "no-such-date", moment.text());
        }
    }

    private void devices() {
        var lists = in("checkin").list("lists");
        var kiosks = in("devices").list("kiosks");
        var screens = in("devices").list("screens");
        var devices = Stream.concat(kiosks.stream(), screens.stream()).toList();
        unique(devices, "id", "duplicate-id");
        var rooms = ids(in("rooms").list("rooms"));
        var languages = eventLanguages();
        for (var device : devices) {
            texts(device, "name");
            known(device.at("room"), rooms, "rooms", "unknown-room");
            device.list("rooms").forEach(room -> known(room, rooms, "rooms", "unknown-room"));
            var spoken = kiosks.contains(device) ? kioskLanguages(languages) : languages;
            device.list("languages").forEach(language -> known(language, spoken, "event", "unknown-language"));
        }
        kiosks.forEach(kiosk -> known(kiosk.at("list"), ids(lists), "checkin", "unknown-list"));
        for (var screen : screens) {
            screen.list("lists").forEach(list -> known(list, ids(lists), "checkin", "unknown-list"));
            if (OF_ONE_ROOM.contains(String.valueOf(screen.text("layout")))
                    && !screen.at("room").exists()) report(screen, "screen-without-room");
        }
    }

    private void attendees() {
        var document = documents.get("attendees");
        if (document == null) return;
        var rows = rows(document);
        unique(rows, "id", "duplicate-id");
        unique(rows, "ticket", "duplicate-ticket");
        unique(rows, "secret", "duplicate-secret");
        var rooms = ids(in("rooms").list("rooms"));
        for (var row : rows) {
            isoLanguage(row.at("language"));
            known(row.at("room"), rooms, "rooms", "unknown-room");
            realMoment(row.at("validFrom"));
            realMoment(row.at("validUntil"));
        }
    }

    static List<Entry> rows(Document document) {
        var rows = new ArrayList<Entry>();
        for (int i = 0; i < document.root().size(); i++)
            rows.add(new Entry(document, "/" + i, document.root().get(i)));
        return rows;
    }

    /** A text in a language that neither the event nor a kiosk speaks is most often a slip of the tag. */
    void texts(Entry owner, String... keys) {
        var languages = eventLanguages();
        var spoken = kioskLanguages(languages);
        for (var key : keys)
            owner.at(key).values().forEach(text -> {
                if (!languages.isEmpty() && !spoken.contains(text.key()))
                    report(text, "unknown-language", text.key(), String.join(", ", languages));
            });
    }

    /** Kiosks have words of their own, whatever the event is told in. */
    private static Set<String> kioskLanguages(Set<String> languages) {
        var spoken = new TreeSet<>(KIOSK_LANGUAGES);
        spoken.addAll(languages);
        return spoken;
    }

    private void isoLanguage(Entry language) {
        var tag = language.text();
        if (tag != null && !LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage()))
            report(language, "no-such-language", tag);
    }

    /** Says nothing where the file that would know is missing: that is a fault of its own. */
    void known(Entry name, Set<String> known, String whence, String reason) {
        if (name.text() == null || !documents.containsKey(whence) || known.contains(name.text())) return;
        report(name, reason, name.text(), String.join(", ", known));
    }

    void unique(List<Entry> entries, String key, String reason) {
        var first = new HashMap<String, Entry>();
        for (var entry : entries) {
            var value = entry.at(key);
            if (value.text() == null) continue;
            var earlier = first.putIfAbsent(value.text(), value);
            if (earlier == null) continue;
            var shown = reason.equals("duplicate-secret") ? String.valueOf(entry.text("ticket")) : value.text();
            report(value, reason, shown, earlier.line() + "");
        }
    }

    static Set<String> ids(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.text("id"))
                .filter(id -> id != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> eventLanguages() {
        return in("event").list("languages").stream()
                .map(Entry::text)
                .filter(tag -> tag != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name that browsers know as well: not an offset, and none of what only Java calls a zone. */
    private static boolean isZone(String zone) {
        if (zone.equals("UTC")) return true;
        return zone.contains("/")
                && !zone.startsWith("SystemV/")
                && ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static boolean isClock(String time) {
        return time != null && time.matches("([01]\\d|2[0-3]):[0-5]\\d");
    }

    Entry in(String name) {
        var document = documents.get(name);
        return document == null ? new Document(name, MissingNode.getInstance(), Map.of()).entry() : document.entry();
    }

    void warn(Entry where, String reason, String... details) {
        faults.accept(where.fault(reason, details).asWarning());
    }

    void report(Entry where, String reason, String... details) {
        faults.accept(where.fault(reason, details));
    }
}
