package app.foyer.live.internal;

import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Proposal;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that has nothing but the mechanism: it says that it is ready, is told an activation and a plan on its standard
 * input, applies it, and answers with the revision. A program of its own, so that it can be killed.
 */
final class PlanNode {
    static final String READY = "ready";

    private final LiveService live;
    private final VenueClock clock;
    private final String event;

    private PlanNode(String url, String user, String password, String event, Instant now) {
        this.event = event;
        var source = new SingleConnectionDataSource(url, user, password, true);
        var configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.MARIADB);
        configuration.set(new Settings().withRenderSchema(false));
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)));
        var db = DSL.using(configuration);
        clock = new VenueClock(() -> now);
        live = new LiveService(
                new EventStore(db),
                new Journal(db),
                new Hub(Thread::startVirtualThread),
                clock,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                Stream::empty);
    }

    /** The arguments with which a plan is applied: the same for whoever asks at the same state and instant. */
    static Map<String, String> arguments(Plan plan, EventState state, Instant now) {
        return new Proposal(state.affairs(), now).of(plan, null);
    }

    /** Looks at everything once, so that what is timed afterwards is the work and not the loading of classes. */
    private void warmUp() {
        for (var plan : live.latest(event).fallback().plansInOrder()) tryOut(plan);
        live.recent(event, 3);
    }

    private void tryOut(Plan plan) {
        try {
            live.preview(event, command("trial", plan), null);
        } catch (Refusal inUse) {
            // others apply plans meanwhile: what they changed may leave nothing to do, and a refusal loads classes too
            System.err.println("not tried out: " + plan.id() + ", " + inUse.reason());
        }
    }

    private FallbackCommand.Apply command(String activation, Plan plan) {
        var arguments = arguments(plan, live.latest(event), clock.now());
        return new FallbackCommand.Apply(activation, plan.id(), arguments, null, true);
    }

    private long apply(String activation, String plan) {
        var command = command(activation, live.latest(event).fallback().plan(plan));
        return live.execute(event, command, new Author("anna", "console"), null).revision();
    }

    /** Its arguments: address, user, password of the database; the event; the instant that it is. */
    public static void main(String[] arguments) {
        var node = new PlanNode(arguments[0], arguments[1], arguments[2], arguments[3], Instant.parse(arguments[4]));
        node.warmUp();
        System.out.println(READY);
        var told = new Scanner(System.in);
        while (told.hasNext()) System.out.println(node.apply(told.next(), told.next()));
    }
}
