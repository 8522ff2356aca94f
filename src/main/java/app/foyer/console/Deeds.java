package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.StageCommand;
import app.foyer.fallback.Activation;
import app.foyer.fallback.Incident;
import app.foyer.fallback.Plan;
import app.foyer.live.Change;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeTemplate;
import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Stand;
import app.foyer.venue.seats.SeatPlan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in words what entries of the journal did, and which of them can be taken back. */
final class Deeds {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNDO = "undo";
    private static final int FEW = 3;
    private static final String CREATE = "create";
    static final String IMPORT = "import";

    /** Words to the stage are taken away, not undone: what undo takes back is what happened to the programme. */
    private static final Set<String> TALK = Set.of("message", "read-message");

    private final Tongue tongue;
    private final Words words;
    private final Map<String, LocalText> devices;
    private final Map<String, String> gone = new HashMap<>();

    Deeds(Tongue tongue) {
        this(tongue, Map.of());
    }

    /** @param devices what they are called, by id */
    Deeds(Tongue tongue, Map<String, LocalText> devices) {
        this.tongue = tongue;
        this.words = tongue.words();
        this.devices = devices;
    }

    /** Learns from these entries how rooms were called that are not there any more. */
    void learn(List<JournalEntry> entries) {
        for (var entry : entries)
            for (var change : entry.changes())
                if (change.before() instanceof Room room)
                    gone.put(room.id(), room.name().in(tongue.code()));
    }

    /** What it did, in a word or two: {@code Next}; of an undo what it took back. */
    String name(JournalEntry entry) {
        return words.get("deed." + (entry.undoes() == null ? entry.command() : origin(JSON.readTree(entry.body()))));
    }

    /** What it did: {@code Next · Main hall: “Opening”}. */
    String of(JournalEntry entry, EventState state) {
        var body = JSON.readTree(entry.body());
        var named = body.path("session").asString(null);
        if (!entry.command().equals(UNDO)) return of(entry.command(), named, entry.changes(), state);
        if (isRedo(entry)) return words.get("deed.redo", of(origin(body), named, entry.changes(), state));
        var back = entry.changes().stream()
                .map(change -> new Change(change.key(), change.after(), change.before()))
                .toList();
        return words.get("deed.undo", of(origin(body), named, back, state));
    }

    /** Whether it took an undo back: what it did once more can be undone. */
    static boolean isRedo(JournalEntry entry) {
        return entry.undoes() != null
                && JSON.readTree(entry.body()).path("redo").asBoolean(false);
    }

    /** The command that an undo or a redo is about in the end. */
    private static String origin(JsonNode body) {
        return body.path("of").asString(body.path("command").asString(""));
    }

    String of(Command command, List<Change> changes, EventState state) {
        var named = command instanceof AgendaCommand given ? given.target().orElse(null) : null;
        return of(command.name(), named, changes, state);
    }

