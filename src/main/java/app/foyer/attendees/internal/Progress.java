package app.foyer.attendees.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** Tells how far something is beside its transaction, which who listens slowly, or no longer, must not hold up or break. */
final class Progress implements AutoCloseable {
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final IntConsumer listener;

    Progress(IntConsumer listener) {
        this.listener = listener;
    }

    /** What the listener throws stays in the answer, for which nobody asks. */
    void tell(int percent) {
        teller.submit(() -> listener.accept(percent));
    }

    @Override
    public void close() {
        teller.shutdown();
    }
}
