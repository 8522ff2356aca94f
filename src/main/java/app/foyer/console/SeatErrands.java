package app.foyer.console;

import app.foyer.platform.Refusal;
import app.foyer.seating.Deed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is asked about seats, and tells what came of it: done, refused or failed. */
final class SeatErrands extends Div {
    private static final Logger log = LoggerFactory.getLogger(SeatErrands.class);

    private final Post post;
    private final Runnable after;
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Div done = Controls.styled(new Div(), "seat-done");
    private final ProgressBar progress = new ProgressBar();

    /** @param after told each time that something was done, or was not */
    SeatErrands(Post post, Runnable after) {
        this.post = post;
        this.after = after;
        addClassName("seat-errands");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        getElement().setAttribute("aria-live", "polite");
        add(done, trouble, progress);
    }

    boolean isBusy() {
        return progress.isVisible();
    }

    void forget() {
        trouble.setText("");
        done.removeAll();
    }

    /** At once. @param deed null where there was nothing to do */
    void run(Supplier<Deed> deed) {
        forget();
        try {
            tell(deed.get());
        } catch (RuntimeException failure) {
            fail(failure);
        }
        after.run();
    }

    /** Beside the page, which shows that something is going on. */
    <T> void work(Supplier<T> work, Consumer<T> then) {
        var ui = getUI().orElseThrow();
        var ended = ui.accessLater(this::end, () -> log.warn("Nobody waits for an errand about seats any more"));
        forget();
        progress.setVisible(true);
        after.run();
        Thread.startVirtualThread(() -> {
            try {
                var result = work.get();
                ended.accept(() -> then.accept(result));
            } catch (RuntimeException failure) {
                ended.accept(() -> fail(failure));
            }
        });
    }

    private void end(Runnable last) {
        progress.setVisible(false);
        last.run();
        after.run();
    }

    /** With a press that takes it back. */
    void tell(Deed deed) {
        done.removeAll();
        if (deed == null) return;
        var back = Controls.button(post.say("undo"), "undo", () -> undo(deed));
        done.add(new Span(SeatOverview.told(post, deed)), back);
    }

    void undo(Deed deed) {
        run(() -> {
            var undone = post.seating().undo(post.event(), deed.id(), post.actor());
            if (undone.leftOver() > 0) trouble.setText(post.say("seats.left-over", undone.leftOver()));
            return null;
        });
    }

    private void fail(RuntimeException failure) {
        if (failure instanceof Refusal refusal) trouble.setText(SeatOverview.refused(post, refusal));
        else {
            log.error("Something about seats failed", failure);
            trouble.setText(post.say("failed"));
        }
    }
}
