package app.foyer.screen;

/**
 * Which way it is to a place from where a screen stands.
 *
 * @param place its id, or what was asked for where there is none
 * @param arrow {@code left}, {@code slight-right} …; {@code here}; the code of what is taken at once; {@code none} where
 *     there is no way now; null where nobody knows
 * @param symbol the arrow's drawing, or null
 * @param by what takes people to another level, its code, or null
 * @param bySymbol likewise
 * @param level the level's id, or null where it is this one
 * @param minutes or empty
 * @param trouble why there is no way; null where there is one
 */
public record Pointing(
        String place,
        String arrow,
        String symbol,
        String by,
        String bySymbol,
        String level,
        Phrase levelName,
        Phrase minutes,
        Message trouble) {
    static Pointing nowhere(String place, String level, Phrase levelName) {
        return new Pointing(place, null, null, null, null, level, levelName, Phrase.NONE, null);
    }
}
