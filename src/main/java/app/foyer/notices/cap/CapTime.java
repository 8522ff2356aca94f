package app.foyer.notices.cap;

import app.foyer.platform.PossibleTimes;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as the protocol writes them: to the second, with an offset in digits, which for UTC is {@code -00:00}. */
final class CapTime {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[-+][0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** Seconds from UTC. */
    private static final int FARTHEST = 14 * 3_600;

    private CapTime() {}

    static String format(OffsetDateTime time) {
        var offset = time.getOffset().getTotalSeconds();
        return SECONDS.format(time)
                + (offset == 0 ? "-00:00" : time.getOffset().getId().substring(0, "+00:00".length()));
    }

    /** @throws DateTimeException where it is none, or not written so */
    static OffsetDateTime parse(String text) {
        if (!FORM.matcher(text).matches()) throw new DateTimeException("not a CAP time");
        var time = OffsetDateTime.parse(text);
        if (!PossibleTimes.contain(time.toInstant())
                || Math.abs(time.getOffset().getTotalSeconds()) > FARTHEST) throw new DateTimeException("out of range");
        return time;
    }
}
