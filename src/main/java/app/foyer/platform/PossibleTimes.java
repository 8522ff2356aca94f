package app.foyer.platform;

import java.time.DateTimeException;
import java.time.Instant;

/** The times that a day of an event can have: all of them can be kept, drawn, and reckoned with. */
public final class PossibleTimes {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private PossibleTimes() {}

    public static boolean contain(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /**
     * A time as machines write it, in UTC.
     *
     * @throws Refusal {@code bad-time} if it is none, or an impossible one
     */
    public static Instant read(String text) {
        try {
            var time = Instant.parse(text);
            if (contain(time)) return time;
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw new Refusal("bad-time");
    }
}
