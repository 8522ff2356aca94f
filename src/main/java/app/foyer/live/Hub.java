package app.foyer.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds each event's newest state and tells subscribers of it. A listener is called on the executor, one call at a
 * time, so a slow one delays nobody; while it is busy, newer states coalesce to the last.
 */
public final class Hub {
    private static final Logger log = LoggerFactory.getLogger(Hub.class);

    private final Executor executor;
    private final Map<String, EventState> states = new ConcurrentHashMap<>();
    private final Map<String, List<Subscriber>> subscribers = new ConcurrentHashMap<>();

    private volatile String currentEvent;

    public Hub(Executor executor) {
        this.executor = executor;
    }

    /** The newest state, or null where none was published. */
    public EventState latest(String event) {
        return states.get(event);
    }

    /** The event that is going on, as far as this node knows. */
    public Optional<String> currentEvent() {
        return Optional.ofNullable(currentEvent);
    }

    public void currentEvent(String event) {
        currentEvent = event;
    }

    /** Publishes a committed state; one that is older than what is known is dropped. */
    public void publish(EventState state) {
        var event = state.event().id();
        var newest = states.merge(event, state, (old, offered) -> offered.revision() > old.revision() ? offered : old);
        if (newest == state) subscribers.getOrDefault(event, List.of()).forEach(Subscriber::wake);
    }

    /** Calls the listener for each newer state until the subscription is closed; the first call follows the next publish. */
    public Subscription subscribe(String event, Consumer<EventState> listener) {
        var ofEvent = subscribers.computeIfAbsent(event, key -> new CopyOnWriteArrayList<>());
        var subscriber = new Subscriber(event, listener);
        ofEvent.add(subscriber);
        return () -> ofEvent.remove(subscriber);
    }

    /** Ends by {@link #close}; a call that is under way then is not interrupted. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final class Subscriber {
        private final String event;
        private final Consumer<EventState> listener;
        private final AtomicBoolean pending = new AtomicBoolean();

        Subscriber(String event, Consumer<EventState> listener) {
            this.event = event;
            this.listener = listener;
        }

        /** The flag is set here, by the publisher: set by the task, a burst would queue a task for every state. */
        void wake() {
            if (pending.compareAndSet(false, true)) executor.execute(this::deliver);
        }

        private synchronized void deliver() {
            pending.set(false);
            try {
                listener.accept(latest(event));
            } catch (RuntimeException broken) {
                log.error("A subscriber of event {} failed", event, broken);
            }
        }
    }
}
