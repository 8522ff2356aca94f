package app.foyer.platform;

import java.util.Map;

/** A rule said no. The reason is a stable code that every surface words in its user's language. */
public final class Refusal extends RuntimeException {
    private final String reason;
    private final Map<String, String> details;

    public Refusal(String reason, Map<String, String> details) {
        super(details.isEmpty() ? reason : reason + " " + details, null, false, false);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public Refusal(String reason) {
        this(reason, Map.of());
    }

    /** For example {@code nothing-next}; lower case with hyphens. */
    public String reason() {
        return reason;
    }

    /** What the reason is about, by name: {@code room}, {@code session}, … */
    public Map<String, String> details() {
        return details;
    }
}
