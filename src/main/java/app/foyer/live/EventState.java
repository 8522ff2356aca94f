package app.foyer.live;

import app.foyer.agenda.Agenda;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.notices.Notices;
import app.foyer.venue.Venue;
import java.util.Map;

/**
 * All that staff can change of an event, at one revision; immutable and small.
 *
 * @param revision counts the commits of this event from 1
 * @param changedAt the revision at which each entity, removed ones too, last changed
 */
public record EventState(
        Event event,
        long revision,
        Agenda agenda,
        Notices notices,
        Venue venue,
        Fallback fallback,
        Map<EntityKey, Long> changedAt) {
    public EventState {
        changedAt = Map.copyOf(changedAt);
    }

    /** An event of which there is nothing but an agenda. */
    public static EventState of(Event event, long revision, Agenda agenda) {
        return new EventState(event, revision, agenda, Notices.NONE, Venue.OPEN, Fallback.NONE, Map.of());
    }

    /** 0 for an entity that never was. */
    public long changedAt(EntityKey key) {
        return changedAt.getOrDefault(key, 0L);
    }

    public Affairs affairs() {
        return new Affairs(agenda, notices, venue, fallback);
    }

    /** The same event at the same revision with other contents. */
    public EventState with(Affairs affairs) {
        return new EventState(
                event, revision, affairs.agenda(), affairs.notices(), affairs.venue(), affairs.fallback(), changedAt);
    }

    public EventState with(Agenda newAgenda) {
        return new EventState(event, revision, newAgenda, notices, venue, fallback, changedAt);
    }

    /** The same contents at another revision. */
    public EventState at(long newRevision, Map<EntityKey, Long> newChangedAt) {
        return new EventState(event, newRevision, agenda, notices, venue, fallback, newChangedAt);
    }
}
