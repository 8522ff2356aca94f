package app.foyer.cues.internal;

import app.foyer.cues.Delivery.State;
import app.foyer.cues.Message;
import app.foyer.cues.MessageWriter;
import app.foyer.cues.internal.OutboxStore.Posted;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings what waits in the outbox to its channels. Twice a second a node looks for channels before which something waits and
 * that nobody serves; it takes the lease of each and sends its messages in order, on a thread of that channel's own. A
 * channel in trouble is left alone for a while, longer each time; a message that got through nowhere for too long is given
 * up, and kept, so that a person may send it once more.
 */
@Component
class Courier implements SmartLifecycle {
    static final Duration GIVE_UP = Duration.ofMinutes(15);
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int PERIOD_MS = 500;
    /** A robot that says no may have been busy; one that goes on saying no keeps the next message waiting no longer. */
    static final Duration GIVE_UP_REFUSED = Duration.ofSeconds(20);

    /** Twice what one message may take: as long as that, nobody sends for a node that was killed. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final String UNSENDABLE = "unsendable";

    private final ChannelStore channels;
    private final OutboxStore outbox;
    private final Mailer mailer;
    private final Map<String, MessageWriter> writers;
    private final String node;
    private final Map<ChannelStore.Key, Thread> served = new ConcurrentHashMap<>();
    private ScheduledExecutorService poller;
    private boolean databaseAnswers = true;

    Courier(
            ChannelStore channels,
            OutboxStore outbox,
            Mailer mailer,
            List<MessageWriter> writers,
            Ids ids,
            VenueClock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.mailer = mailer;
        this.writers = writers.stream().collect(Collectors.toMap(MessageWriter::kind, Function.identity()));
        this.node = ids.next(clock.now());
    }

    @Override
    public void start() {
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbox").factory());
        poller.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            channels.due()
                    .forEach(key -> served.computeIfAbsent(key, each -> Thread.startVirtualThread(() -> attend(each))));
            if (!databaseAnswers) log.info("The outbox answers again");
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("The outbox cannot be read; nothing is sent until it can", failure);
            databaseAnswers = false;
        }
    }

    private void attend(ChannelStore.Key key) {
        try {
            serve(key);
        } catch (RuntimeException failure) {
            log.error("The channel {} is not served just now", key.channel(), failure);
        } finally {
            served.remove(key);
        }
    }

    /** Sends all that a channel will take now; nothing if another node serves it. A fault of ours has it rest as well. */
    void serve(ChannelStore.Key key) {
        try {
            while (!Thread.currentThread().isInterrupted() && channels.lease(key, node, LEASE)) {
                var next = outbox.next(key);
                if (next.isEmpty() || !send(key, next.get())) break;
            }
        } catch (RuntimeException failure) {
            log.error("The channel {} stopped; it goes on in a while", key.channel(), failure);
            var tries = channels.line(key).map(ChannelStore.Line::tries).orElse(0);
            channels.trouble(key, UNSENDABLE, pause(tries, Duration.ZERO));
        } finally {
            channels.release(key, node);
        }
    }

    /** @return whether the next one's turn is now */
    private boolean send(ChannelStore.Key key, Posted posted) {
        var line = channels.line(key).orElseThrow();
        if (line.off() || line.address() == null) {
            outbox.settle(key, posted, State.UNSENT, line.off() ? "off" : "no-address");
            return true;
        }
        var robot = mailer.robot(line.channel().kind());
        var rest = outbox.rest(key, robot.perMinute(), robot.gap());
        if (rest.isPositive()) {
            channels.rest(key, rest);
            return false;
        }
        var message = message(key, posted);
        if (message.isEmpty()) return true;
        var at = outbox.tried(key, posted, node);
        if (at.isEmpty()) return false;
        var letter = new Letter(key.event(), posted.kind(), posted.subject(), message.get());
        return settle(key, line, posted, sent(posted, letter, line, at.get()));
    }

    /** One that makes the mailer stumble is given up like one that is refused, and keeps the others waiting no longer. */
    private Outcome sent(Posted posted, Letter letter, ChannelStore.Line line, Instant at) {
        try {
            return mailer.send(letter, line, at);
        } catch (RuntimeException failure) {
            // what it says may name the address, and with it the key
            log.error(
                    "The message {} cannot be sent: {}",
                    posted.id(),
                    failure.getClass().getName());
            return Outcome.refused(UNSENDABLE);
        }
    }

    /** As it stands now; one that is not worth sending, or that nobody can word, is settled, and keeps no other waiting. */
    private Optional<Message> message(ChannelStore.Key key, Posted posted) {
        try {
            var message = writers.get(posted.kind()).write(key.event(), posted.subject());
            if (message.isEmpty()) outbox.settle(key, posted, State.UNSENT, OutboxStore.OVERTAKEN);
            return message;
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException failure) {
            log.error("The {} {} cannot be worded", posted.kind(), posted.subject(), failure);
            outbox.settle(key, posted, State.FAILED, "unwordable");
            return Optional.empty();
        }
    }

    private boolean settle(ChannelStore.Key key, ChannelStore.Line line, Posted posted, Outcome outcome) {
        if (outcome.kind() == Outcome.Kind.DELIVERED) {
            outbox.settle(key, posted, State.DELIVERED, null);
            channels.well(key);
            if (line.tries() > 0) log.info("The channel {} takes messages again", key.channel());
            return true;
        }
        if (line.tries() == 0) log.warn("The channel {} takes nothing just now: {}", key.channel(), outcome.reason());
        channels.trouble(key, outcome.reason(), pause(line.tries(), outcome.pause()));
        outbox.noteReason(key, posted, outcome.reason());
        if (isHopeless(key, posted, outcome)) outbox.settle(key, posted, State.FAILED, outcome.reason());
        return false;
    }

    private boolean isHopeless(ChannelStore.Key key, Posted posted, Outcome outcome) {
        var patience = outcome.kind() == Outcome.Kind.REFUSED ? GIVE_UP_REFUSED : GIVE_UP;
        return outbox.age(key, posted).compareTo(patience) > 0;
    }

    private static Duration pause(int tries, Duration asked) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return pause.compareTo(asked) > 0 ? pause : asked;
    }

    /** What is being sent has a moment to end, so that it is not sent twice. */
    @Override
    public void stop() {
        poller.shutdownNow();
        served.values().forEach(Courier::finish);
    }

    private static void finish(Thread sending) {
        try {
            if (!sending.join(LONGEST_STOP)) sending.interrupt();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return poller != null && !poller.isShutdown();
    }
}
