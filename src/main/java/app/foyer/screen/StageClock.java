package app.foyer.screen;

import java.time.Instant;
import java.util.List;

/**
 * The time on a stage timer; the page counts it and chooses the word.
 *
 * @param phase {@code running}, {@code held} or {@code idle}
 * @param entry what is live, or null
 * @param until what it counts to; null while it is held
 * @param left seconds, where they stand still; else null
 * @param length seconds that the session has in all
 * @param untilText {@code until} in the venue's time; null while it is held
 * @param words what to say at each level of urgency
 * @param standing how the room stands against its programme
 */
public record StageClock(
        String phase,
        Entry entry,
        Instant until,
        Long left,
        long length,
        String untilText,
        List<Word> words,
        Phrase standing) {
    public StageClock {
        words = List.copyOf(words);
    }

    /** @param level also names its shape and colours */
    public record Word(String level, Phrase said) {}
}
