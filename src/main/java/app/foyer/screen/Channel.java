package app.foyer.screen;

import app.foyer.checkin.Tallies;
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
    private volatile Tallies counted = Tallies.NONE;
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
     * @param tallies passed over where the layout shows none
     */
    Frame refresh(EventState state, Tallies tallies, Instant now) {
        var known = view.layout().counts() ? tallies : Tallies.NONE;
        var newest = frame;
        return holds(newest, state, known, now) ? newest : draw(state, known, now);
    }

    private boolean holds(Frame newest, EventState state, Tallies tallies, Instant now) {
        return newest != null && newest.holds(state.revision(), now) && counted.equals(tallies);
    }

    private synchronized Frame draw(EventState state, Tallies tallies, Instant now) {
        var before = frame;
        if (before != null && before.revision() > state.revision() || holds(before, state, tallies, now)) return before;
        counted = tallies;
        var rendering = Layout.render(state, tallies, view, now);
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
