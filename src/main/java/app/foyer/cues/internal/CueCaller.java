package app.foyer.cues.internal;

import app.foyer.cues.Cue;
import app.foyer.cues.Cue.Because;
import app.foyer.cues.Cue.State;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cueing;
import app.foyer.cues.Decision;
import app.foyer.cues.Outbox;
import app.foyer.cues.Recipient;
import app.foyer.cues.Rule;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.Retry;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once a second of the venue's what is due in the event that is going on, and does it. Every node does; the unique key
 * of cues has each done once. One transaction notes a cue and posts its message, so that none is noted and not sent.
 */
@Component
class CueCaller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CueCaller.class);
    private static final int PERIOD_MS = 1_000;
    private static final int SHORTEST_PERIOD_MS = 100;
    private static final int SECRET_BYTES = 24;
    private static final Duration KEPT = Duration.ofHours(1);

    /** Far less than any rule tells ahead, so that nothing counts as missed that was not. */
    private static final Duration LOOK_NOTED_EVERY = Duration.ofSeconds(20);

    private final CueStore store;
    private final ChannelStore channels;
    private final Outbox outbox;
    private final Live live;
    private final VenueClock clock;
    private final Ids ids;
    private final Secrets secrets;
    private final TransactionTemplate transactions;
    private ScheduledExecutorService ticker;
    private boolean databaseAnswers = true;
    /** What failed at the last look, so that it is logged once. */
    private Set<String> failing = Set.of();

    CueCaller(
            CueStore store,
            ChannelStore channels,
            Outbox outbox,
            Live live,
            VenueClock clock,
            Ids ids,
            Secrets secrets,
            TransactionTemplate transactions) {
        this.store = store;
        this.channels = channels;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        var period = Math.max(SHORTEST_PERIOD_MS, Math.round(PERIOD_MS / clock.speed()));
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("cues").factory());
        ticker.scheduleWithFixedDelay(this::tick, period, period, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            live.currentEvent().ifPresent(this::look);
            if (!databaseAnswers) log.info("Cues are looked after again");
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("Cues are not looked after just now; it is tried again", failure);
            databaseAnswers = false;
        }
    }

    /** Does what is due now. */
    void look(String event) {
        var setup = new CueSetup(channels.channels(event), store.crew(event), store.rules(event));
        if (setup.rules().isEmpty()) return;
        var now = clock.now();
        var before = store.lookedAt(event);
        var standing = standing(event, setup, now);
        // only then the agenda: another node's cue of a move that is unknown here would look like one that was moved
        // since
        var agenda = live.newest(event).agenda();
        var decisions = Cueing.decide(setup, agenda, standing, before, now);
        if (!carryOut(event, decisions, now)) return;
        var since = before == null
                ? LOOK_NOTED_EVERY
                : Duration.between(before, now).abs();
        if (since.compareTo(LOOK_NOTED_EVERY) >= 0) store.looked(event, now);
    }

    /** The cues that {@link Cueing} wants to know. */
    List<Cue> standing(String event, CueSetup setup, Instant now) {
        var longest = setup.rules().stream().map(Rule::ahead).max(Comparator.naturalOrder());
        return store.standing(event, now.minus(longest.orElse(Duration.ZERO)).minus(KEPT));
    }

    /** Each by itself: one that fails stops no other, and is tried again at the next look. @return whether none failed */
    private boolean carryOut(String event, List<Decision> decisions, Instant now) {
        var failed = new HashSet<String>();
        for (var decision : decisions) {
            try {
                carryOut(event, decision, now);
            } catch (RuntimeException failure) {
                var what = decision.inShort();
                if (failed.add(what) && !failing.contains(what))
                    log.error("A cue of the event {} fails, and is tried again and again: {}", event, what, failure);
            }
        }
        failing = failed;
        return failed.isEmpty();
    }

    private void carryOut(String event, Decision decision, Instant now) {
        Retry.onConflict(() -> transactions.execute(status -> {
            switch (decision) {
                case Decision.Send send -> send(event, cue(send, now));
                case Decision.Miss miss -> store.insert(event, cue(miss, now), secret());
                case Decision.Rearm(Cue cue) -> {
                    store.rearm(event, cue.id());
                    store.close(event, cue.id(), Because.MOVED, now);
                }
                case Decision.Reopen(Cue cue) -> outbox.revive(event, CueWriter.KIND, store.reopen(event, cue.id()));
                case Decision.Close(Cue cue, Because because) -> store.close(event, cue.id(), because, now);
                case Decision.Raise raise -> {
                    if (store.raise(event, raise.cue().id(), now)) send(event, cue(raise, now));
                }
            }
            return null;
        }));
    }

    private void send(String event, Cue cue) {
        if (!store.insert(event, cue, secret())) return;
        if (cue.channel() != null) outbox.post(event, cue.channel(), CueWriter.KIND, store.idOf(event, cue));
    }

    private String secret() {
        return secrets.token(SECRET_BYTES);
    }

    private Cue cue(Decision.Send send, Instant now) {
        return cue(
                send.rule().id(),
                send.session(),
                send.recipient(),
                null,
                send.start(),
                send.due(),
                send.channel(),
                State.OPEN,
                now);
    }

    private Cue cue(Decision.Miss miss, Instant now) {
        return cue(
                miss.rule().id(),
                miss.session(),
                miss.recipient(),
                null,
                miss.start(),
                miss.due(),
                null,
                State.MISSED,
                now);
    }

    private Cue cue(Decision.Raise raise, Instant now) {
        var of = raise.cue();
        var to = new Recipient(Recipient.Kind.CREW, raise.to().id());
        return cue(of.rule(), of.session(), to, of.id(), of.start(), now, raise.channel(), State.OPEN, now);
    }

    private Cue cue(
            String rule,
            String session,
            Recipient recipient,
            String origin,
            Instant start,
            Instant due,
            String channel,
            State state,
            Instant now) {
        return new Cue(
                ids.next(now),
                rule,
                session,
                recipient,
                origin,
                start,
                due,
                now,
                channel,
                state,
                null,
                false,
                null,
                null,
                null);
    }

    @Override
    public void stop() {
        ticker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return ticker != null && !ticker.isShutdown();
    }
}
