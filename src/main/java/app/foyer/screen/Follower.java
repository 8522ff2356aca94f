package app.foyer.screen;

import java.time.Duration;
import java.util.function.Supplier;

/** One screen among the channels: it goes from one to another as notices for it come and go. */
final class Follower implements AutoCloseable {
    private final Screens screens;
    private final String event;
    private final Supplier<View> view;
    private Channel channel;
    private int nudged;
    private long shown;

    /** @param view what the screen shows as things are now */
    Follower(Screens screens, String event, Supplier<View> view) {
        this.screens = screens;
        this.event = event;
        this.view = view;
    }

    /** The message that brings the page to the newest frame as soon as there is one; null if that takes too long. */
    byte[] next(Duration atMost) {
        while (true) {
            settle();
            var frame = channel.await(shown, nudged, atMost);
            if (channel.closed()) return null;
            // what a channel shows that this screen no longer belongs to must not be taken for what there is to show
            if (!isAtHome()) continue;
            var news = frame.number() != shown;
            if (!news && channel.nudges() != nudged) continue;
            if (!news) return null;
            var message = frame.number() == shown + 1 && shown > 0 ? frame.change() : frame.whole();
            shown = frame.number();
            return message;
        }
    }

    /** The nudges are counted before the view is looked at: one that comes later is not missed. */
    private void settle() {
        if (channel != null) nudged = channel.nudges();
        while (!isAtHome()) {
            if (channel != null) channel.leave();
            channel = screens.join(event, view.get());
            nudged = channel.nudges();
            shown = 0;
        }
    }

    private boolean isAtHome() {
        return channel != null && channel.view().equals(view.get());
    }

    /** Whether the server has no more to say. */
    boolean sentAway() {
        return channel != null && channel.closed();
    }

    @Override
    public void close() {
        if (channel != null) channel.leave();
    }
}
