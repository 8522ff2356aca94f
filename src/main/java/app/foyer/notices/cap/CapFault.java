package app.foyer.notices.cap;

import app.foyer.platform.Words;

/** A message that is not one of the protocol's, and where it is not. */
public final class CapFault extends Exception {
    private final String reason;
    private final String element;
    private final String found;
    private final int line;

    CapFault(String reason, String element, String found, int line) {
        super(reason + " at " + line + " " + element, null, false, false);
        this.reason = reason;
        this.element = element;
        this.found = found;
        this.line = Math.max(1, line);
    }

    /** {@code broken-xml}, {@code dtd}, {@code not-cap}, {@code too-many}, {@code missing}, {@code unexpected}, {@code bad-value}, {@code too-long} */
    public String reason() {
        return reason;
    }

    /** The way to the element from the top, for example {@code alert/info[2]/urgency}; may be empty. */
    public String element() {
        return element;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** The fault and its place in one sentence. */
    public String in(String language) {
        return Words.of(CapFault.class, language).get("fault." + reason, element, found, Integer.toString(line));
    }
}
