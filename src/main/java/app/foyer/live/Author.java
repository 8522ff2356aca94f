package app.foyer.live;

/**
 * Who gives a command, and from where.
 *
 * @param name a staff account's or API token's name, or {@code foyer} itself
 * @param device where it was given: {@code console}, {@code api}, a device's id
 */
public record Author(String name, String device) {
    public static final Author FOYER = new Author("foyer", "server");
}
