package app.foyer.screen;

/** What a screen shows for which there is nothing: no such device, or no event yet. It asks again by itself. */
public record ClosedPage(String screen, Phrase title, Phrase detail) {}
