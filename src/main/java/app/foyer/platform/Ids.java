package app.foyer.platform;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes ids that sort by time and never meet: 26 characters of Crockford's base 32, as ULID describes them. Those of one
 * millisecond sort in the order in which they were made here.
 */
public final class Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;

    private final SecureRandom random = new SecureRandom();
    private final byte[] tail = new byte[LENGTH - TIME_LENGTH];
    private long lastMillis = Long.MIN_VALUE;

    /** A new id whose first ten characters are the millisecond of {@code now}. */
    public synchronized String next(Instant now) {
        var millis = now.toEpochMilli();
        if (millis == lastMillis) increment();
        else begin();
        lastMillis = millis;
        var id = new char[LENGTH];
        for (int i = TIME_LENGTH - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (millis & 31)];
            millis >>>= 5;
        }
        for (int i = 0; i < tail.length; i++) id[TIME_LENGTH + i] = DIGITS[tail[i]];
        return new String(id);
    }

    /** The first bit stays free, so that counting up never overflows. */
    private void begin() {
        random.nextBytes(tail);
        for (int i = 0; i < tail.length; i++) tail[i] &= 31;
        tail[0] &= 15;
    }

    private void increment() {
        var i = tail.length - 1;
        for (; tail[i] == 31; i--) tail[i] = 0;
        tail[i]++;
    }
}
