package app.foyer.live.internal;

import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What another node knows of events: on the same database, with a hub of its own that hears of nothing by itself. */
public final class OtherNode {
    private OtherNode() {}

    public static Live on(DSLContext db, VenueClock clock, TransactionTemplate transactions) {
        return new LiveService(
                new EventStore(db),
                new Journal(db),
                new Hub(Thread::startVirtualThread),
                clock,
                transactions,
                Stream::empty);
    }
}
