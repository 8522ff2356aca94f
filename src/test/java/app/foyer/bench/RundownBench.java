package app.foyer.bench;

import app.foyer.FoyerApplication;
import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.Slot;
import app.foyer.agenda.StageCommand;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Commands on an event of 2,000 sessions in 90 rooms: what each costs beside its commit (a preview does all but that),
 * what it costs with it, what the same rows cost written by bare JDBC, and how long the whole day takes to derive.
 */
final class RundownBench {
    private static final int ROOMS = 90;
    private static final int SESSIONS = 2_000;
    private static final int COMMANDS = 2_000;
    private static final int WARM_UP = 500;
    private static final int DERIVATIONS = 500;
    private static final String EVENT = "rundown-2000";
    private static final Author BENCH = new Author("bench", "bench");

    private final Live live;
    private final VenueClock clock;
    private final DataSource database;
    private final Random random = new Random(1);
    private int inserted;

    private RundownBench(ConfigurableApplicationContext application) {
        live = application.getBean(Live.class);
        clock = application.getBean(VenueClock.class);
        database = application.getBean(DataSource.class);
    }

    static void main(String[] options) throws Exception {
        var answers = System.out;
        System.setOut(System.err);
        var data = Files.createTempDirectory("foyer-bench");
        try (var application = SpringApplication.run(
                FoyerApplication.class,
                "--server.port=0",
                "--foyer.data=" + data,
                "--foyer.pack=" + System.getProperty("foyer.pack"))) {
            new RundownBench(application).run(answers);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void run(PrintStream answers) throws SQLException {
        create();
        give(WARM_UP, new long[WARM_UP], new long[WARM_UP]);
        var beside = new long[COMMANDS];
        var whole = new long[COMMANDS];
        var start = System.nanoTime();
        var kinds = give(COMMANDS, beside, whole);
        var seconds = (System.nanoTime() - start - sum(beside)) / 1e9;
        kinds.forEach((name, samples) -> answers.println(Figures.json(line(name, Figures.of(samples)))));
        var day = derive();
        answers.println(Figures.json(line("derive-day", day)));
        var floor = Figures.of(new BareWrites(database, EVENT).write(WARM_UP, COMMANDS));
        var summary = line("all", Figures.of(beside));
        summary.put("sessions", live.latest(EVENT).agenda().sessions().size());
        summary.put("rooms", ROOMS);
        summary.put("commands", COMMANDS);
        summary.put("commands_per_second", COMMANDS / seconds);
        summary.put("committed_p50_ms", Figures.of(whole).p50());
        summary.put("committed_p99_ms", Figures.of(whole).p99());
        summary.put("derive_day_p50_ms", day.p50());
        summary.put("derive_day_p99_ms", day.p99());
        summary.put("floor_p50_ms", floor.p50());
        summary.put("floor_p99_ms", floor.p99());
        summary.put("ratio", Figures.of(whole).p50() / floor.p50());
        answers.println(Figures.json(summary));
        System.err.printf(
                "%d sessions in %d rooms: beside its commit a command takes p50 %.2f ms, p99 %.2f ms; with it p50 %.1f ms,"
                        + " p99 %.1f ms, %.0f a second; the bare rows p50 %.1f ms; all rooms' day p50 %.2f ms%n",
                SESSIONS,
                ROOMS,
                summary.get("p50_ms"),
                summary.get("p99_ms"),
                summary.get("committed_p50_ms"),
                summary.get("committed_p99_ms"),
                summary.get("commands_per_second"),
                floor.p50(),
                day.p50());
    }

    private static long sum(long[] nanos) {
        long sum = 0;
        for (var each : nanos) sum += each;
        return sum;
    }

    private static Map<String, Object> line(String name, Figures figures) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "rundown");
        line.put("what", name);
        line.put("samples", figures.sorted().length);
        line.put("p50_ms", figures.p50());
        line.put("p99_ms", figures.p99());
        line.put("max_ms", figures.max());
        return line;
    }

