package app.foyer.agenda.schedule;

import app.foyer.platform.Words;

/** A file that is not understood, and where: nothing of it goes in. */
public final class ScheduleFault extends Exception {
    private final String reason;
    private final String field;
    private final String found;
    private final int line;
    private final int column;

    ScheduleFault(String reason, String field, String found, int line, int column) {
        super(reason + " at " + line + ":" + column + " " + field, null, false, false);
        this.reason = reason;
        this.field = field;
        this.found = found;
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    /**
     * {@code not-a-schedule}, {@code broken-xml}, {@code broken-json}, {@code dtd}, {@code too-many}, {@code missing}, {@code misplaced},
     * {@code not-text}, {@code not-a-list}, {@code not-an-object}, {@code not-a-number}, {@code bad-date}, {@code bad-time}
     * or {@code bad-duration}.
     */
    public String reason() {
        return reason;
    }

    /** The way to the field from the top of the file, for example {@code schedule.conference.days[0]}; may be empty. */
    public String field() {
        return field;
    }

    /** What stands there, shortened; may be empty. */
    public String found() {
        return found;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }

    /** The fault and its place in one sentence. */
    public String in(String language) {
        var words = Words.of(ScheduleFault.class, language);
        var what = words.get("fault." + reason, field, found);
        return words.get("fault.at", Integer.toString(line), Integer.toString(column), what);
    }
}
