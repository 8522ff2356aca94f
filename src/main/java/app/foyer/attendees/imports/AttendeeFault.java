package app.foyer.attendees.imports;

import app.foyer.platform.Words;

/** A file that is not understood, and where: nothing of it goes in. */
public final class AttendeeFault extends Exception {
    private final String reason;
    private final String detail;
    private final long line;
    private final long column;

    AttendeeFault(String reason, String detail, long line, long column) {
        super(reason + " at " + line + ":" + column, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    AttendeeFault(String reason, String detail) {
        this(reason, detail, 1, 1);
    }

    /**
     * {@code empty-file}, {@code not-a-table}, {@code bad-encoding}, {@code broken-csv}, {@code broken-json},
     * {@code not-pretix}, {@code broken-xlsx}, {@code too-large}, {@code too-many-rows}, {@code too-many-columns},
     * {@code unknown-column}, {@code unknown-heading}, {@code column-twice} or {@code no-name-column}.
     */
    public String reason() {
        return reason;
    }

    /** What it is about: an encoding, a heading, a limit; may be empty. */
    public String detail() {
        return detail;
    }

    /** From 1. */
    public long line() {
        return line;
    }

    /** From 1. */
    public long column() {
        return column;
    }

    /** The fault and its place in one sentence. */
    public String in(String language) {
        var words = Words.of(AttendeeFault.class, language);
        return words.get("fault.at", Long.toString(line), Long.toString(column), words.get("fault." + reason, detail));
    }
}
