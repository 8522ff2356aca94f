package app.foyer.agenda.schedule;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.agenda.schedule.ScheduleDifference.Changed;
import app.foyer.agenda.schedule.ScheduleDifference.Disagreement;
import app.foyer.agenda.schedule.ScheduleDifference.What;
import app.foyer.agenda.schedule.ScheduleDifference.Why;
import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One comparison of a file's programme with the agenda that is there. */
final class Comparison {
    private final Agenda current;
    private final Schedule incoming;
    private final Map<String, Room> roomsByFileId;
    private final List<Session> added = new ArrayList<>();
    private final List<Session> removed = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    /** Every session as it will be. */
    private final Map<String, Session> after = new LinkedHashMap<>();

    Comparison(Agenda current, Schedule incoming) {
        this.current = current;
        this.incoming = incoming;
        this.roomsByFileId = rooms();
    }

    ScheduleDifference difference() {
        compareSessions();
        var rooms = roomsAfter();
        var newRooms = rooms.values().stream()
                .filter(room -> !current.rooms().containsKey(room.id()))
                .toList();
        var goneRooms = current.roomsInOrder().stream()
                .filter(room -> !rooms.containsKey(room.id()))
                .toList();
        var changedRooms = rooms.values().stream()
                .filter(room -> !room.equals(current.rooms().get(room.id())))
                .toList();
        var renamedRooms = changedRooms.stream()
                .filter(room -> current.rooms().containsKey(room.id()))
                .filter(room ->
                        !room.name().equals(current.rooms().get(room.id()).name()))
                .toList();
        var changedSessions = Stream.concat(added.stream(), changed.stream().map(Changed::after))
                .toList();
        var command = new AgendaCommand.ImportSchedule(
                changedRooms,
                changedSessions,
                goneRooms.stream().map(Room::id).toList(),
                removed.stream().map(Session::id).toList());
        return new ScheduleDifference(
                added, removed, changed, newRooms, goneRooms, renamedRooms, disagreements, command);
    }

