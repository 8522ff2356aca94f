package app.foyer.staff;

import java.time.Duration;
import java.util.List;

/** Who of the staff has an event open, on whichever node. */
public interface Presence {
    /** How long after its last word a page counts as gone. */
    Duration SILENCE = Duration.ofSeconds(6);

    /** A page says that it is there, as it should every three seconds. @return all that are there, by name */
    List<Present> here(String event, Present page);

    /** A page was closed. */
    void gone(String id);
}
