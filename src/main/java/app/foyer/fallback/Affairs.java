package app.foyer.fallback;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Notices;
import app.foyer.platform.Command;
import app.foyer.venue.Venue;
import app.foyer.venue.VenueCommand;
import java.time.Instant;

/** Everything of an event that commands change. */
public record Affairs(Agenda agenda, Notices notices, Venue venue, Fallback fallback) {
    /**
     * After a command of any family.
     *
     * @throws app.foyer.platform.Refusal if a rule says no
     */
    public Affairs after(Command command, Instant now) {
        return switch (command) {
            case AgendaCommand given -> with(given.apply(agenda, now));
            case NoticeCommand given -> with(given.apply(notices, now));
            case VenueCommand given -> {
                if (given instanceof VenueCommand.Close close && close.room() != null) agenda.room(close.room());
                yield with(given.apply(venue, now));
            }
            case FallbackCommand given -> given.apply(this, now);
            default -> throw new IllegalArgumentException("No part of an event takes " + command.name());
        };
    }

    public Affairs with(Agenda newAgenda) {
        return new Affairs(newAgenda, notices, venue, fallback);
    }

    public Affairs with(Notices newNotices) {
        return new Affairs(agenda, newNotices, venue, fallback);
    }

    public Affairs with(Venue newVenue) {
        return new Affairs(agenda, notices, newVenue, fallback);
    }

    public Affairs with(Fallback newFallback) {
        return new Affairs(agenda, notices, venue, newFallback);
    }
}
