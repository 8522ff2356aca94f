package app.foyer.platform;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction again when the database says that another got in its way: deadlock (1213), lock timeout (1205),
 * record changed since last read (1020), and serialization failures (40001, which Galera also gives at COMMIT).
 */
public final class Retry {
    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213);
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final int TRIES = 8;
    private static final int FIRST_PAUSE_MS = 4;

    private Retry() {}

    /** @param transaction all of one transaction, from begin to commit; at most eight times */
    public static <T> T onConflict(Supplier<T> transaction) {
        // within another transaction only that one can be tried again: this one's failure has ended it
        if (TransactionSynchronizationManager.isActualTransactionActive()) return transaction.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isConflict(failure)) throw failure;
                pause(attempt);
            }
        }
    }

    private static boolean isConflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (CODES.contains(sql.getErrorCode()) || SERIALIZATION_FAILURE.equals(sql.getSQLState())))
                return true;
        }
        return false;
    }

    private static void pause(int attempt) {
        var most = FIRST_PAUSE_MS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to try a transaction again", interrupted);
        }
    }
}
