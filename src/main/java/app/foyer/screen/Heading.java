package app.foyer.screen;

/** The line at the top: whose page this is, and of which event. */
public record Heading(Phrase title, Phrase event) {}
