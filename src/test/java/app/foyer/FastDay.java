package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.Slot;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server whose clock runs 240 times as fast, a day of four rooms on it, screens that show it, and a running order of
 * our own beside: every command is applied here too, at the instant that the journal has for it, and whatever the server
 * shows is held against that.
 */
final class FastDay implements AutoCloseable {
    /** When a session was started and ended by hand, as the journal has it. */
    record Played(Instant start, Instant end) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SPEED = 240;
    private static final Instant STARTED = Instant.parse("2026-10-14T22:30:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** From the programme's import to the day's first minute. */
    private static final Duration AHEAD = Duration.ofMinutes(90);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final int port = ServerProcess.freePort();
    private final Instant origin = Instant.now();
    private final ShownPages pages;
    private final Map<String, Slot> programme = new HashMap<>();
    private final Map<String, Instant> started = new HashMap<>();
    private final Map<String, Played> played = new LinkedHashMap<>();
    private final List<Long> lags = new ArrayList<>();
    private ServerProcess server;
    private Agenda model;
    private long revision;
    private Instant opened;
    private Map<String, String> standing = Map.of();
    private int boundaries;
    private Duration away = Duration.ZERO;
    /** What a slow machine needed above what the script has for it: all that follows comes later. */
    private Duration behind = Duration.ZERO;

    private FastDay(Path data, Page screen) throws IOException {
        this.data = data;
        start();
        this.pages = new ShownPages(server, screen);
    }

    /** The day's first minute is a little after the server stands, whenever that is. */
    static FastDay begin(Path data, Page screen) throws IOException {
        var day = new FastDay(data, screen);
        try {
            day.pages.open();
            day.bringProgramme();
            return day;
        } catch (Throwable failure) {
            day.close();
            throw failure;
        }
    }

    private void start() throws IOException {
        var clock =
                List.of("--foyer.clock=" + STARTED, "--foyer.clock-speed=" + SPEED, "--foyer.clock-origin=" + origin);
        server = ServerProcess.ofClasses(data, port, clock.toArray(String[]::new));
    }

    /** The venue's time, as the server has it. */
    Instant now() {
        return STARTED.plus(Duration.between(origin, Instant.now()).multipliedBy(SPEED));
    }

    Instant opened() {
        return opened;
    }

    Map<String, Played> played() {
        return played;
    }

    /** As the programme has it. */
    Slot planned(String session) {
        return programme.get(session);
    }

    JsonNode get(String call) throws IOException {
        return JSON.readTree(server.get("/api/v1/" + call).body());
    }

    // ---- the programme

    private void bringProgramme() throws IOException {
        opened = Instant.ofEpochSecond(now().plus(AHEAD).getEpochSecond() / 300 * 300);
        var xml = new StringBuilder("<schedule><conference><title>Fast</title><acronym>fast</acronym></conference>")
                .append("<day index='1' date='" + local(0).substring(0, 10) + "'>");
        room(xml, "潮汐厅", "m", 8, 50, 45);
        room(xml, "河湾厅", "r", 10, 40, 40);
        room(xml, "芦苇厅", "e", 6, 60, 50);
        room(xml, "清泉工坊", "s", 5, 80, 70);
        var brought = server.post(
                "/api/v1/import/agenda",
                "application/xml",
                xml.append("</day></schedule>").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
        readModel(get("agenda"));
    }

    private void room(StringBuilder xml, String name, String letter, int sessions, int every, int length) {
        xml.append("<room name='" + name + "'>");
        for (int i = 0; i < sessions; i++)
            xml.append("<event><date>" + local(i * every) + "</date><start>"
                    + local(i * every).substring(11, 16) + "</start><duration>" + length / 60 + ":"
                    + String.format("%02d", length % 60) + "</duration><title>" + letter + (i + 1)
                    + "</title></event>");
        xml.append("</room>");
    }

    private String local(int minute) {
        return minute(minute).atZone(SHANGHAI).toOffsetDateTime().toString();
    }

    private Instant minute(int minute) {
        return opened.plus(Duration.ofMinutes(minute));
    }

    private void readModel(JsonNode agenda) {
        revision = agenda.path("revision").asLong();
        model = Agenda.empty(SHANGHAI, LocalTime.of(4, 0));
        for (var room : agenda.path("rooms"))
            model = model.with(Room.of(room.path("id").asString(), 0, LocalText.EMPTY, null, null));
        for (var session : agenda.path("sessions")) {
            var slot = new Slot(
                    session.path("room").asString(),
                    Instant.parse(session.at("/planned/start").asString()),
                    Instant.parse(session.at("/planned/end").asString()));
            var id = session.path("id").asString();
            model = model.with(Session.planned(id, About.titled(LocalText.EMPTY), slot));
            programme.put(id, slot);
        }
        assertThat(programme).hasSize(29).containsKeys("m1", "r1", "e1", "s1");
    }

    // ---- the script

    /** Lets the day go on until that minute of the script, and looks at every screen whenever what is on or next changes. */
    FastDay at(int minute) throws IOException {
        var late = Duration.between(minute(minute), now());
        if (minute > 0 && late.compareTo(behind) > 0) behind = late;
        while (now().isBefore(minute(minute).plus(behind))) {
            look();
            LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
        }
        look();
        return this;
    }

    /** Gives a command to the server and to the running order beside it. */
    FastDay give(AgendaCommand command) throws IOException {
        var body = JSON.writeValueAsString(Spoken.of(command));
        var answer = server.post("/api/v1/commands", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(200);
        revision = JSON.readTree(answer.body()).path("revision").asLong();
        var at = commandedAt();
        model = command.apply(model, at);
        agree(at);
        return this;
    }

    /** A command after which that session is live, and what was live before it in its room is over. */
    void starts(String session, AgendaCommand command) throws IOException {
        var room = model.session(session).room();
        var before =
                Rundown.of(model, room, now()).live().map(item -> item.session().id());
        give(command);
        var at = commandedAt();
        before.filter(started::containsKey).ifPresent(id -> played.put(id, new Played(started.get(id), at)));
        started.putIfAbsent(session, at);
        assertThat(Rundown.of(model, room, at).live().orElseThrow().session().id())
                .isEqualTo(session);
    }

    /** A command after which that session is over. */
    void ends(String session, AgendaCommand command) throws IOException {
        give(command);
        played.put(session, new Played(started.get(session), commandedAt()));
    }

    private Instant commandedAt() throws IOException {
        var entry =
                get("journal?limit=1&since=" + (revision - 1)).path("entries").path(0);
        assertThat(entry.path("revision").asLong()).isEqualTo(revision);
        return Instant.parse(entry.path("at").asString());
    }

    /** The power goes; the server starts again on the same data with the same clock. */
    void killAndStartAgain() throws IOException {
        var before = get("journal?since=0&limit=1000").path("entries");
        var ran = ran(get("agenda"));
        var gone = Instant.now();
        server.kill();
        pages.awaitOffline();
        start();
        pages.comeBackTo(server);
        away = Duration.between(gone, Instant.now());
        assertThat(get("journal?since=0&limit=1000").path("entries")).isEqualTo(before);
        assertThat(ran(get("agenda"))).isEqualTo(ran);
        agree(now());
    }

    private static Map<String, String> ran(JsonNode agenda) {
        return agenda.path("sessions")
                .valueStream()
                .collect(Collectors.toMap(session -> session.path("id").asString(), session -> session.path("actual")
                        .toString()));
    }

    // ---- what is shown

    private void look() throws IOException {
        var now = now();
        var stands = standing(now);
        if (!stands.equals(standing)) agree(now);
    }

    /** What is on and what is next in each room. */
    private Map<String, String> standing(Instant now) {
        return Rundown.all(model, now).stream()
                .collect(Collectors.toMap(
                        rundown -> rundown.room().id(), rundown -> id(rundown.live()) + " " + id(rundown.next())));
    }

    private static String id(Optional<RundownItem> item) {
        return item.map(there -> there.session().id()).orElse("–");
    }

    /** Waits until every screen and the API show the engine's view of a time not before that. */
    private void agree(Instant boundary) throws IOException {
        standing = standing(boundary);
        boundaries++;
        var since = System.nanoTime();
        var deadline = since + PATIENCE.toNanos();
        for (var page : pages.names()) {
            var shown = pages.look(page, now());
            while (!(shown.revision() == revision && !shown.at().isBefore(boundary) && shown.agrees(model))) {
                if (System.nanoTime() > deadline)
                    throw new AssertionError(page + " shows " + shown + "\nat " + boundary + " of revision " + revision
                            + " the engine has " + engine(shown));
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                shown = pages.look(page, now());
            }
            if (page.equals(ShownPages.REAL)) lags.add((System.nanoTime() - since) / 1_000_000);
        }
        agendaAgrees(deadline);
    }

    private String engine(ShownPages.Look shown) {
        var rundown = Rundown.of(model, shown.room(), shown.at());
        return rundown.live().map(RundownItem::expected) + " "
                + standing(shown.at()).get(shown.room()) + " " + rundown.next().map(RundownItem::expected);
    }

    private void agendaAgrees(long deadline) throws IOException {
        while (true) {
            var from = now();
            var agenda = get("agenda");
            var until = now();
            if (says(agenda, from) || says(agenda, until)) return;
            if (System.nanoTime() > deadline)
                throw new AssertionError("GET /agenda at " + until + " says otherwise than the engine: " + agenda);
        }
    }

    private boolean says(JsonNode agenda, Instant now) {
        var engine = Rundown.all(model, now).stream()
                .flatMap(rundown -> rundown.items().stream())
                .collect(Collectors.toMap(item -> item.session().id(), item -> item));
        return agenda.path("sessions").valueStream().allMatch(session -> {
            var item = engine.get(session.path("id").asString());
            return item != null
                    && item.status().code().equals(session.path("status").asString())
                    && item.expected()
                            .start()
                            .equals(Instant.parse(session.at("/expected/start").asString()))
                    && item.expected()
                            .end()
                            .equals(Instant.parse(session.at("/expected/end").asString()));
        });
    }

    /** Each screen's sessions that were live on it, one after the other. */
    Map<String, List<String>> seenLive() {
        var seen = pages.seenLive();
        seen.replaceAll((page, live) ->
                live.stream().filter(model.sessions()::containsKey).toList());
        return seen;
    }

    /** What was held in a screen's room according to the engine, one after the other. */
    List<String> heldIn(String page) {
        return Rundown.of(model, ShownPages.room(page), now()).items().stream()
                .filter(item -> item.status() == SessionStatus.DONE)
                .sorted(Comparator.comparing(item -> item.expected().start()))
                .map(item -> item.session().id())
                .toList();
    }

    String summary() {
        var sorted = lags.stream().sorted().toList();
        return boundaries + " boundaries on " + pages.names().size()
                + " screens and the API; the real screen agreed after "
                + sorted.get(sorted.size() / 2) + " ms (median), " + sorted.getLast()
                + " ms (worst); the server was away "
                + away.toMillis() + " ms, " + away.multipliedBy(SPEED).toMinutes() + " minutes of the day; "
                + "the script was " + behind.toMinutes() + " minutes behind; "
                + Duration.between(origin, Instant.now()).toSeconds() + " s in all";
    }

    @Override
    public void close() {
        server.close();
    }
}
