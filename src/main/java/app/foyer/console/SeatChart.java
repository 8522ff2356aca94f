package app.foyer.console;

import app.foyer.seating.Occupant;
import app.foyer.venue.seats.SeatDrawing;
import app.foyer.venue.seats.SeatDrawing.State;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A room's seats, to press. */
final class SeatChart extends Div {
    private static final String LABEL = "event.target.closest('[data-seat]').dataset.seat";

    private final Post post;
    private String shown = "";

    SeatChart(Post post, Consumer<String> pressed) {
        this.post = post;
        addClassName("seat-chart");
        getElement().setAttribute("data-part", "seat-chart");
        getElement()
                .addEventListener(
                        "click",
                        press -> pressed.accept(press.getEventData().get(LABEL).asString("")))
                .setFilter("event.target.closest('[data-seat]') !== null")
                .addEventData(LABEL);
    }

    /** @param marks what is special about seats, by label */
    void show(SeatMap map, List<Occupant> sitting, Map<String, String> marks) {
        var states = new HashMap<String, State>();
        for (var who : sitting) states.put(who.seat(), who.present() ? State.PRESENT : State.TAKEN);
        var drawing = SeatDrawing.of(
                map, new SeatDrawing.Sheet(post.say("seats.stage"), post.say("seats.door"), states, marks));
        if (drawing.equals(shown)) return;
        shown = drawing;
        getElement().setProperty("innerHTML", drawing);
    }
}
