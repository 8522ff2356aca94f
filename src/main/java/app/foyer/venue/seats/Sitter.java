package app.foyer.venue.seats;

/**
 * Somebody who is to be seated.
 *
 * @param id of their ticket
 * @param group what those have in common who sit together, or null
 * @param vip whether they sit in the rows that are kept for some
 * @param wheelchair whether they need a place without a chair
 * @param aisle whether they would like to get out without passing anybody
 */
public record Sitter(String id, String group, boolean vip, boolean wheelchair, boolean aisle) {}
