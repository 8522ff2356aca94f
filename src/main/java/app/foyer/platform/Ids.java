package app.foyer.platform;

import java.security.SecureRandom;
import java.time.Instant;

/** Makes ids that sort by time and never meet: 26 characters of Crockford's base 32, as ULID describes them. */
public final class Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    /** A new id whose first ten characters are the millisecond of {@code now}. */
    public String next(Instant now) {
        var id = new char[LENGTH];
        var millis = now.toEpochMilli();
        for (int i = TIME_LENGTH - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (millis & 31)];
            millis >>>= 5;
        }
        var bytes = new byte[LENGTH - TIME_LENGTH];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) id[TIME_LENGTH + i] = DIGITS[bytes[i] & 31];
        return new String(id);
    }
}
