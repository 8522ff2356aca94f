package app.foyer.live;

/**
 * One entity before and after a command: a {@link app.foyer.agenda.Room}, a {@link app.foyer.notices.Notice}, …
 *
 * @param before null where it was not there yet
 * @param after null where it was removed
 */
public record Change(EntityKey key, Object before, Object after) {}
