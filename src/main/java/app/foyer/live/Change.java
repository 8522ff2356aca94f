package app.foyer.live;

/**
 * One entity before and after a command, each a {@link app.foyer.agenda.Room} or {@link app.foyer.agenda.Session}.
 *
 * @param before null where it was not there yet
 * @param after null where it was removed
 */
public record Change(EntityKey key, Object before, Object after) {}
