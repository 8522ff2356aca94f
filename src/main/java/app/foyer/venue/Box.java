package app.foyer.venue;

/** A part of a plan, metres: its lower left corner and how far it goes from there. */
public record Box(double x, double y, double width, double height) {}
