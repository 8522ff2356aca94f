package app.foyer.venue;

/**
 * A point of the network of paths.
 *
 * @param place where one has arrived here, or null
 */
public record Node(String id, String level, Point at, String place) {}
