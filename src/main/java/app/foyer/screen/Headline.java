package app.foyer.screen;

/**
 * The session that is set largest: the one that is on, else the next.
 *
 * @param label which of these it is
 * @param counter until it ends or begins; null where nobody knows
 */
public record Headline(Phrase label, Entry entry, Counter counter) {}
