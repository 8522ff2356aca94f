package app.foyer.screen;

/** What is shown where there is no session to show. */
public record Message(Phrase text, Phrase detail) {}
