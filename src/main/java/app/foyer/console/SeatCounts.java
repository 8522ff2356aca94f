package app.foyer.console;

import app.foyer.seating.Occupant;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How many seats are free, taken, and taken by somebody who has come; at once what the signs of the map mean. */
final class SeatCounts extends Div {
    private final Post post;

    SeatCounts(Post post) {
        this.post = post;
        addClassName("seat-counts");
        getElement().setAttribute("data-part", "seat-counts");
    }

    void show(SeatMap map, List<Occupant> sitting) {
        var here = sitting.stream().filter(who -> map.has(who.seat())).toList();
        var present = (int) here.stream().filter(Occupant::present).count();
        var free = map.seats().size() - here.size();
        removeAll();
        add(count("free", free), count("taken", here.size() - present), count("present", present));
        if (map.seats().stream().anyMatch(app.foyer.venue.seats.Seat::wheelchair)) add(sign("wheelchair", "♿", ""));
        if (map.seats().stream().anyMatch(app.foyer.venue.seats.Seat::vip)) add(sign("kept", "", ""));
        getElement()
                .setAttribute("data-free", free + "")
                .setAttribute("data-taken", here.size() + "")
                .setAttribute("data-present", present + "");
    }

    private Span count(String name, int number) {
        return sign(name, "", number + "");
    }

    private Span sign(String name, String symbol, String number) {
        var shape = Controls.styled(new Span(symbol), "seat-sign");
        shape.getElement().setAttribute("data-sign", name).setAttribute("aria-hidden", "true");
        var sign = new Span(shape, new Span(post.say("seats.sign." + name)));
        if (!number.isEmpty()) sign.add(Controls.part(name, number));
        return sign;
    }
}
