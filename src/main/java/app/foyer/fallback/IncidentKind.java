package app.foyer.fallback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing went wrong. */
public enum IncidentKind {
    DEVICE_FAILURE,
    PERSON_UNWELL,
    DISPUTE,
    SPEAKER,
    ROOM,
    CROWDING,
    DANGER,
    OTHER;

    public static Optional<IncidentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
