package app.foyer.screen;

import app.foyer.live.EventState;
import app.foyer.seating.Occupancy;
import app.foyer.venue.seats.Seat;
import app.foyer.venue.seats.SeatDrawing;
import app.foyer.venue.seats.SeatDrawing.State;
import app.foyer.venue.seats.SeatMap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A room's seats for those who look for their row: which are free, where the stage and the doors are. Nobody's name. */
final class SeatsPage {
    private static final String HEAD = "head.jte";
    private static final String MESSAGE = "message.jte";
    private static final String PLAN = "seating/plan.jte";
    private static final String SIDE = "seating/side.jte";

    private SeatsPage() {}

    static Rendering render(EventState state, Occupancy seats, View view, Instant now) {
        var phrasing = new Phrasing(state.agenda(), view.languages());
        var room = view.room();
        if (room == null || !state.agenda().rooms().containsKey(room)) return HallDoor.withoutRoom(state, phrasing);
        var until = state.venue().changes(now);
        var head = new Rendering.Region("head", HEAD, phrasing.room(room));
        var closure = state.venue().closed(room, now);
        var map = state.venue().seatMap(room).orElse(null);
        if (closure.isPresent())
            return new Rendering(
                    List.of(head, new Rendering.Region("now", MESSAGE, phrasing.closed(closure.get()))), until);
        if (map == null) {
            var message = new Message(phrasing.say("seats.none"), phrasing.say("seats.none.detail"));
            return new Rendering(List.of(head, new Rendering.Region("now", MESSAGE, message)), until);
        }
        var drawing = SeatDrawing.of(
                map,
                new SeatDrawing.Sheet(
                        plain(phrasing.say("seats.stage")),
                        plain(phrasing.say("seats.door")),
                        states(seats),
                        Map.of()));
        return new Rendering(
                List.of(
                        head,
                        new Rendering.Region("plan", PLAN, new SeatsPlan(drawing)),
                        new Rendering.Region("free", SIDE, side(map, seats, phrasing))),
                until);
    }

    /** The drawing has no languages that take turns: both stand there. */
    private static String plain(Phrase phrase) {
        return phrase.said().stream().map(Phrase.Said::text).collect(Collectors.joining(" · "));
    }

    private static Map<String, State> states(Occupancy seats) {
        var states = new HashMap<String, State>();
        // whether somebody has come is for staff
        seats.taken().forEach(label -> states.put(label, State.TAKEN));
        return states;
    }

    private static SeatsLeft side(SeatMap map, Occupancy seats, Phrasing phrasing) {
        var free = map.seats().stream()
                .filter(seat -> !seats.taken().contains(seat.label()))
                .collect(Collectors.partitioningBy(Seat::wheelchair, Collectors.counting()));
        var hasPlaces = map.seats().stream().anyMatch(Seat::wheelchair);
        var chairs = map.seats().stream().filter(seat -> !seat.wheelchair()).count();
        return new SeatsLeft(
                free.get(false).intValue(),
                (int) chairs,
                phrasing.say("seats.free"),
                phrasing.say("seats.key.free"),
                phrasing.say("seats.key.taken"),
                hasPlaces ? phrasing.say("seats.key.wheelchair") : Phrase.NONE,
                free.get(true).intValue());
    }
}
