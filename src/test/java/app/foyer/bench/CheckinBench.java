package app.foyer.bench;

import app.foyer.FoyerApplication;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Crowd;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Terms;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Admissions a second by many clients at once, as the door gives them and again over HTTP; how long each takes over HTTP at
 * a steady rate; and the floor, which is the same rows written by bare JDBC as durably, by as many at once, without HTTP. All of it on the same machine, in turns of a few thousand, so that none has the quieter minute.
 */
final class CheckinBench {
    private static final String LIST = "door";
    /** Each entry there is judged by all scans before it. */
    private static final String REENTRY = "reentry";

    private static final String KIOSK = "kiosk-1";
    private static final int TURNS = 3;
    private static final int WARM_UP = 3_000;
    private static final int STEADY = 170;
    private static final int STEADY_SECONDS = 20;

    private final int people;
    private final int clients;
    private final ConfigurableApplicationContext application;
    private final CheckIns checkIns;
    private final String event;
    private final List<Ticket> tickets;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    private CheckinBench(int people, int clients, ConfigurableApplicationContext application) {
        this.people = people;
        this.clients = clients;
        this.application = application;
        this.checkIns = application.getBean(CheckIns.class);
        this.event = application.getBean(Live.class).currentEvent().orElseThrow();
        var crowd = Crowd.of(people, 4);
        this.tickets = new ArrayList<>(crowd.tickets());
        Collections.shuffle(tickets, new Random(4));
        application.getBean(Attendees.class).add(event, crowd.attendees(), crowd.tickets());
        var reentry = new Terms(null, false, true, null, null, null, null, null);
        checkIns.addLists(
                event,
                List.of(
                        new CheckinList(LIST, LocalText.of("Door"), 98),
                        new CheckinList(REENTRY, LocalText.of("Door with exits"), 99, reentry)));
    }

