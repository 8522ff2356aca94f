package app.foyer.notices;

import app.foyer.platform.LocalText;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A prepared notice with blanks.
 *
 * @param position order in which templates are listed
 * @param name what staff call it
 * @param minutes how long it stays, or null for until it is withdrawn
 */
public record NoticeTemplate(
        String id,
        int position,
        LocalText name,
        LocalText text,
        LocalText detail,
        Priority priority,
        Targets targets,
        Integer minutes,
        boolean spoken) {
    public NoticeTemplate {
        if (detail == null) detail = LocalText.EMPTY;
        if (priority == null) priority = Priority.INFO;
        if (targets == null) targets = Targets.EVERYBODY;
    }

    /** The names of the blanks, in the order in which they are read. */
    public List<String> blanks() {
        var names = new LinkedHashSet<>(Blanks.in(text));
        names.addAll(Blanks.in(detail));
        return List.copyOf(names);
    }

    /** @throws app.foyer.platform.Refusal {@code blank-missing} */
    public Draft filled(Map<String, LocalText> blanks, Instant now) {
        return new Draft(
                Blanks.fill(text, blanks),
                Blanks.fill(detail, blanks),
                priority,
                targets,
                null,
                minutes == null ? null : now.plusSeconds(60L * minutes),
                null,
                spoken);
    }
}
