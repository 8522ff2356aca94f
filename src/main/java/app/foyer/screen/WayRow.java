package app.foyer.screen;

/**
 * One line of a wayfinding screen.
 *
 * @param sign what kind of place it is, drawn; null for a room
 * @param state whether {@code entry} is on or next
 * @param entry what is on there or next; null where nothing is, or for what is not a room
 * @param away what people might come for and will not find, or null
 * @param nothing said where a room has nothing more today
 */
public record WayRow(Pointing way, String sign, Phrase name, Phrase state, Entry entry, Entry away, Phrase nothing) {}
