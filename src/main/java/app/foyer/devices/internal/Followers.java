package app.foyer.devices.internal;

import app.foyer.devices.Devices.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those who want to hear when devices report; a thousand reports of one revision become a call or two. */
@Component
class Followers {
    private static final Logger log = LoggerFactory.getLogger(Followers.class);

    private final Map<String, List<Follower>> followers = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    Subscription add(String event, Runnable listener) {
        var follower = new Follower(event, listener);
        followers.compute(event, (key, others) -> {
            var all = others == null ? new CopyOnWriteArrayList<Follower>() : others;
            all.add(follower);
            return all;
        });
        return () -> followers.computeIfPresent(event, (key, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    /** The events that somebody follows. */
    Set<String> events() {
        return Set.copyOf(followers.keySet());
    }

    /** Takes note for the next {@link #tell}. */
    void changed(String event) {
        if (followers.containsKey(event)) changed.add(event);
    }

    /** Wakes the followers of every event that changed since the last time. */
    void tell() {
        for (var event : changed) {
            changed.remove(event);
            followers.getOrDefault(event, List.of()).forEach(Follower::wake);
        }
    }

    private record Follower(String event, Runnable listener, AtomicBoolean pending) {
        Follower(String event, Runnable listener) {
            this(event, listener, new AtomicBoolean());
        }

        void wake() {
            if (pending.compareAndSet(false, true))
                Thread.ofVirtual().name("devices-follower").start(this::call);
        }

        private void call() {
            synchronized (pending) {
                pending.set(false);
                try {
                    listener.run();
                } catch (RuntimeException broken) {
                    log.error("A follower of the devices of event {} failed", event, broken);
                }
            }
        }
    }
}
