package app.foyer.screen;

/**
 * @param hello or, where there is nothing more today, what is so
 * @param words the event's own, or when it goes on
 */
public record Greeting(Phrase hello, Phrase name, Phrase words) {}
