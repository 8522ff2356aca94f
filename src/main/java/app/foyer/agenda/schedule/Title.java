package app.foyer.agenda.schedule;

import app.foyer.platform.LocalText;
import java.util.Map;
import java.util.regex.Pattern;

/** An event's title, without the mark that says it is cancelled: no format has a field for that. */
record Title(String text, boolean known, boolean cancelled) {
    static final LocalText NONE = new LocalText(Map.of("en", "Untitled", "zh", "未命名"));
    private static final String MARK = "CANCELLED: ";
    /** In capitals the word alone will do; else it must be set apart, for titles may begin with the word. */
    private static final Pattern CANCELLED = Pattern.compile("^(?:"
            + "(?:CANCELLED|CANCELED|ABGESAGT|ENTFÄLLT)(?![\\p{L}\\p{N}])"
            + "|(?i:cancelled|canceled|abgesagt|entfällt)\\s*[!:–—]"
            + "|[\\[(【（]\\s*(?i:cancelled|canceled|abgesagt|entfällt|已取消|取消)\\s*[!！]?\\s*[\\])】）]"
            + "|已?取消\\s*[:：!！])"
            + "[\\s!！:：.,\\-–—]*");

    static Title of(Node event) throws ScheduleFault {
        event.required("title");
        var raw = event.text("title");
        var line = raw == null ? "" : PlainText.line(raw);
        if (line.isBlank()) return new Title("", false, false);
        var mark = CANCELLED.matcher(line);
        if (!mark.find()) return new Title(line, true, false);
        var rest = line.substring(mark.end());
        return new Title(rest.isBlank() ? line : rest, true, true);
    }

    /** As {@link #of} reads it. */
    static String written(String title, boolean cancelled) {
        return cancelled && !CANCELLED.matcher(title).find() ? MARK + title : title;
    }
}
