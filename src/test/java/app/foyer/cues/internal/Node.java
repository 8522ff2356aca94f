package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import app.foyer.cues.MessageWriter;
import app.foyer.cues.Outbox;
import app.foyer.live.internal.OtherNode;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** What a server has of cues and events in its memory, on a database that outlives it; nothing in it moves by itself. */
record Node(CueCaller caller, Courier courier) {
    /** All that a node is made of. */
    record Parts(
            DSLContext db,
            Environment environment,
            VenueClock clock,
            TransactionTemplate transactions,
            OwnAddress address) {
        Node start() {
            return start(outbox(), mailer());
        }

        Outbox outbox() {
            return new OutboxStore(db, new Ids(), clock);
        }

        /** @param posts what its cues are posted to */
        Node start(Outbox posts, Mailer mailer) {
            var ids = new Ids();
            var live = OtherNode.on(db, clock, transactions);
            var cues = new CueStore(db);
            var channels = new ChannelStore(db, environment);
            var outbox = new OutboxStore(db, ids, clock);
            var caller = new CueCaller(cues, channels, posts, live, clock, ids, new Secrets(), transactions);
            List<MessageWriter> writers = List.of(new CueWriter(cues, live, clock, address), new TestWriter(live));
            return new Node(caller, new Courier(channels, outbox, mailer, writers, ids, clock));
        }
    }

    /** One that has little patience. */
    static Mailer mailer() {
        var robots = List.of(new WeCom(), new DingTalk(), new Feishu(), new Slack(), new JsonEndpoint());
        return new Mailer(robots, Duration.ofMillis(1_500));
    }

    static Channel channel(String id, Channel.Kind kind) {
        return new Channel(id, LocalText.of(id), kind, null, null);
    }
}
