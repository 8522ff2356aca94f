package app.foyer.bench;

import app.foyer.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the press to an emergency on every screen, and from its withdrawal to the day's pages again; then the server is
 * killed and started, and every screen must have the last emergency still.
 */
final class NoticeBench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int WARM_UP = 10;
    private static final String TAKEOVER = "class=\\\"takeover\\\"";
    private static final JsonMapper JSON = JsonMapper.shared();

    private NoticeBench() {}

    static void main(String[] options) throws Exception {
        var screens = PushBench.option(options, "--screens", 200);
        var notices = PushBench.option(options, "--notices", 40);
        var data = Files.createTempDirectory("foyer-bench");
        try {
            run(screens, notices, data);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void run(int screens, int notices, Path data) throws Exception {
        var pushed = new long[notices * screens];
        var withdrawn = new long[notices * screens];
        var committed = new long[notices];
        try (var server = start(data)) {
            var paths = PushBench.paths(server, screens);
            try (var listeners = new Listeners(server.address(), paths, (path, revision) -> {})) {
                listeners.await(PATIENCE);
                for (int i = -WARM_UP; i < notices; i++) {
                    var revision = server.revision();
                    var start = System.nanoTime();
                    listeners.expect(revision + 1, text -> text.contains(TAKEOVER));
                    var id = push(server);
                    if (i >= 0) committed[i] = System.nanoTime() - start;
                    keep(PushBench.since(start, listeners.await(PATIENCE)), pushed, i * screens);
                    require(server, paths, id, true);
                    LockSupport.parkNanos(BETWEEN.toNanos());
                    start = System.nanoTime();
                    listeners.expect(revision + 2, text -> !text.contains(TAKEOVER));
                    server.change("/api/v1/notices/" + id + "/withdraw", "{}");
                    keep(PushBench.since(start, listeners.await(PATIENCE)), withdrawn, i * screens);
                    require(server, paths, id, false);
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            }
            var last = push(server);
            System.err.println("killing the server");
            server.kill();
            try (var again = start(data);
                    var listeners = new Listeners(again.address(), paths, (path, revision) -> {})) {
                listeners.await(PATIENCE);
                require(again, paths, last, true);
                again.change("/api/v1/notices/" + last + "/withdraw", "{}");
                require(again, paths, last, false);
            }
        }
        report(screens, notices, Figures.of(pushed), Figures.of(withdrawn), Figures.of(committed));
    }

    private static ServerProcess start(Path data) throws IOException {
        return ServerProcess.ofJar(
                Path.of(System.getProperty("foyer.jar")), data, "--foyer.pack=" + System.getProperty("foyer.pack"));
    }

    private static String push(ServerProcess server) throws IOException {
        var body = "{\"text\":{\"zh\":\"请立即离开\",\"en\":\"Leave now\"},\"priority\":\"emergency\",\"confirmed\":true}";
        var answer = server.post("/api/v1/notices", "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IllegalStateException("Refused: " + answer.body());
        return JSON.readTree(answer.body()).path("notice").asString();
    }

    private static void keep(long[] times, long[] all, int from) {
        if (from >= 0) System.arraycopy(times, 0, all, from, times.length);
    }

    /** Each screen's page, as somebody would load it now. */
    private static void require(ServerProcess server, List<String> paths, String id, boolean shown) throws IOException {
        for (var path : paths.stream().distinct().toList()) {
            var page = server.get(
                            URI.create(path.substring(0, path.lastIndexOf('/'))).getPath())
                    .body();
            if (page.contains("data-notice=\"" + id + "\"") != shown)
                throw new IllegalStateException(path + (shown ? " lacks" : " still has") + " the emergency");
        }
    }

    private static void report(int screens, int notices, Figures pushed, Figures withdrawn, Figures committed) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "notice");
        line.put("screens", screens);
        line.put("notices", notices);
        line.put("p50_ms", pushed.p50());
        line.put("p99_ms", pushed.p99());
        line.put("max_ms", pushed.max());
        line.put("withdrawn_p50_ms", withdrawn.p50());
        line.put("withdrawn_p99_ms", withdrawn.p99());
        line.put("withdrawn_max_ms", withdrawn.max());
        line.put("commit_p50_ms", committed.p50());
        line.put("commit_p99_ms", committed.p99());
        line.put("kept_through_kill", true);
        System.out.println(Figures.json(line));
    }
}
