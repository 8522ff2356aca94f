package app.foyer.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a notice matters. An emergency takes over whatever else a device shows. */
public enum Priority {
    INFO,
    WARNING,
    EMERGENCY;

    public static Optional<Priority> of(String code) {
        return Arrays.stream(values())
                .filter(priority -> priority.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
