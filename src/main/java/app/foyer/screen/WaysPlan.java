package app.foyer.screen;

/** The plan of the level on which a screen stands, turned as its reader looks. */
public record WaysPlan(String svg) {}