    /** The file's rooms by its ids, each as the room of ours that it is, or new. */
    private Map<String, Room> rooms() {
        var byName = new HashMap<String, Room>();
        for (var room : current.roomsInOrder())
            for (var name : room.name().byLanguage().values()) byName.putIfAbsent(plain(name), room);
        var fileIds = incoming.rooms().stream().map(Room::id).collect(Collectors.toSet());
        var claimed = new HashSet<String>();
        var rooms = new HashMap<String, Room>();
        for (var room : incoming.rooms()) {
            var ours = current.rooms().get(room.id());
            if (ours == null) {
                var named = byName.get(plain(room.name().in("")));
                if (named != null && !fileIds.contains(named.id()) && claimed.add(named.id())) ours = named;
            }
            rooms.put(room.id(), ours == null ? atTheEnd(room) : merged(ours, room));
        }
        return rooms;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** New rooms come after those there are: an operator's keys go by the order of rooms. */
    private Room atTheEnd(Room file) {
        var taken = current.rooms().values().stream().mapToInt(Room::position).max();
        var position = taken.isPresent() ? taken.getAsInt() + 1 + file.position() : file.position();
        return Room.of(file.id(), position, file.name(), file.level(), file.capacity());
    }

    private static Room merged(Room ours, Room file) {
        var capacity = file.capacity() == null ? ours.capacity() : file.capacity();
        var name = merged(ours.name(), file.name());
        return ours.described(ours.position(), name, capacity);
    }

    private void compareSessions() {
        var fileIds = incoming.sessions().stream().map(Session::id).collect(Collectors.toSet());
        var byGuid = new HashMap<String, Session>();
        Guids.of(current).forEach((id, guid) -> {
            if (!fileIds.contains(id)) byGuid.put(guid, current.sessions().get(id));
        });
        for (var read : incoming.sessions()) {
            var file = in(roomsByFileId, read);
            var ours = current.sessions().get(file.id());
            if (ours == null && file.about().guid() != null)
                ours = byGuid.remove(file.about().guid());
            if (ours == null) {
                added.add(file);
                after.put(file.id(), file);
            } else compare(ours, file);
        }
        for (var ours : current.sessions().values()) if (!after.containsKey(ours.id())) drop(ours);
    }

    private static Session in(Map<String, Room> rooms, Session read) {
        var slot = read.planned();
        var planned = new Slot(rooms.get(slot.room()).id(), slot.start(), slot.end());
        return read.withPlanned(planned);
    }

    /** What ran was there, whatever a file says later; what was put in on the day no file knows. */
    private void drop(Session ours) {
        if (ours.unplanned()) {
            after.put(ours.id(), ours);
            return;
        }
        if (ours.actualStart() == null) {
            removed.add(ours);
            return;
        }
        after.put(ours.id(), ours);
        disagreements.add(new Disagreement(ours, null, Why.STARTED));
    }

    private void compare(Session ours, Session file) {
        var started = ours.actualStart() != null;
        var agreed = file.planned().equals(ours.scheduled());
        var planned = started && !agreed ? ours.planned() : file.planned();
        var moved = agreed ? null : ours.moved();
        var merged = ours.withAbout(merged(ours.about(), file.about(), ours.id().equals(file.id())))
                .withPlanned(planned)
                .movedTo(moved)
                .cancelled(ours.cancelled() || file.cancelled() && !started);
        after.put(ours.id(), merged);
        disagree(ours, file, merged);
        if (!merged.equals(ours)) changed.add(new Changed(ours, merged, what(ours, merged)));
    }

    private void disagree(Session ours, Session file, Session merged) {
        var elsewhere = !file.planned().equals(merged.scheduled());
        var replanned = !file.planned().equals(ours.planned());
        if (merged.cancelled() && !file.cancelled()) disagreements.add(new Disagreement(merged, file, Why.CANCELLED));
        else if (ours.actualStart() != null && (replanned && elsewhere || file.cancelled() && !merged.cancelled()))
            disagreements.add(new Disagreement(merged, file, Why.STARTED));
        else if (merged.moved() != null && elsewhere) disagreements.add(new Disagreement(merged, file, Why.MOVED));
        else if (!ours.delay().isZero() && replanned) disagreements.add(new Disagreement(merged, file, Why.DELAYED));
    }

    private static Set<What> what(Session before, Session now) {
        var what = EnumSet.noneOf(What.class);
        var was = before.planned();
        var is = now.planned();
        if (!was.room().equals(is.room())) what.add(What.MOVED);
        if (!was.start().equals(is.start()) || !was.end().equals(is.end())) what.add(What.RETIMED);
        if (!before.about().title().equals(now.about().title())) what.add(What.RENAMED);
        if (before.cancelled() != now.cancelled()) what.add(What.CANCELLED);
        if (!before.about().withTitle(now.about().title()).equals(now.about())) what.add(What.EDITED);
        return what;
    }

    private static About merged(About ours, About file, boolean sameId) {
        var moderators = ours.moderators().stream()
                .filter(moderator -> named(file.speakers(), moderator) != null)
                .toList();
        var speakers = file.speakers().stream()
                .filter(speaker -> named(moderators, speaker) == null)
                .map(speaker -> {
                    var known = named(ours.speakers(), speaker);
                    return known == null ? speaker : known;
                })
                .toList();
        return new About(
                file.kind(),
                merged(ours.title(), file.title()),
                merged(ours.subtitle(), file.subtitle()),
                merged(ours.summary(), file.summary()),
                merged(ours.track(), file.track()),
                file.language(),
                speakers,
                moderators,
                sameId && file.guid() != null ? file.guid() : ours.guid(),
                file.url() == null ? ours.url() : file.url());
    }

    private static Person named(List<Person> people, Person wanted) {
        var name = wanted.name().byLanguage().values();
        return people.stream()
                .filter(person -> person.name().byLanguage().values().stream().anyMatch(name::contains))
                .findFirst()
                .orElse(null);
    }

    /** A file has a text in one language only; where ours says just that in one of several, ours stays. */
    private static LocalText merged(LocalText ours, LocalText file) {
        var known = ours.byLanguage().values();
        return !file.isEmpty() && known.containsAll(file.byLanguage().values()) ? ours : file;
    }

    /** The file's rooms in its order, then ours in which something stays. */
    private Map<String, Room> roomsAfter() {
        var rooms = new LinkedHashMap<String, Room>();
        for (var room : incoming.rooms()) {
            var merged = roomsByFileId.get(room.id());
            rooms.put(merged.id(), merged);
        }
        var used = after.values().stream()
                .flatMap(session -> Stream.of(session.planned().room(), session.room()))
                .collect(Collectors.toSet());
        for (var room : current.roomsInOrder()) {
            if (rooms.containsKey(room.id()) || !used.contains(room.id())) continue;
            rooms.put(room.id(), room.described(rooms.size(), room.name(), room.capacity()));
        }
        return rooms;
    }
}
