package app.foyer.cues;

/** A cue, and what became of its message; null where it goes to no channel. */
public record Told(Cue cue, Delivery delivery) {}
