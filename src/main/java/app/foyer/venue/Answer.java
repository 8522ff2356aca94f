package app.foyer.venue;

import java.util.Locale;

/**
 * What somebody is told who asks for the way.
 *
 * @param route null unless {@link Found#ROUTE}
 * @param to the place that was asked for, of several the one that is nearest; null where it is not known
 * @param because the closure that is in the way, or null
 * @param help where staff help on, which one can get to by such a walk; or null
 */
public record Answer(Found found, Route route, Place to, Closure because, Place help) {
    /** What there was. */
    public enum Found {
        ROUTE,
        /** It is here. */
        HERE,
        /** There is a way, yet none without a step. */
        NO_STEP_FREE,
        /** Nobody may go there now. */
        CLOSED,
        /** All ways there are closed. */
        BLOCKED,
        /** Nobody ever gets there. */
        NO_WAY,
        /** Nothing is called that. */
        UNKNOWN;

        /** {@code no-step-free} for {@link #NO_STEP_FREE}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Answer UNKNOWN = new Answer(Found.UNKNOWN, null, null, null, null);

    /** Whether people go the same way by either. */
    public boolean sameWay(Answer other) {
        if (found != other.found) return false;
        return !leads() || route.paths().equals(other.route.paths());
    }

    /** Whether people get there, or are there. */
    boolean arrives() {
        return leads() || found == Found.HERE;
    }

    public boolean leads() {
        return route != null;
    }
}
