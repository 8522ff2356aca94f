package app.foyer.attendees;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds things by what they are called as people are found by their names: by pinyin, whole, by initials or without
 * spaces, in either Chinese script, by beginnings of words, and with a letter wrong. Immutable.
 */
public interface ForgivingIndex {
    /** Makes indexes. */
    interface Maker {
        /** @param names what each thing is called, by its id: texts of any length, in any language */
        ForgivingIndex over(Map<String, ? extends Collection<String>> names);
    }

    /**
     * Something that was found.
     *
     * @param rank 0 for a whole name; the lower the better
     */
    record Found(String id, int rank) {}

    /**
     * What fits, the best first; where nothing does, what almost fits.
     *
     * @param typed fewer than two letters or one Chinese character find nothing
     */
    List<Found> find(String typed, int most);
}
