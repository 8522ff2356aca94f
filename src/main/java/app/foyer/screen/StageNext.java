package app.foyer.screen;

/**
 * What comes next on a stage.
 *
 * @param title in the language that it is held in
 * @param call asks whoever speaks to come, when it is time for that; else empty, as {@code who} is
 */
public record StageNext(Phrase label, Entry entry, Phrase title, Phrase call, Phrase who) {}
