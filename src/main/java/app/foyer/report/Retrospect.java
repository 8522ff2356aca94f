package app.foyer.report;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageCommand;
import app.foyer.live.Change;
import app.foyer.live.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks back at each conference day from its own end, since on the day after, a room that was driven by hand follows the
 * clock again, and by the clock nothing was ever passed over.
 */
final class Retrospect {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EDIT = "edit";
    /** What corrects the programme itself; everything else, such as delays made the plan, is what happened to it. */
    private static final Set<String> CORRECTIONS = Set.of(EDIT, "import");

    private final Agenda agenda;
    private final Instant now;
    private final Map<String, List<JournalEntry>> byRoom = new HashMap<>();
    private final Map<String, List<Past>> bySession = new HashMap<>();
    private final Map<Long, JournalEntry> origins = new HashMap<>();
    private final Set<Long> undoes = new HashSet<>();

    /** One change of a session. */
    private record Past(Touch touch, boolean corrects, Session before, Session after) {}

    Retrospect(Agenda agenda, Collection<JournalEntry> entries, Instant now) {
        this.agenda = agenda;
        this.now = now;
        entries.forEach(this::take);
    }

    private void take(JournalEntry entry) {
        var undo = entry.undoes() != null;
        var origin = undo ? origins.getOrDefault(entry.undoes(), entry) : entry;
        origins.put(entry.revision(), origin);
        var redo = undo && undoes.contains(entry.undoes());
        if (undo && !redo) undoes.add(entry.revision());
        var corrects = corrections(origin);
        for (var change : entry.changes()) {
            if (isA(Session.class, change)) {
                var before = (Session) change.before();
                var after = (Session) change.after();
                var touch = new Touch(
                        entry.revision(),
                        entry.at(),
                        entry.author().name(),
                        entry.author().device(),
                        origin.command(),
                        undo,
                        redo,
                        Detail.between(before, after),
                        entry.why());
                bySession
                        .computeIfAbsent(change.key().id(), id -> new ArrayList<>())
                        .add(new Past(touch, corrects.test(change.key().id()), before, after));
            } else if (isA(Room.class, change))
                byRoom.computeIfAbsent(change.key().id(), id -> new ArrayList<>())
                        .add(entry);
        }
    }

    /** Which sessions' programme an entry corrects. */
    private static Predicate<String> corrections(JournalEntry entry) {
        if (!entry.command().equals(StageCommand.Several.NAME)) {
            var all = CORRECTIONS.contains(entry.command());
            return session -> all;
        }
        return JSON.readTree(entry.body())
                .path("commands")
                .valueStream()
                .filter(command -> command.path("command").asString("").equals(EDIT))
                .map(command -> command.path("session").asString(""))
                .collect(Collectors.toSet())::contains;
    }

    private static boolean isA(Class<?> type, Change change) {
        return type.isInstance(change.after()) || type.isInstance(change.before());
    }

    List<ReportLine> lines() {
        var lines = new ArrayList<ReportLine>();
        for (var day : sessionsByDay().entrySet()) {
            var end = agenda.endOf(day.getKey());
            var then = now.isBefore(end) ? now : end.minusNanos(1_000);
            var asItWas = asItWas(day.getValue(), then);
            for (var room : asItWas.roomsInOrder())
                Rundown.of(asItWas, room.id(), then).items().stream()
                        .map(item -> line(day.getKey(), item, then))
                        .sorted(Comparator.comparing(Retrospect::begins))
                        .forEach(lines::add);
        }
        return lines;
    }

    private static Instant begins(ReportLine line) {
        return (line.ran() == null ? line.planned() : line.ran()).start();
    }

    private Map<LocalDate, List<Session>> sessionsByDay() {
        return agenda.sessions().values().stream()
                .collect(Collectors.groupingBy(
                        session -> agenda.dayOf(session.scheduled().start()), TreeMap::new, Collectors.toList()));
    }

    /** Nothing but that day: what was started on later ones does not say where a room stood then. */
    private Agenda asItWas(List<Session> ofDay, Instant then) {
        var rooms =
                agenda.rooms().keySet().stream().map(room -> roomAt(room, then)).toList();
        return Agenda.empty(agenda.zone(), agenda.dayChange()).with(rooms, ofDay);
    }

    /** A room as the journal has it at an instant. */
    private Room roomAt(String id, Instant then) {
        var room = agenda.room(id);
        for (var entry : byRoom.getOrDefault(id, List.of()).reversed()) {
            var change = entry.changes().stream()
                    .filter(each -> isA(Room.class, each) && each.key().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            if (!entry.at().isAfter(then)) return change.after() == null ? room : (Room) change.after();
            if (change.before() != null) room = (Room) change.before();
        }
        return room;
    }

    private ReportLine line(LocalDate day, RundownItem item, Instant then) {
        var session = item.session();
        var past = bySession.getOrDefault(session.id(), List.of());
        var forgotten = then.isBefore(now) && item.live();
        var status = forgotten ? SessionStatus.DONE : item.status();
        return new ReportLine(
                day,
                session,
                session.room(),
                programme(session, past),
                ran(item, forgotten, then),
                session.actualStart() != null,
                session.actualEnd() != null,
                status,
                session.unplanned(),
                past.stream().map(Past::touch).toList());
    }

    /** One that nobody ended on its day is taken to have had its length. */
    private Slot ran(RundownItem item, boolean forgotten, Instant then) {
        var session = item.session();
        if (forgotten) {
            var start = item.expected().start();
            return new Slot(
                    session.room(), start, start.plus(session.scheduled().length()));
        }
        return switch (item.status()) {
            case SKIPPED -> null;
            case CANCELLED ->
                session.actualStart() == null || session.actualEnd() == null
                        ? null
                        : new Slot(session.room(), session.actualStart(), end(session));
            case PLANNED -> then.isBefore(now) ? null : item.expected();
            default -> item.expected();
        };
    }

    /** Not before its start, as one would be that ended while the clock was set back. */
    private static Instant end(Session session) {
        return session.actualEnd().isBefore(session.actualStart()) ? session.actualStart() : session.actualEnd();
    }

    /** The place and time that the programme last had, corrected or not, before staff moved things about. */
    private static Slot programme(Session session, List<Past> past) {
        Slot planned = null;
        for (var each : past) {
            if (each.after() == null) continue;
            if (planned == null) planned = (each.before() == null ? each.after() : each.before()).planned();
            var changed = each.before() != null
                    && !each.before().planned().equals(each.after().planned());
            if (changed && each.corrects()) planned = each.after().planned();
        }
        return planned == null ? session.planned() : planned;
    }
}
