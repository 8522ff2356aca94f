package app.foyer.screen;

/**
 * The one thing that is largest: a session, or a message where there is none.
 *
 * @param label what it is: now, next
 * @param entry the session, or null
 * @param message shown in its place, empty where there is a session
 * @param detail a line below the message
 */
public record Headline(Phrase label, Entry entry, Phrase message, Phrase detail, Phrase when, Counter counter) {
    static Headline message(Phrase message, Phrase detail) {
        return new Headline(Phrase.NONE, null, message, detail, Phrase.NONE, null);
    }
}
