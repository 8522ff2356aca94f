package app.foyer.devices;

import java.util.Arrays;
import java.util.Locale;

/** What somebody at a device asks for. Whatever is not here, a person will see to. */
public enum HelpKind {
    PERSON,
    WATER,
    PEN,
    WHEELCHAIR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; a person for one that there is not. */
    public static HelpKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(PERSON);
    }
}