    static void main(String[] options) throws Exception {
        var people = option(options, "--attendees", 100_000);
        var clients = option(options, "--clients", 16);
        var answers = System.out;
        System.setOut(System.err);
        var data = Files.createTempDirectory("foyer-bench");
        try (var application = SpringApplication.run(
                FoyerApplication.class,
                "--server.port=0",
                "--foyer.data=" + data,
                "--foyer.pack=" + System.getProperty("foyer.pack"))) {
            new CheckinBench(people, clients, application).run(answers);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private static int option(String[] options, String name, int usual) {
        var at = Arrays.asList(options).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(options[at + 1]);
    }

    /** @param nanos of each */
    private record Run(long[] nanos, double seconds) {
        double rate() {
            return nanos.length / seconds;
        }

        static Run of(List<Run> runs) {
            return new Run(
                    runs.stream()
                            .flatMapToLong(run -> Arrays.stream(run.nanos()))
                            .toArray(),
                    runs.stream().mapToDouble(Run::seconds).sum());
        }
    }

    private void run(PrintStream answers) throws Exception {
        var port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0"));
        var token = application
                .getBean(Staff.class)
                .makeToken("bench", Role.DESK, "bench")
                .secret();
        var each = Math.min(6_000, (people - WARM_UP * 2 - STEADY * STEADY_SECONDS) / (TURNS * 2 + 1));
        var http = new ArrayList<Run>();
        var within = new ArrayList<Run>();
        var floor = new ArrayList<Run>();
        try (var bare = new BareAdmissions(application.getBean(HikariDataSource.class), clients, event)) {
            overHttp(port, token, WARM_UP);
            inside(WARM_UP);
            for (int turn = 0; turn < TURNS; turn++) {
                floor.add(atOnce(each, bare::admit));
                http.add(overHttp(port, token, each));
                within.add(inside(each));
            }
        }
        var judged = inside(each, REENTRY);
        var steady = steady(port, token);
        answers.println(Figures.json(line("reentry", judged)));
        report(answers, Run.of(http), Run.of(within), Run.of(floor), steady);
    }

    private interface Admitting {
        void admit(int client, int number) throws Exception;
    }

    private Run overHttp(int port, String token, int admissions) throws Exception {
        var desks = new ArrayList<BareClient>();
        try {
            for (int i = 0; i < clients; i++) desks.add(new BareClient(port, token));
            return atOnce(
                    admissions, (client, number) -> count(desks.get(client).admit(body())));
        } finally {
            for (var desk : desks) desk.close();
        }
    }

    private void count(int status) {
        if (status != 201) wrong.incrementAndGet();
    }

    private String body() {
        return "{\"secret\":\"" + nextTicket().secret() + "\",\"list\":\"" + LIST + "\",\"nonce\":\"n" + next.get()
                + "-" + Thread.currentThread().threadId() + "\",\"device\":\"" + KIOSK + "\"}";
    }

    private Ticket nextTicket() {
        return tickets.get(next.getAndIncrement());
    }

    private Run inside(int admissions) throws Exception {
        return inside(admissions, LIST);
    }

    private Run inside(int admissions, String list) throws Exception {
        return atOnce(admissions, (client, number) -> {
            var scan = Scan.ofCode(nextTicket().secret(), list, "i" + next.get() + "-" + client, KIOSK, "bench");
            checkIns.redeem(event, scan);
        });
    }

    /** All clients as fast as they can, each the next when its last was answered. */
    private Run atOnce(int admissions, Admitting work) throws Exception {
        var number = new AtomicInteger();
        var nanos = new long[admissions];
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var start = System.nanoTime();
            var all = IntStream.range(0, clients)
                    .mapToObj(client -> (Callable<Void>) () -> {
                        for (int i = number.getAndIncrement(); i < admissions; i = number.getAndIncrement()) {
                            var begun = System.nanoTime();
                            work.admit(client, i);
                            nanos[i] = System.nanoTime() - begun;
                        }
                        return null;
                    })
                    .toList();
            for (var client : threads.invokeAll(all)) client.get();
            return new Run(nanos, (System.nanoTime() - start) / 1e9);
        }
    }

    /** One every 6 ms, whether the last was answered or not; each is timed from when it was due. */
    private Run steady(int port, String token) throws Exception {
        var admissions = STEADY * STEADY_SECONDS;
        var period = Duration.ofSeconds(1).toNanos() / STEADY;
        var nanos = new long[admissions];
        var number = new AtomicInteger();
        var start = System.nanoTime() + period;
        var desks = new ArrayList<BareClient>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) desks.add(new BareClient(port, token));
            var all = desks.stream()
                    .map(desk -> (Callable<Void>) () -> {
                        for (int i = number.getAndIncrement(); i < admissions; i = number.getAndIncrement()) {
                            var due = start + i * period;
                            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                            count(desk.admit(body()));
                            nanos[i] = System.nanoTime() - due;
                        }
                        return null;
                    })
                    .toList();
            for (var desk : threads.invokeAll(all)) desk.get();
            return new Run(nanos, (System.nanoTime() - start) / 1e9);
        } finally {
            for (var desk : desks) desk.close();
        }
    }

    private void report(PrintStream answers, Run http, Run within, Run floor, Run steady) throws SQLException {
        answers.println(Figures.json(line("floor", floor)));
        answers.println(Figures.json(line("within", within)));
        answers.println(Figures.json(line("http", http)));
        answers.println(Figures.json(line("steady", steady)));
        var summary = line("all", within);
        var bare = Figures.of(floor.nanos());
        var calm = Figures.of(steady.nanos());
        summary.put("attendees", people);
        summary.put("clients", clients);
        summary.put("http_per_second", http.rate());
        summary.put("http_ratio", http.rate() / floor.rate());
        summary.put("steady_per_second", steady.rate());
        summary.put("steady_p50_ms", calm.p50());
        summary.put("steady_p99_ms", calm.p99());
        summary.put("floor_per_second", floor.rate());
        summary.put("floor_p50_ms", bare.p50());
        summary.put("floor_p99_ms", bare.p99());
        summary.put("ratio", within.rate() / floor.rate());
        summary.put("not_admitted", wrong.get());
        answers.println(Figures.json(summary));
        System.err.printf(
                "%d attendees, %d clients: %.0f admissions a second (%.2f of the bare rows' %.0f), over HTTP %.0f (%.2f);"
                        + " over HTTP at a steady %d a second p50 %.1f ms, p99 %.1f ms; %d not admitted%n",
                people,
                clients,
                within.rate(),
                within.rate() / floor.rate(),
                floor.rate(),
                http.rate(),
                http.rate() / floor.rate(),
                STEADY,
                calm.p50(),
                calm.p99(),
                wrong.get());
    }

    private static Map<String, Object> line(String what, Run run) {
        var figures = Figures.of(run.nanos());
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "checkin");
        line.put("what", what);
        line.put("samples", run.nanos().length);
        line.put("per_second", run.rate());
        line.put("p50_ms", figures.p50());
        line.put("p99_ms", figures.p99());
        line.put("max_ms", figures.max());
        return line;
    }
}
