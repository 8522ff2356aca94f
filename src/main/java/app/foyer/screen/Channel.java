package app.foyer.screen;

import app.foyer.live.EventState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One view and everybody who watches it. A watcher is a virtual thread that sleeps here and always takes the newest
 * frame, so a slow connection misses frames in between and delays nobody.
 */
final class Channel {
    private final View view;
    private final Html html;
    private final Set<Thread> watchers = ConcurrentHashMap.newKeySet();
    private volatile Frame frame;
    private Coming coming;
    private volatile boolean closed;
    private volatile long broken = -1;

    Channel(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    View view() {
        return view;
    }

    boolean watched() {
        return !watchers.isEmpty();
    }

    /** Draws the frame of that state and time, if the newest one no longer holds, and wakes whoever watches. */
    Frame refresh(EventState state, Instant now) {
        var newest = frame;
        if (newest != null && newest.holds(state.revision(), now)) return newest;
        return draw(state, now);
    }

    private synchronized Frame draw(EventState state, Instant now) {
        var before = frame;
        if (before != null && (before.revision() > state.revision() || before.holds(state.revision(), now)))
            return before;
        var rendering = Layout.render(state, view, now);
        var until = rendering.validUntil();
        var after = before == null
                ? Frame.first(state.revision(), now, until, html.of(rendering, java.util.Map.of()))
                : before.next(state.revision(), now, until, html.of(rendering, before.regions()));
        frame = after;
        if (before == null || after.number() != before.number()) watchers.forEach(LockSupport::unpark);
        return after;
    }

    /** Notes that a revision cannot be drawn; whether that is news, since it is tried again at every tick. */
    boolean breaksFirst(long revision) {
        var first = broken != revision;
        broken = revision;
        return first;
    }

    /** The coming pages after the newest frame, as gzipped JSON. Another lock than drawing: it may take its time. */
    byte[] coming(EventState state) {
        synchronized (watchers) {
            var newest = frame;
            if (coming == null || coming.frame() != newest)
                coming = new Coming(newest, Gzip.json(ComingPages.of(state, view, newest, html)));
            return coming.json();
        }
    }

    private record Coming(Frame frame, byte[] json) {}

    void join() {
        watchers.add(Thread.currentThread());
    }

    void leave() {
        watchers.remove(Thread.currentThread());
    }

    /** Sends everybody away. */
    void close() {
        closed = true;
        watchers.forEach(LockSupport::unpark);
    }

    boolean closed() {
        return closed;
    }

    /** The newest frame as soon as it is another than the one seen, or after that time whatever it is. */
    Frame await(long seen, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var newest = frame;
            var left = deadline - System.nanoTime();
            if (newest.number() != seen
                    || left <= 0
                    || closed
                    || Thread.currentThread().isInterrupted()) return newest;
            LockSupport.parkNanos(this, left);
        }
    }
}
