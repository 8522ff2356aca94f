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

    private final String name;
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

    /** @param name what it tells of, for the log */
    Feed(String name, Function<K, T> question, Supplier<Instant> now) {
        this.name = name;
        this.question = question;
        this.now = now;
    }

    /** Tells the listener what is known, as soon as it is, and then of each change. */
    Following.Subscription follow(K key, Consumer<News<T>> listener) {
        var topic = topics.compute(key, (same, known) -> {
            var followed = known == null ? new Topic(same) : known;
            followed.listeners.add(listener);
            return followed;
        });
        if (topic.known != null) Thread.startVirtualThread(() -> topic.tell(listener));
        else Thread.startVirtualThread(topic::ask);
        return () -> topic.listeners.remove(listener);
    }

    /** To be called each second. */
    void ask() {
        for (var key : topics.keySet())
            topics.computeIfPresent(key, (same, topic) -> topic.listeners.isEmpty() ? null : topic);
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
                if (before != null && before.lostAt() != null) log.info("The console knows of {} again", name);
                return news;
            } catch (RuntimeException lost) {
                if (before != null && before.lostAt() != null) return before;
                log.error("The console cannot follow {}", name, lost);
                return new News<>(before == null ? null : before.latest(), now.get());
            }
        }

        void tell(Consumer<News<T>> listener) {
            try {
                listener.accept(known);
            } catch (RuntimeException broken) {
                log.error("A page could not be told of {}", name, broken);
            }
        }
    }
}
