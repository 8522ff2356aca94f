package app.foyer.console;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What many pages want to know, asked of the database about once a second for all of them, while there are any. What
 * took long is asked less often. While nobody answers, the pages keep what they know, and say since when.
 */
final class Feed<K, T> {
    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final int REST = 3;
    private static final long LONGEST_REST_NANOS = 3_000_000_000L;

    private final Function<K, T> question;
    private final Supplier<Instant> now;
    private final Map<K, Topic> topics = new ConcurrentHashMap<>();

    /**
     * What is known.
     *
     * @param latest null where it never was
     * @param lostAt since when there has been no answer, or null
     */
    record News<T>(T latest, Instant lostAt) {}

    Feed(Function<K, T> question, Supplier<Instant> now) {
        this.question = question;
        this.now = now;
    }

    /** Tells the listener what is known, as soon as it is, and then of each change. */
    Following.Subscription follow(K key, Consumer<News<T>> listener) {
        var topic = topics.computeIfAbsent(key, Topic::new);
        topic.listeners.add(listener);
        if (topic.known != null) Thread.startVirtualThread(() -> topic.tell(listener));
        else Thread.startVirtualThread(topic::ask);
        return () -> topic.listeners.remove(listener);
    }

    /** To be called each second. */
    void ask() {
        topics.values().removeIf(topic -> topic.listeners.isEmpty());
        topics.values().forEach(topic -> Thread.startVirtualThread(topic::ask));
    }

    private final class Topic {
        private final K key;
        private final CopyOnWriteArrayList<Consumer<News<T>>> listeners = new CopyOnWriteArrayList<>();
        private final ReentrantLock asking = new ReentrantLock();
        private volatile News<T> known;
        private long restUntil;

        Topic(K key) {
            this.key = key;
        }

        /** One question at a time: while the database is slow, the next waits for the next second. */
        void ask() {
            if (!asking.tryLock()) return;
            try {
                var began = System.nanoTime();
                if (known != null && known.lostAt() == null && began < restUntil) return;
                var before = known;
                known = asked(before);
                var ended = System.nanoTime();
                restUntil = ended + Math.min((ended - began) * REST, LONGEST_REST_NANOS);
                if (!known.equals(before)) listeners.forEach(this::tell);
            } finally {
                asking.unlock();
            }
        }

        private News<T> asked(News<T> before) {
            try {
                var news = new News<>(question.apply(key), null);
                if (before != null && before.lostAt() != null) log.info("The desk is answered again");
                return news;
            } catch (RuntimeException lost) {
                if (before != null && before.lostAt() != null) return before;
                log.error("The desk cannot follow what happens at the door", lost);
                return new News<>(before == null ? null : before.latest(), now.get());
            }
        }

        void tell(Consumer<News<T>> listener) {
            try {
                listener.accept(known);
            } catch (RuntimeException broken) {
                log.error("A page could not be told what happens at the door", broken);
            }
        }
    }
}
