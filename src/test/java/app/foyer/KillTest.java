package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The power goes in the middle of a busy minute: what was acknowledged is there, and nothing is there by half. */
class KillTest {
    private static final int MOST_MS = 60_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ROOMS = List.of("main", "river", "reed", "spring");
    private static final int BEFORE_THE_KILL = 200;
    private static final int CALLERS = 4;
    private static final String EMERGENCY =
            "{\"text\":{\"zh\":\"请立即离开\",\"en\":\"Leave now\"},\"priority\":\"emergency\",\"confirmed\":true}";
    private static final Pattern DATABASE = Pattern.compile("Embedded MariaDB listens on 127\\.0\\.0\\.1:(\\d+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    /** The revisions that were acknowledged, with the command of each. */
    private final Map<Long, String> commands = new ConcurrentHashMap<>();

    /** The nonces that were acknowledged, with the ticket of each. */
    private final Map<String, String> checkIns = new ConcurrentHashMap<>();

    private final CountDownLatch acknowledged = new CountDownLatch(BEFORE_THE_KILL);

    @Test
    void after_a_kill_everything_acknowledged_is_there_and_screens_return_by_themselves() throws Exception {
        var port = ServerProcess.freePort();
        try (var browser = Browser.open()) {
            var screen = browser.page(1280, 720);
            screen.setDefaultTimeout(MOST_MS); // that it comes back, not how soon on a busy machine
            try (var server = ServerProcess.ofClasses(data, port)) {
                screen.navigate(server.url() + "/screen/lobby-east");
                screen.waitForSelector("[data-screen][data-link=live]");
                server.change("/api/v1/notices", EMERGENCY);
                screen.waitForSelector(".takeover[data-priority=emergency]");
                killWhileBusy(server);
            }
            screen.waitForSelector("[data-screen]:not([data-link=live])");
            try (var server = ServerProcess.ofClasses(data, port)) {
                commandsAreThere(server);
                plansAreWhole(server);
                checkInsAreThere(server);
                nothingIsThereByHalf(server);
                screen.waitForSelector("[data-screen][data-link=live][data-revision='" + server.revision()
                        + "'] .takeover[data-priority=emergency]");
                server.change("/api/v1/notices/all-clear", "{}");
                screen.waitForSelector("[data-screen]:not(:has(.takeover)) [data-session]");
            }
        }
        assertThat(databaseProcess()).as("the database ended with its server").isEmpty();
    }

    private void killWhileBusy(ServerProcess server) throws Exception {
        var tickets = tickets();
        var next = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var room : ROOMS) callers.submit(() -> untilItIsGone(() -> command(server, room)));
            callers.submit(() -> untilItIsGone(() -> plan(server)));
            IntStream.range(0, CALLERS)
                    .forEach(caller -> callers.submit(
                            () -> untilItIsGone(() -> checkIn(server, tickets.get(next.getAndIncrement())))));
            assertThat(acknowledged.await(3, TimeUnit.MINUTES)).isTrue();
            server.kill();
        }
        assertThat(commands).isNotEmpty();
        assertThat(checkIns).isNotEmpty();
    }

    private interface Call {
        void make() throws IOException;
    }

    private static void untilItIsGone(Call call) {
        try {
            while (true) call.make();
        } catch (IOException gone) {
            // that is the moment this test is about
        }
    }

    private void command(ServerProcess server, String room) throws IOException {
        var revision =
                server.change("/api/v1/commands", "{\"command\":\"delay\",\"room\":\"" + room + "\",\"minutes\":1}");
        commands.put(revision, "delay");
        acknowledged.countDown();
        commands.put(server.change("/api/v1/undo", "{\"revision\":" + revision + "}"), "undo");
        acknowledged.countDown();
    }

    private void plan(ServerProcess server) throws IOException {
        var body = "{\"arguments\":{\"room\":\"main\"}}".getBytes(StandardCharsets.UTF_8);
        var applied = JSON.readTree(server.post("/api/v1/plans/person-unwell/apply", "application/json", body)
                .body());
        commands.put(applied.path("revision").asLong(), "apply-plan");
        acknowledged.countDown();
        var back = "/api/v1/plans/activations/" + applied.path("activation").asString() + "/revert";
        commands.put(server.change(back, "{}"), "revert-plan");
        acknowledged.countDown();
    }

    private void checkIn(ServerProcess server, String ticket) throws IOException {
        var nonce = "nonce-" + ticket;
        var answer = scan(server, ticket, nonce);
        if (answer.path("outcome").asString().equals("ok")) checkIns.put(nonce, ticket);
        acknowledged.countDown();
    }

    private static JsonNode scan(ServerProcess server, String secret, String nonce) throws IOException {
        var body = JSON.writeValueAsString(Map.of("secret", secret, "nonce", nonce, "device", "kiosk-1"));
        return JSON.readTree(server.post("/api/v1/checkins", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .body());
    }

    private static List<String> tickets() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("kiosk-config", "attendees.csv"))) {
            return rows.stream().map(row -> row.getField("secret")).toList();
        }
    }

    private void commandsAreThere(ServerProcess server) throws IOException {
        var entries = JSON.readTree(
                        server.get("/api/v1/journal?since=0&limit=1000").body())
                .path("entries");
        assertThat(entries.valueStream().map(entry -> entry.path("revision").asLong()))
                .as("revisions without a gap")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size())
                        .mapToObj(revision -> (long) revision)
                        .toList());
        commands.forEach((revision, command) -> assertThat(
                        entries.path(revision.intValue() - 1).path("command").asString())
                .isEqualTo(command));
    }

    /** One that was cut short is there with its closure and its notice, all of which can be taken back, or not at all. */
    private void plansAreWhole(ServerProcess server) throws IOException {
        var plans =
                JSON.readTree(server.get("/api/v1/plans/activations").body()).path("activations");
        assertThat(plans.size()).isLessThanOrEqualTo(1);
        for (var plan : plans) {
            var path = "/api/v1/plans/activations/" + plan.path("id").asString() + "/revert";
            var back = JSON.readTree(
                    server.post(path, "application/json", new byte[0]).body());
            assertThat(back.path("left").size()).isZero();
            assertThat(back.path("changes").valueStream().map(change -> change.path("kind")
                            .asString()))
                    .containsExactlyInAnyOrder("activation", "closure", "notice");
        }
    }

    private void checkInsAreThere(ServerProcess server) {
        checkIns.forEach((nonce, ticket) -> {
            try {
                var again = scan(server, ticket, nonce);
                assertThat(again.path("outcome").asString()).isEqualTo("ok");
                assertThat(again.path("repeated").asBoolean()).isTrue();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void nothingIsThereByHalf(ServerProcess server) throws IOException, SQLException {
        try (var database = database(server)) {
            assertThat(count(database, """
                            event e where e.revision <>
                            (select max(j.revision) from journal j where j.event_id = e.id)""")).isZero();
            assertThat(count(database, """
                            session s where s.revision > 1 and not exists (select 1 from journal_change c
                            where c.event_id = s.event_id and c.revision = s.revision and c.kind = 'session'
                            and c.entity_id = s.id)""")).isZero();
            assertThat(count(database, """
                            journal_change c join session s
                            on s.event_id = c.event_id and s.id = c.entity_id and c.kind = 'session'
                            where c.revision > s.revision""")).isZero();
            assertThat(count(database, """
                            admission a left join scan s on s.event_id = a.event_id and s.id = a.scan_id
                            where s.outcome is null or s.outcome <> 'ok'""")).isZero();
            assertThat(count(database, """
                            scan s where s.outcome = 'ok' and not exists (select 1 from admission a
                            where a.event_id = s.event_id and a.scan_id = s.id)""")).isZero();
            assertThat(count(database, "admission")).isGreaterThanOrEqualTo(checkIns.size());
        }
    }

    private Connection database(ServerProcess server) throws IOException, SQLException {
        var port = DATABASE.matcher(Files.readString(server.log()))
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, last) -> last)
                .orElseThrow();
        var password = Files.readString(data.resolve("mariadb/password")).strip();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/foyer", "foyer", password);
    }

    private static long count(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select count(*) from " + what)) {
            found.next();
            return found.getLong(1);
        }
    }

    private List<String> databaseProcess() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("mariadbd") && line.contains(data.toString()))
                .toList();
    }
}
