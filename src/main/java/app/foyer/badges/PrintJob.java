package app.foyer.badges;

import java.time.Instant;
import java.util.Locale;

/**
 * A badge that somebody asked for.
 *
 * @param ticket null for a test page
 * @param copy which print of this ticket's badge it is, from 1
 * @param reason why it failed, a code; or null. {@link #UNSURE}, also of a cancelled one: the printer may have printed it
 *     or not
 * @param askedAt by the venue's clock, likewise {@code printedAt}, null where it is not printed
 * @param device where it was asked for
 * @param actor who asked
 */
public record PrintJob(
        String id,
        String printer,
        String ticket,
        int copy,
        State state,
        String reason,
        Instant askedAt,
        Instant printedAt,
        String device,
        String actor) {
    public static final String UNSURE = "unsure";

    public enum State {
        QUEUED,
        /** The printer may have it. */
        PRINTING,
        PRINTED,
        FAILED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Failed or cancelled, and nobody knows whether it was printed. */
    public boolean isUnsure() {
        return UNSURE.equals(reason);
    }

    /** How many badges of its ticket somebody may wear, or soon will, by this job and those that its copy counts. */
    public int mayBeOut() {
        return switch (state) {
            case QUEUED, PRINTING, PRINTED -> copy;
            case FAILED, CANCELLED -> isUnsure() ? copy : copy - 1;
        };
    }
}
