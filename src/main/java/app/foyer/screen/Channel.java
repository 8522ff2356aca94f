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
    private volatile Attendance counted = Attendance.NONE;
    private Coming coming;
    private volatile int nudges;
    private volatile boolean closed;
    private volatile long broken = -1;

    Channel(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    View view() {
        return view;
    }

    /** The newest. */
    Frame frame() {
        return frame;
    }

    boolean watched() {
        return !watchers.isEmpty();
    }

    /**
     * Draws the frame of that state, counts and time, if the newest one no longer holds, and wakes whoever watches.
     *
     * @param came what the view does not show of it is passed over
     */
    Frame refresh(EventState state, Attendance came, Instant now) {
        var known = came.of(view);
        var newest = frame;
        return holds(newest, state, known, now) ? newest : draw(state, known, now);
    }

    private boolean holds(Frame newest, EventState state, Attendance came, Instant now) {
        return newest != null && newest.holds(state.revision(), now) && counted.equals(came);
    }

    private synchronized Frame draw(EventState state, Attendance came, Instant now) {
        var before = frame;
        if (before != null && before.revision() > state.revision() || holds(before, state, came, now)) return before;
        counted = came;
        var rendering = Layout.render(state, came, view, now);
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
                coming = new Coming(newest, Gzip.json(ComingPages.of(state, counted, view, newest, html)));
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

    /** Wakes everybody, whether or not there is a new frame: they may belong elsewhere now. */
    void nudge() {
        synchronized (watchers) {
            nudges++;
        }
        watchers.forEach(LockSupport::unpark);
    }

    int nudges() {
        return nudges;
    }

    /** Sends everybody away. */
    void close() {
        closed = true;
        watchers.forEach(LockSupport::unpark);
    }

    boolean closed() {
        return closed;
    }

    /** The newest frame as soon as it is another than the one seen, or after a nudge or that time whatever it is. */
    Frame await(long seen, int nudged, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var newest = frame;
            var left = deadline - System.nanoTime();
            if (newest.number() != seen
                    || nudges != nudged
                    || left <= 0
                    || closed
                    || Thread.currentThread().isInterrupted()) return newest;
            LockSupport.parkNanos(this, left);
        }
    }
}
