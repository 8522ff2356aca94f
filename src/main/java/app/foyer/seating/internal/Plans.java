package app.foyer.seating.internal;

import app.foyer.attendees.SeatPlans;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.venue.seats.Seat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which seats an event's rooms have, as far as its venue says. */
@Component
class Plans implements SeatPlans {
    private final Live live;

    Plans(Live live) {
        this.live = live;
    }

    @Override
    public Optional<Set<String>> seats(String event, String room) {
        try {
            return live.latest(event).venue().seatMap(room).map(map -> map.seats().stream()
                    .map(Seat::label)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (Refusal noEvent) {
            return Optional.empty();
        }
    }
}
