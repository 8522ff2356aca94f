package app.foyer.agenda;

import java.time.Duration;

/**
 * How far a room is behind (positive) or ahead (negative).
 *
 * @param absolute against the programme
 * @param relative against a programme that began when the room's first session of that day did
 */
public record Offset(Duration absolute, Duration relative) {}
