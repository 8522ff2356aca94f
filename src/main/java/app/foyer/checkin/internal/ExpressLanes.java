package app.foyer.checkin.internal;

import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits those who ask at the same moment together: one transaction for all who wait when a lane is free, which costs the
 * database about as much as one for each of them would. Nobody waits for others to come. It knows only the plain case,
 * a valid ticket's first entry to a list that cannot be full; whoever is anything else goes the usual way.
 */
@Component
class ExpressLanes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ExpressLanes.class);
    private static final int LANES = 2;
    private static final int MOST_AT_ONCE = 64;

    /** One who waits. Told empty, they have to go the usual way. */
    record Waiting(String event, Scan scan, Book.Page page, CompletableFuture<Optional<Verdict>> answer) {}

    private final Together together;
    private final TransactionTemplate transactions;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> lanes = new ArrayList<>();
    private volatile boolean open;

    ExpressLanes(Together together, TransactionTemplate transactions) {
        this.together = together;
        this.transactions = transactions;
    }

    /** The verdict of one who was admitted; empty for everybody else, of whom nothing is stored then. */
    Optional<Verdict> admit(String event, Scan scan, Book.Page page) {
        if (!open || !Together.isPlain(scan, page)) return Optional.empty();
        var waiting = new Waiting(event, scan, page, new CompletableFuture<>());
        queue.add(waiting);
        if (!open) sendAway();
        return waiting.answer().join();
    }

    private void serve() {
        var party = new ArrayList<Waiting>();
        while (open) {
            party.clear();
            try {
                party.add(queue.take());
            } catch (InterruptedException closing) {
                break;
            }
            queue.drainTo(party, MOST_AT_ONCE - 1);
            party.stream()
                    .collect(Collectors.groupingBy(Waiting::event))
                    .values()
                    .forEach(this::admit);
        }
    }

    /** Where the transaction fails, for one of them or for all, each tries alone and learns why. */
    private void admit(List<Waiting> party) {
        List<Optional<Verdict>> verdicts;
        try {
            verdicts = transactions.execute(status -> together.admit(party));
        } catch (RuntimeException | Error failure) {
            log.debug("{} could not be admitted together", party.size(), failure);
            verdicts = party.stream().map(one -> Optional.<Verdict>empty()).toList();
        }
        for (int i = 0; i < party.size(); i++) party.get(i).answer().complete(verdicts.get(i));
    }

    @Override
    public void start() {
        open = true;
        for (int i = 0; i < LANES; i++)
            lanes.add(Thread.ofPlatform().daemon().name("express-lane-" + i).start(this::serve));
    }

    @Override
    public void stop() {
        open = false;
        lanes.forEach(Thread::interrupt);
        lanes.clear();
        sendAway();
    }

    private void sendAway() {
        var left = new ArrayList<Waiting>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.answer().complete(Optional.empty()));
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
