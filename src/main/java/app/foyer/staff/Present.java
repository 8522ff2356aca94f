package app.foyer.staff;

/**
 * Somebody of the staff who has a page of the console open.
 *
 * @param id of that page
 * @param view what they have open: {@code stage}, or {@code room} for one room alone
 * @param room the room that they look at, or null
 */
public record Present(String id, String name, String view, String room) {}
