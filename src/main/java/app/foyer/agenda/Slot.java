package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;

/** A place and a time: the end is never before the start, and may equal it. */
public record Slot(String room, Instant start, Instant end) {
    public Slot {
        if (end.isBefore(start))
            throw new IllegalArgumentException("a slot ends before it starts: " + start + ", " + end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    Slot startingAt(Instant newStart) {
        return new Slot(room, newStart, newStart.plus(length()));
    }
}
