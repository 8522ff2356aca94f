package app.foyer.attendees.internal;

import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Allows so many tries within some time for each name. Safe for many at once: a try counts before its answer is known. */
final class Tries {
    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> byName = new HashMap<>();

    Tries(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** @throws Refusal {@code too-many-tries} if there is none left; then this one does not count */
    synchronized void take(String name, Instant now) {
        if (byName.size() >= MOST_NAMES) byName.values().removeIf(tries -> isOver(tries, now));
        var tries = byName.computeIfAbsent(name, key -> new ArrayDeque<>());
        while (!tries.isEmpty() && isPast(tries.peekFirst(), now)) tries.removeFirst();
        if (tries.size() >= most) throw new Refusal("too-many-tries");
        tries.addLast(now);
    }

    /** The last one was none after all. */
    synchronized void giveBack(String name) {
        var tries = byName.get(name);
        if (tries != null) tries.pollLast();
    }

    private boolean isOver(Deque<Instant> tries, Instant now) {
        return tries.isEmpty() || isPast(tries.peekLast(), now);
    }

    private boolean isPast(Instant then, Instant now) {
        return !then.plus(window).isAfter(now);
    }
}