    private void create() {
        var zone = ZoneId.of("UTC");
        var first = clock.now().minus(Duration.ofHours(3));
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < ROOMS; i++) rooms.add(Room.of("r" + i, i, LocalText.of("Room " + i), null, 100));
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < SESSIONS; i++) {
            var start = first.plus(Duration.ofMinutes(30L * (i / ROOMS)));
            var slot = new Slot("r" + i % ROOMS, start, start.plus(Duration.ofMinutes(25)));
            sessions.add(Session.planned("s" + i, About.titled(LocalText.of("How item " + i + " came to be")), slot));
        }
        var change = LocalTime.from(first.minus(Duration.ofHours(1)).atZone(zone));
        var event = new Event(
                EVENT, LocalText.of("Bench"), LocalText.EMPTY, zone, change, List.of("en"), Event.Brand.HOUSE);
        live.create(event, Agenda.empty(zone, change).with(rooms, sessions), BENCH);
    }

    /** @return the times beside the commit by kind of command, in nanoseconds */
    private Map<String, long[]> give(int commands, long[] beside, long[] whole) {
        var byKind = new HashMap<String, List<Long>>();
        for (int done = 0; done < commands; ) {
            var command = command();
            try {
                var start = System.nanoTime();
                live.preview(EVENT, command, null);
                beside[done] = System.nanoTime() - start;
                start = System.nanoTime();
                live.execute(EVENT, command, BENCH, null);
                whole[done] = System.nanoTime() - start;
                byKind.computeIfAbsent(command.name(), name -> new ArrayList<>())
                        .add(beside[done]);
                done++;
            } catch (Refusal refused) {
                // The random command does not fit where that room stands: another one.
            }
        }
        var kinds = new LinkedHashMap<String, long[]>();
        byKind.forEach((name, samples) ->
                kinds.put(name, samples.stream().mapToLong(Long::longValue).toArray()));
        return kinds;
    }

    /** What a stage manager does, in some room, as often as it comes. */
    private AgendaCommand command() {
        var agenda = live.latest(EVENT).agenda();
        var room = "r" + random.nextInt(ROOMS);
        var minutes = Duration.ofMinutes(1 + random.nextInt(9));
        var toCome = Rundown.of(agenda, room, clock.now()).items().stream()
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .map(RundownItem::session)
                .map(Session::id)
                .toList();
        var one = toCome.isEmpty() ? "s0" : toCome.get(random.nextInt(toCome.size()));
        var other = toCome.isEmpty() ? "s1" : toCome.get(random.nextInt(toCome.size()));
        return switch (random.nextInt(14)) {
            case 0, 1 -> new AgendaCommand.Next(room);
            case 2 -> new AgendaCommand.Delay(room, minutes, null);
            case 3 -> StageCommand.Extend.live(room, minutes);
            case 4 -> new StageCommand.Hold(room);
            case 5 -> new StageCommand.Resume(room);
            case 6 -> new StageCommand.Reorder(one, other, null);
            case 7 -> new StageCommand.Swap(one, other);
            case 8 -> new AgendaCommand.Move(one, "r" + random.nextInt(ROOMS), null);
            case 9 -> new StageCommand.Skip(one);
            case 10 -> new AgendaCommand.Restore("s" + random.nextInt(SESSIONS));
            case 11 -> new AgendaCommand.FollowClock(room);
            case 12 -> new StageCommand.ApplyDelay(room);
            default -> edit(one);
        };
    }

    private AgendaCommand edit(String session) {
        return new AgendaCommand.Edit(session, LocalText.of("Another title " + inserted++), null, null, null);
    }

    private Figures derive() {
        var agenda = live.latest(EVENT).agenda();
        var samples = new long[DERIVATIONS];
        for (int i = 0; i < 2 * DERIVATIONS; i++) {
            Instant now = clock.now();
            var start = System.nanoTime();
            var rundowns = Rundown.all(agenda, now);
            samples[i % DERIVATIONS] = System.nanoTime() - start;
            if (rundowns.size() != ROOMS) throw new IllegalStateException("Rooms are missing: " + rundowns.size());
        }
        return Figures.of(samples);
    }
}
