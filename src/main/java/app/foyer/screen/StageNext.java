package app.foyer.screen;

/**
 * What comes next on a stage.
 *
 * @param title in the language that it is held in
 */
public record StageNext(Phrase label, Entry entry, Phrase title) {}
