package app.foyer.live;

import app.foyer.agenda.Agenda;
import java.util.Map;

/**
 * All that staff can change of an event, at one revision; immutable and small.
 *
 * @param revision counts the commits of this event from 1
 * @param changedAt the revision at which each entity, removed ones too, last changed
 */
public record EventState(Event event, long revision, Agenda agenda, Map<EntityKey, Long> changedAt) {
    public EventState {
        changedAt = Map.copyOf(changedAt);
    }

    /** 0 for an entity that never was. */
    public long changedAt(EntityKey key) {
        return changedAt.getOrDefault(key, 0L);
    }
}
