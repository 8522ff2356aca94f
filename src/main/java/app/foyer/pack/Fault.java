package app.foyer.pack;

import app.foyer.platform.Words;
import app.foyer.venue.imdf.BuildingFault;
import java.util.List;

/**
 * Something that is wrong in a pack, or in a warning merely odd.
 *
 * @param file relative to the pack's folder
 * @param line counted from 1
 * @param reason a stable code, for example {@code unknown-room}
 * @param details what the wording of the reason names, in order
 */
public record Fault(String file, int line, String reason, List<String> details, boolean warning) {
    /** Before the reasons that the building's own reader knows to word. */
    static final String OF_BUILDING = "building-";

    public Fault {
        details = List.copyOf(details);
    }

    static Fault of(String file, int line, String reason, String... details) {
        return new Fault(file, line, reason, List.of(details), false);
    }

    Fault asWarning() {
        return new Fault(file, line, reason, details, true);
    }

    static Words words(String language) {
        return Words.of(Fault.class, language);
    }

    /** {@code file:line: reason}, worded in that language. */
    public String in(String language) {
        var words = words(language);
        var text = reason.startsWith(OF_BUILDING)
                ? BuildingFault.worded(reason.substring(OF_BUILDING.length()), details, language)
                : words.get("fault." + reason, details.toArray());
        return file + ":" + line + ": " + (warning ? words.get("warning", text) : text);
    }
}
