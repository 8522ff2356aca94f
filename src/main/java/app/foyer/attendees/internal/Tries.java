package app.foyer.attendees.internal;

import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Allows so many tries a minute for each name. */
final class Tries {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, Deque<Instant>> byName = new ConcurrentHashMap<>();

    Tries(int most) {
        this.most = most;
    }

    /** @throws Refusal {@code too-many-tries} if the last minute is full of them */
    void require(String name, Instant now) {
        byName.computeIfPresent(name, (key, tries) -> {
            while (!tries.isEmpty() && !tries.peekFirst().plus(WINDOW).isAfter(now)) tries.removeFirst();
            return tries.isEmpty() ? null : tries;
        });
        if (byName.getOrDefault(name, new ArrayDeque<>()).size() >= most) throw new Refusal("too-many-tries");
    }

    void count(String name, Instant now) {
        byName.compute(name, (key, tries) -> {
            var counted = tries == null ? new ArrayDeque<Instant>() : tries;
            counted.addLast(now);
            return counted;
        });
    }
}
