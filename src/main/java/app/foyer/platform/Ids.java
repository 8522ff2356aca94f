package app.foyer.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Makes ids that sort by time and never meet: 26 characters of Crockford's base 32, as ULID describes them. Those of one
 * millisecond sort in the order in which they were made here.
 */
public final class Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final int LONGEST_STEP = 1 << 20;
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    private final SecureRandom random = new SecureRandom();
    private final byte[] tail = new byte[LENGTH - TIME_LENGTH];

    /** Begins anywhere; the first bit stays free, so that counting up never overflows. */
    public Ids() {
        random.nextBytes(tail);
        for (int i = 0; i < tail.length; i++) tail[i] &= 31;
        tail[0] &= 15;
    }

    /** A new id whose first ten characters are the millisecond of {@code now}. */
    public synchronized String next(Instant now) {
        var millis = now.toEpochMilli();
        add(1 + random.nextInt(LONGEST_STEP));
        var id = new char[LENGTH];
        for (int i = TIME_LENGTH - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (millis & 31)];
            millis >>>= 5;
        }
        for (int i = 0; i < tail.length; i++) id[TIME_LENGTH + i] = DIGITS[tail[i]];
        return new String(id);
    }

    /** Whether somebody else made it as these are made. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** Goes on from the last one whatever its millisecond was: callers may tell different times in turn. */
    private void add(int step) {
        for (int i = tail.length - 1; step > 0; i--) {
            var sum = tail[i] + (step & 31);
            tail[i] = (byte) (sum & 31);
            step = (step >>> 5) + (sum >>> 5);
        }
    }
}
