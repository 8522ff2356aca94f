package app.foyer.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.ServerProcess;
import app.foyer.TestClock;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Plan;
import app.foyer.live.Author;
import app.foyer.live.Change;
import app.foyer.live.Live;
import app.foyer.pack.ShippedPack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The power goes between the press and the answer, fifty times: each plan is wholly there, or wholly not. */
@FoyerTest
class KilledPlanTest {
    private static final Logger log = LoggerFactory.getLogger(KilledPlanTest.class);
    private static final int KILLS = 50;
    private static final int AHEAD = 3;
    private static final int STEPS = 8;
    private static final Author ANNA = new Author("anna", "console");

    @Autowired
    Live live;

    @Autowired
    EventStore store;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Environment environment;

    private final Deque<Node> nodes = new ArrayDeque<>();
    private String event;

    @BeforeEach
    void theShippedEvent() {
        event = "killed-" + UUID.randomUUID().toString().substring(0, 8);
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), ANNA);
    }

    @AfterEach
    void endNodes() {
        nodes.forEach(Node::kill);
    }

    /** A process that applies a plan when it is told to. */
    private final class Node {
        private final Process process;
        private final BufferedReader says;
        private final Writer hears;

        Node() throws IOException {
            process = new ProcessBuilder(
                            ServerProcess.java(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PlanNode.class.getName(),
                            environment.getProperty("foyer.db.url"),
                            environment.getProperty("foyer.db.user"),
                            environment.getProperty("foyer.db.password"),
                            event,
                            clock.instant().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            says = process.inputReader(StandardCharsets.UTF_8);
            hears = process.outputWriter(StandardCharsets.UTF_8);
        }

        void awaitReady() throws IOException {
            String line;
            do line = says.readLine();
            while (line != null && !line.equals(PlanNode.READY));
            assertThat(line).as("a node is ready").isNotNull();
        }

        void press(String activation, Plan plan) throws IOException {
            hears.write(activation + " " + plan.id() + "\n");
            hears.flush();
        }

        void kill() {
            process.destroyForcibly();
            try {
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_plan_is_wholly_there_or_wholly_not_whenever_its_node_is_killed() throws Exception {
        var plans = live.latest(event).fallback().plansInOrder();
        var before = live.latest(event).affairs();
        var random = new Random(11);
        var middle = whole(plans.getFirst());
        var step = middle / STEPS;
        var there = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            while (nodes.size() < Math.min(AHEAD, KILLS - kill)) nodes.add(new Node());
            var node = nodes.remove();
            node.awaitReady();
            var plan = plans.get(kill % plans.size());
            var activation = "kill-" + kill;
            var known = live.latest(event).revision();
            var foreseen = foreseen(activation, plan);
            node.press(activation, plan);
            LockSupport.parkNanos(Math.max(0, middle + random.nextLong(-2 * step, 2 * step)));
            node.kill();
            var isThere = isThere(activation, known, foreseen, before);
            // the next one is killed a little nearer to the moment of the commit
            middle = Math.max(step, middle + (isThere ? -step : step));
            if (!isThere) continue;
            there++;
            live.revert(event, activation, ANNA);
            assertThat(store.load(event, null).affairs()).as(plan.id()).isEqualTo(before);
        }
        log.info("Of {} plans {} were there after the kill and {} were not", KILLS, there, KILLS - there);
        assertThat(there).isBetween(1, KILLS - 1);
        assertThat(db.queryForList(
                        "select revision from journal where event_id = ? order by revision", Long.class, event))
                .as("a journal without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, store.load(event, null).revision())
                                .boxed()
                                .toList());
    }

    /** How long one takes that is left in peace, from the press to the answer; nanoseconds. */
    private long whole(Plan plan) throws IOException {
        var node = new Node();
        nodes.add(node);
        node.awaitReady();
        var began = System.nanoTime();
        node.press("whole", plan);
        assertThat(node.says.readLine()).isNotNull();
        var took = System.nanoTime() - began;
        nodes.remove().kill();
        live.revert(event, "whole", ANNA);
        return took;
    }

    private List<Change> foreseen(String activation, Plan plan) {
        var arguments = PlanNode.arguments(plan, live.latest(event), clock.instant());
        var command = new FallbackCommand.Apply(activation, plan.id(), arguments, null, true);
        return live.preview(event, command, null).changes();
    }

    /** Looks once the database has done with the killed node's transaction, if it had begun one. */
    private boolean isThere(String activation, long known, List<Change> foreseen, Affairs before) {
        transactions.executeWithoutResult(
                status -> db.queryForObject("select revision from event where id = ? for update", Long.class, event));
        var state = store.load(event, null);
        var entries = live.journal(event, known, 10);
        if (!state.fallback().activations().containsKey(activation)) {
            assertThat(state.affairs()).isEqualTo(before);
            assertThat(state.revision()).isEqualTo(known);
            assertThat(entries).isEmpty();
            return false;
        }
        assertThat(state.revision()).isEqualTo(known + 1);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.command()).isEqualTo(FallbackCommand.APPLY);
            assertThat(entry.changes()).containsExactlyInAnyOrderElementsOf(foreseen);
        });
        assertThat(Differences.between(before, state.affairs())).containsExactlyInAnyOrderElementsOf(foreseen);
        return true;
    }
}
