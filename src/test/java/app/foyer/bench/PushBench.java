package app.foyer.bench;

import app.foyer.ServerProcess;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * From the operator's command to the changed content at every screen: the packaged server in one process, the screens'
 * sockets in another, the shipped event and a large one in turn; then the same bytes from a server that does nothing else.
 */
final class PushBench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** An operator in a hurry: four commands a second, so that one change is measured and not the echo of the last. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final int WARM_UP = 60;
    private static final Pattern SCREEN = Pattern.compile("\"id\":\"([^\"]+)\",\"kind\":\"screen\"");
    private static final List<String> ROOMS = List.of("main", "river", "reed", "spring");

    private final int screens;
    private final int commands;

    private PushBench(int screens, int commands) {
        this.screens = screens;
        this.commands = commands;
    }

    static void main(String[] options) throws Exception {
        var bench = new PushBench(option(options, "--screens", 200), option(options, "--commands", 120));
        var demo = bench.measure("demo", null);
        var large = bench.measure(null, Programmes.large(ROOMS));
        summary(bench.screens, List.of(demo, large));
    }

    static int option(String[] options, String name, int usual) {
        var at = Arrays.asList(options).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(options[at + 1]);
    }

    /** How long all of them at once took to have the whole content: from a server just started, and then again. */
    private record Connecting(long[] cold, long[] warm) {}

    /** One event's run. All times in nanoseconds. */
    private record Run(
            long[] received,
            long[] everybody,
            long[] committed,
            Connecting connecting,
            double bytes,
            double heap,
            long[] floor) {}

    private Run measure(String name, Programmes programme) throws Exception {
        var event = programme == null ? name : programme.name();
        var data = Files.createTempDirectory("foyer-bench");
        System.err.println(event + ": starting the packaged server");
        try (var server = start(data, programme)) {
            if (programme != null) bringIn(server, programme);
            var paths = paths(server);
            var before = server.liveHeap();
            var cold = connectOnce(server, paths);
            try (var reports = new Reports(server.address())) {
                var start = System.nanoTime();
                try (var listeners = new Listeners(
                        server.address(),
                        paths,
                        (path, revision) -> reports.say(path.substring(0, path.lastIndexOf('/')), revision))) {
                    var connected = since(start, listeners.await(PATIENCE));
                    var run = command(server, listeners, new Connecting(cold, connected), before);
                    report(event, run);
                    return run;
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static ServerProcess start(Path data, Programmes programme) throws IOException {
        var jar = Path.of(System.getProperty("foyer.jar"));
        var pack = "--foyer.pack=" + System.getProperty("foyer.pack");
        return programme == null
                ? ServerProcess.ofJar(jar, data, pack)
                : ServerProcess.ofJar(jar, data, pack, "--foyer.clock=" + programme.clock());
    }

    private static long[] connectOnce(ServerProcess server, List<String> paths) throws Exception {
        var start = System.nanoTime();
        try (var listeners = new Listeners(server.address(), paths, (path, revision) -> {})) {
            return since(start, listeners.await(PATIENCE));
        }
    }

    private static void bringIn(ServerProcess server, Programmes programme) throws IOException {
        var answer = server.post(
                "/api/v1/import/agenda", "application/xml", programme.xml().getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IllegalStateException("The import was refused: " + answer.body());
    }

    /** The event's screens in turn, as often as needed: the layouts are mixed as they are at the venue. */
    private List<String> paths(ServerProcess server) throws IOException {
        return paths(server, screens);
    }

    /** The same for that many. */
    static List<String> paths(ServerProcess server, int screens) throws IOException {
        var found = SCREEN.matcher(server.get("/api/v1/devices").body());
        var ids = new ArrayList<String>();
        while (found.find()) ids.add(found.group(1));
        if (ids.isEmpty()) throw new IllegalStateException("The event has no screens");
        var paths = new ArrayList<String>();
        for (int i = 0; i < screens; i++) paths.add("/screen/" + ids.get(i % ids.size()) + "/stream");
        return paths;
    }

    private Run command(ServerProcess server, Listeners listeners, Connecting connecting, long before)
            throws Exception {
        var received = new long[commands * screens];
        var everybody = new long[commands];
        var committed = new long[commands];
        var bytes = new long[screens];
        var revision = server.revision();
        for (int i = -WARM_UP; i < commands; i++) {
            if (i == 0) bytes = listeners.bytes();
            LockSupport.parkNanos(BETWEEN.toNanos());
            listeners.expect(revision + 1);
            var start = System.nanoTime();
            var undo = revision > 0 && (i + WARM_UP) % 2 == 1;
            var room = ROOMS.get(Math.floorMod((i + WARM_UP) / 2, ROOMS.size()));
            var next = undo
                    ? server.change("/api/v1/undo", "{\"revision\":" + revision + "}")
                    : server.change("/api/v1/commands", "{\"command\":\"next\",\"room\":\"" + room + "\"}");
            var answered = System.nanoTime();
            if (next != revision + 1) throw new IllegalStateException("Revision " + next + " after " + revision);
            revision = next;
            var times = since(start, listeners.await(PATIENCE));
            if (i < 0) continue;
            committed[i] = answered - start;
            everybody[i] = Arrays.stream(times).max().orElseThrow();
            System.arraycopy(times, 0, received, i * screens, screens);
        }
        var perChange = perChange(listeners.bytes(), bytes);
        var heap = (server.liveHeap() - before) / 1024.0 / screens;
        return new Run(
                received, everybody, committed, connecting, Listeners.average(perChange), heap, floor(perChange));
    }

    private long[] perChange(long[] after, long[] before) {
        var each = new long[screens];
        Arrays.setAll(each, i -> (after[i] - before[i]) / commands);
        return each;
    }

    static long[] since(long start, long[] times) {
        return Arrays.stream(times).map(time -> time - start).toArray();
    }

    /** The same sizes to the same number of sockets, from a process that does nothing else. */
    private long[] floor(long[] sizes) throws Exception {
        var command = new ArrayList<>(List.of(
                ServerProcess.java(),
                "-cp",
                System.getProperty("loader.path"),
                Bench.class.getName(),
                "floor",
                screens + ""));
        Arrays.stream(sizes).forEach(size -> command.add(size + ""));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(said.readLine()));
            try (var orders = new Socket(address.getAddress(), address.getPort());
                    var out = new DataOutputStream(orders.getOutputStream());
                    var listeners = new Listeners(address, Collections.nCopies(screens, "/"), (path, revision) -> {})) {
                orders.setTcpNoDelay(true);
                listeners.await(PATIENCE);
                return broadcast(listeners, out);
            }
        } finally {
            process.destroy();
        }
    }

    private long[] broadcast(Listeners listeners, DataOutputStream orders) throws Exception {
        var received = new long[commands * screens];
        for (int i = -WARM_UP; i < commands; i++) {
            var revision = i + WARM_UP + 2L;
            LockSupport.parkNanos(BETWEEN.toNanos());
            listeners.expect(revision);
            var start = System.nanoTime();
            orders.writeLong(revision);
            var times = since(start, listeners.await(PATIENCE));
            if (i >= 0) System.arraycopy(times, 0, received, i * screens, screens);
        }
        orders.writeLong(0);
        return received;
    }

    private void report(String event, Run run) {
        var line = line(event, screens, List.of(run));
        System.out.println(Figures.json(line));
        System.err.printf(
                "%s, %d screens, %d changes: p50 %.1f ms, p99 %.1f ms, max %.1f ms; until everybody has it p99 %.1f ms; "
                        + "commit p50 %.1f ms; floor p99 %.1f ms%n",
                event,
                screens,
                commands,
                line.get("p50_ms"),
                line.get("p99_ms"),
                line.get("max_ms"),
                line.get("everybody_p99_ms"),
                line.get("commit_p50_ms"),
                line.get("floor_p99_ms"));
    }

    private static void summary(int screens, List<Run> runs) {
        System.out.println(Figures.json(line("all", screens, runs)));
    }

    private static Map<String, Object> line(String event, int screens, List<Run> runs) {
        var received = figures(runs.stream().map(Run::received).toList());
        var everybody = figures(runs.stream().map(Run::everybody).toList());
        var committed = figures(runs.stream().map(Run::committed).toList());
        var connected =
                figures(runs.stream().map(run -> run.connecting().warm()).toList());
        var cold = figures(runs.stream().map(run -> run.connecting().cold()).toList());
        var floor = figures(runs.stream().map(Run::floor).toList());
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "push");
        line.put("event", event);
        line.put("screens", screens);
        line.put("changes", everybody.sorted().length);
        line.put("pause_ms", BETWEEN.toMillis());
        line.put("p50_ms", received.p50());
        line.put("p99_ms", received.p99());
        line.put("max_ms", received.max());
        line.put("everybody_p50_ms", everybody.p50());
        line.put("everybody_p99_ms", everybody.p99());
        line.put("commit_p50_ms", committed.p50());
        line.put("commit_p99_ms", committed.p99());
        line.put(
                "bytes_per_screen",
                runs.stream().mapToDouble(Run::bytes).average().orElseThrow());
        line.put(
                "heap_per_screen_kib",
                runs.stream().mapToDouble(Run::heap).average().orElseThrow());
        line.put("connect_p99_ms", connected.p99());
        line.put("connect_max_ms", connected.max());
        line.put("connect_cold_p99_ms", cold.p99());
        line.put("floor_p50_ms", floor.p50());
        line.put("floor_p99_ms", floor.p99());
        line.put("floor_max_ms", floor.max());
        line.put("ratio", received.p99() / floor.p99());
        return line;
    }

    private static Figures figures(List<long[]> samples) {
        return Figures.of(samples.stream().flatMapToLong(Arrays::stream).toArray());
    }
}
