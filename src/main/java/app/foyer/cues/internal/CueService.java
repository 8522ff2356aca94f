package app.foyer.cues.internal;

import app.foyer.cues.Coming;
import app.foyer.cues.Cue;
import app.foyer.cues.Cue.State;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cueing;
import app.foyer.cues.Cues;
import app.foyer.cues.Outbox;
import app.foyer.cues.Told;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cues as everybody else sees them. Who is told when is {@link CueCaller}'s. */
@Service
class CueService implements Cues {
    private static final int LONGEST_SECRET = 64;

    private final CueStore store;
    private final ChannelStore channels;
    private final CueCaller caller;
    private final Outbox outbox;
    private final Live live;
    private final OwnAddress address;
    private final VenueClock clock;
    private final TransactionTemplate transactions;

    CueService(
            CueStore store,
            ChannelStore channels,
            CueCaller caller,
            Outbox outbox,
            Live live,
            OwnAddress address,
            VenueClock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.channels = channels;
        this.caller = caller;
        this.outbox = outbox;
        this.live = live;
        this.address = address;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void add(String event, CueSetup setup) {
        transactions.executeWithoutResult(status -> {
            channels.insert(event, setup.channels());
            store.insert(event, setup.rules(), setup.crew());
        });
    }

    @Override
    public CueSetup setup(String event) {
        return new CueSetup(channels.channels(event), store.crew(event), store.rules(event));
    }

    @Override
    public List<Coming> coming(String event, Duration within) {
        var setup = setup(event);
        var now = clock.now();
        return Cueing.coming(setup, live.latest(event).agenda(), caller.standing(event, setup, now), within, now);
    }

    @Override
    public List<Told> told(String event, Instant since, int limit) {
        return told(event, store.since(event, since, limit));
    }

    private List<Told> told(String event, List<Cue> cues) {
        var deliveries = outbox.deliveries(
                event, CueWriter.KIND, cues.stream().map(Cue::id).toList());
        return cues.stream().map(cue -> new Told(cue, deliveries.get(cue.id()))).toList();
    }

    @Override
    public int unanswered(String event) {
        return store.unanswered(event);
    }

    @Override
    public Told acknowledge(String event, String id, String by) {
        var cue = settled(event, id, by);
        if (cue.state() != State.ACKNOWLEDGED) throw new Refusal("cue-overtaken", Map.of("cue", id));
        return told(event, List.of(cue)).getFirst();
    }

    private Cue settled(String event, String id, String by) {
        return inTransaction(() -> {
            var now = clock.now();
            if (store.acknowledge(event, id, now, by)) store.closeRaised(event, id, now);
            return find(event, id);
        });
    }

    private Cue find(String event, String id) {
        return store.find(event, id).orElseThrow(() -> new Refusal("unknown-cue", Map.of("cue", id)));
    }

    @Override
    public Optional<Cue> origin(String event, Cue cue) {
        return store.origin(event, cue);
    }

    @Override
    public void retry(String event, String id) {
        outbox.retry(event, CueWriter.KIND, find(event, id).id());
    }

    @Override
    public Optional<Linked> linked(String secret) {
        return secret.length() > LONGEST_SECRET ? Optional.empty() : store.linked(secret);
    }

    @Override
    public Optional<Linked> acknowledge(String secret) {
        return linked(secret)
                .map(linked -> new Linked(
                        linked.event(), settled(linked.event(), linked.cue().id(), null)));
    }

    @Override
    public String address() {
        return address.begin();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> transactions.execute(status -> work.get()));
    }
}
