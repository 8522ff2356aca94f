package app.foyer.screen;

/** A room's seats, drawn. @param drawing an {@code <svg>} in which every text is escaped */
public record SeatsPlan(String drawing) {}