    private String of(String command, String named, List<Change> changes, EventState state) {
        var name = words.get("deed." + command);
        if (command.equals(IMPORT)) return name + " · " + words.get("count.changes", changes.size());
        if (command.equals(StageCommand.Several.NAME)) return name + words.get("colon") + titles(changes);
        var told = changes.stream()
                .map(Deeds::entity)
                .sorted(Comparator.comparing(entity -> !(entity instanceof Activation)))
                .map(entity -> told(entity, state))
                .filter(Objects::nonNull)
                .findFirst();
        if (told.isPresent()) return name + words.get("colon") + words.get("quoted", told.get());
        var subject = subject(command, named, changes);
        var room = subject.map(change -> session(change).room())
                .or(() -> changes.stream()
                        .map(Deeds::room)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(id -> roomName(id, state));
        var said = new StringBuilder(name);
        room.ifPresent(where -> said.append(" · ").append(where));
        subject.ifPresent(change -> said.append(room.isPresent() ? words.get("colon") : " · ")
                .append(words.get("quoted", title(session(change))))
                .append(detail(command, change, state)));
        return said.toString();
    }

    private String titles(List<Change> changes) {
        var sessions =
                changes.stream().filter(Deeds::isSession).map(Deeds::session).toList();
        var first = sessions.stream()
                .limit(FEW)
                .map(session -> words.get("quoted", title(session)))
                .collect(Collectors.joining(words.get("list-comma")));
        return sessions.size() <= FEW ? first : first + " " + words.get("preview.more", sessions.size() - FEW);
    }

    private static Object entity(Change change) {
        return change.after() == null ? change.before() : change.after();
    }

    /** What an entity that is neither a room nor a session is called, or says; else null. */
    private String told(Object entity, EventState state) {
        return switch (entity) {
            case Activation activation -> activation.name().in(tongue.code());
            case Notice notice -> notice.text().in(tongue.code());
            case NoticeTemplate template -> template.name().in(tongue.code());
            case Plan plan -> plan.name().in(tongue.code());
            case Incident incident -> words.get("incident." + incident.kind().code());
            case Closure closure ->
                closure.room() == null
                        ? new PlaceWords(state, tongue).closed(closure)
                        : roomName(closure.room(), state);
            case SeatPlan seats -> roomName(seats.room(), state);
            case Stand stand ->
                devices.getOrDefault(stand.device(), LocalText.of(stand.device()))
                        .in(tongue.code());
            case Building building -> building.name().in(tongue.code());
            default -> null;
        };
    }

    private static Room asRoom(Change change) {
        return (change.after() == null ? change.before() : change.after()) instanceof Room room ? room : null;
    }

    private static String room(Change change) {
        var room = asRoom(change);
        return room == null ? null : room.id();
    }

    private static Session session(Change change) {
        return (Session) (change.after() == null ? change.before() : change.after());
    }

    private static boolean isSession(Change change) {
        return (change.after() == null ? change.before() : change.after()) instanceof Session;
    }

    /** The session that the command was about, of all that it changed. */
    private static Optional<Change> subject(String command, String named, List<Change> changes) {
        var sessions = changes.stream().filter(Deeds::isSession).toList();
        var begun = sessions.stream().filter(change -> runs(session(change))).findFirst();
        return switch (command) {
            case "next", "start", "reopen" -> begun.or(() -> sessions.stream().findFirst());
            case "follow-clock" -> Optional.empty();
            default ->
                sessions.stream()
                        .filter(change -> change.key().id().equals(named))
                        .findFirst()
                        .or(() -> sessions.stream().findFirst());
        };
    }

    private static boolean runs(Session session) {
        return session.actualStart() != null && session.actualEnd() == null;
    }

    private String detail(String command, Change change, EventState state) {
        var before = (Session) change.before();
        var after = (Session) change.after();
        if (before == null || after == null) return "";
        var zone = state.event().zone();
        return switch (command) {
            case "extend" ->
                " " + words.get("minutes", Times.signed(after.added().minus(before.added())));
            case "delay" ->
                " " + words.get("minutes", Times.signed(after.delay().minus(before.delay())));
            case "move" -> " → " + whereTo(before, after, state, zone);
            default -> "";
        };
    }

    private String whereTo(Session before, Session after, EventState state, ZoneId zone) {
        var parts = new ArrayList<String>();
        if (!before.room().equals(after.room())) parts.add(roomName(after.room(), state));
        var start = after.scheduled().start();
        if (!before.scheduled().start().equals(start)) parts.add(Times.minute(start, zone));
        return String.join(" ", parts);
    }

    String title(Session session) {
        return session.about().title().in(tongue.code());
    }

    String roomName(String id, EventState state) {
        var room = state.agenda().rooms().get(id);
        if (room != null) return room.name().in(tongue.code());
        return gone.getOrDefault(id, words.get("room.gone"));
    }

    /** Whether anybody would ask why. */
    static boolean hasReason(JournalEntry entry) {
        return !entry.command().equals(CREATE) && !TALK.contains(entry.command());
    }

    private static String roomOf(Object entity) {
        return switch (entity) {
            case Session session -> session.room();
            case Room room -> room.id();
            default -> null;
        };
    }

    /** The rooms that an entry changed anything in. */
    static Set<String> rooms(JournalEntry entry) {
        return entry.changes().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(Deeds::roomOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
