package app.foyer.attendees.imports;

import java.util.regex.Pattern;

/**
 * Cells of a CSV file that a spreadsheet would take for a formula, made plain text: an apostrophe before what begins with
 * {@code = + - @}, their full-width forms, a tab or a line's end. One more goes before those that begin so after
 * apostrophes of their own, so that taking one away always gives back what was there.
 */
public final class Defused {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@＝＋－＠\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern DONE = Pattern.compile("^'+[=+\\-@＝＋－＠\\t\\r\\n].*", Pattern.DOTALL);

    private Defused() {}

    public static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String undo(String cell) {
        return DONE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
