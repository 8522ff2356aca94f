package app.foyer.screen;

/**
 * A page on which there is nothing to announce.
 *
 * @param message that it is so
 * @param dark the event's picture for a dark ground, or null; {@code light} likewise
 */
public record Quiet(Message message, Phrase date, Picture dark, Picture light) {}
