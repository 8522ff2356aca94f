package app.foyer.kiosk;

import static app.foyer.kiosk.Drawing.box;

import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Arrow;
import app.foyer.venue.Turn;
import app.foyer.venue.Walk;
import app.foyer.venue.Way;
import app.foyer.venue.drawing.Symbols;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a notice sends people, as an arrow for those who read it at one kiosk.
 *
 * @param arrow null where no way can be shown
 * @param level the level's name where the way leads to another one, else empty
 * @param minutes 0 without an arrow
 */
record Pointer(String place, LocalText name, Arrow arrow, LocalText level, int minutes) {
    /**
     * Empty where the place is not known.
     *
     * @param urgent nobody is sent into a lift then
     */
    static Optional<Pointer> to(String place, EventState state, String kiosk, Walk walk, boolean urgent, Instant now) {
        return Guidance.of(state, kiosk, place, walk, now)
                .filter(guidance -> !guidance.name().isEmpty())
                .map(guidance -> of(place, guidance, urgent));
    }

    private static Pointer of(String place, Guidance guidance, boolean urgent) {
        var name = guidance.name();
        if (!guidance.leads()) return new Pointer(place, name, null, LocalText.EMPTY, 0);
        var route = guidance.answer().route();
        var byLift = route.paths().stream().anyMatch(path -> path.way() == Way.LIFT);
        var facing = guidance.from().facing();
        if (facing == null || urgent && byLift) return new Pointer(place, name, null, LocalText.EMPTY, 0);
        var arrow = Arrow.of(route, guidance.building(), facing);
        var level =
                arrow.level() == null ? LocalText.EMPTY : guidance.building().levelName(arrow.level());
        return new Pointer(place, name, arrow, level, route.minutes());
    }

    Div drawn(String language) {
        var words = Words.of(Pointer.class, language);
        var drawn = box("kiosk-pointer");
        drawn.getElement().setAttribute("data-place", place);
        if (arrow != null) {
            var turn = arrow.turn() == null ? Turn.STRAIGHT : arrow.turn();
            drawn.getElement().setAttribute("data-turn-to", turn.code());
            if (arrow.turn() != null || arrow.way() == null) drawn.add(Drawing.symbol(Symbols.arrow(turn)));
            if (arrow.way() != null) drawn.add(Drawing.symbol(Symbols.of(arrow.way())));
        }
        var minutesSaid = arrow == null ? null : words.get("way.minutes", minutes);
        drawn.add(Drawing.span("kiosk-word", PlaceWords.line(name.in(language), level.in(language), minutesSaid)));
        return drawn;
    }
}
