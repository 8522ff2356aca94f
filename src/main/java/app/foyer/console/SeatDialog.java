package app.foyer.console;

import app.foyer.platform.Refusal;
import app.foyer.seating.Deed;
import app.foyer.seating.Occupant;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A seat for somebody who stands at the desk: one press on a free one. */
final class SeatDialog extends Dialog {
    private static final Logger log = LoggerFactory.getLogger(SeatDialog.class);

    private final Post post;
    private final Occupant who;
    private final Consumer<Deed> done;
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final SeatChart chart;
    private final Map<String, SeatMap> plans;
    private String room;

    /** @param done told of it after the dialog is gone */
    SeatDialog(Post post, Occupant who, Consumer<Deed> done) {
        this.post = post;
        this.who = who;
        this.done = done;
        this.plans = post.state().venue().seatMaps();
        this.chart = new SeatChart(post, this::press);
        setHeaderTitle(post.say("seats.dialog", who.name()));
        setWidth("min(72rem, 92vw)");
        setHeight("88vh");
        getElement().setAttribute("data-part", "seat-dialog");
        chart.getElement().setAttribute("data-moving", "true");
        var rooms = new Segments<String>(
                post.say("room"), "seat-room", List.copyOf(plans.keySet()), id -> id, post::room, this::show);
        var hint = Controls.styled(new Div(post.say("seats.press-free")), "second");
        // beside the hint, so that no seat moves from under the finger
        var line = Controls.styled(new Div(hint, trouble), "seat-line");
        add(Controls.styled(new Div(new Div(rooms), line, chart), "seat-dialog"));
        getFooter().add(Controls.button(post.say("cancel"), "cancel", this::close));
        plans.keySet().stream().findFirst().ifPresent(first -> {
            var usual = plans.containsKey(Objects.requireNonNullElse(who.room(), "")) ? who.room() : first;
            rooms.choose(usual);
            show(usual);
        });
    }

    private void show(String id) {
        room = id;
        var marks =
                who.seat() != null && id.equals(who.room()) ? Map.of(who.seat(), "picked") : Map.<String, String>of();
        // the room may be seated otherwise since the dialog was opened
        post.state()
                .venue()
                .seatMap(id)
                .ifPresentOrElse(
                        map -> chart.show(map, post.seating().sitting(post.event(), id), marks),
                        () -> trouble.setText(
                                SeatOverview.refused(post, new Refusal("no-seat-plan", Map.of("room", id)))));
    }

    private void press(String label) {
        trouble.setText("");
        try {
            var deed = post.seating().move(post.event(), who, room, label, post.actor());
            close();
            done.accept(deed);
        } catch (Refusal refusal) {
            trouble.setText(SeatOverview.refused(post, refusal));
            show(room);
        } catch (RuntimeException failure) {
            log.error("A seat could not be given", failure);
            trouble.setText(post.say("failed"));
        }
    }
}
