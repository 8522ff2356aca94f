package app.foyer.screen;

import java.util.List;

/**
 * A session and those who speak in it.
 *
 * @param label whether it is on or next
 * @param counter until it ends or begins; null where nobody knows
 * @param where the room; empty where that goes without saying
 * @param closed said where nobody is to go there for a while, else null
 * @param others how many more speak than are shown; empty for nobody
 */
public record Spotlight(
        Phrase label,
        Entry entry,
        Counter counter,
        Phrase where,
        Message closed,
        List<Speaker> speakers,
        Phrase others) {
    public Spotlight {
        speakers = List.copyOf(speakers);
    }

    /**
     * @param picture or null
     * @param initials what stands in its place
     */
    public record Speaker(Picture picture, String initials, Phrase name, Phrase organisation) {}
}
