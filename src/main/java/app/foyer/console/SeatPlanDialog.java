package app.foyer.console;

import app.foyer.live.StaleRevision;
import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import app.foyer.seating.Occupant;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seats a room otherwise, or not at all; first it shows how that would be, and who would lose their seat. */
final class SeatPlanDialog extends Dialog {
    private static final int NAMES = 12;

    private final Post post;
    private final SeatMap before;
    private final Operator operator;
    private final SeatPlanFields fields;
    private final SeatChart chart;
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Div losses = new Div();
    private final Button set;
    private final Button remove;
    private long seen;
    private boolean overtaken;

    SeatPlanDialog(Post post, SeatMap before, Operator operator) {
        this.post = post;
        this.before = before;
        this.operator = operator;
        this.seen = post.state().revision();
        this.fields = new SeatPlanFields(post, before.plan(), this::show);
        this.chart = new SeatChart(post, label -> {});
        this.set = Controls.button(post.say("seats.plan.set"), "set-seats", this::set);
        this.remove = Controls.button(post.say("seats.plan.remove"), "remove-seats", this::askRemoval);
        setHeaderTitle(post.say("seats.plan.title", post.room(before.plan().room())));
        setWidth("min(76rem, 94vw)");
        setHeight("88vh");
        getElement().setAttribute("data-part", "seat-plan");
        losses.getElement().setAttribute("data-part", "seat-losses");
        set.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.once(set);
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        remove.addClassName("at-start");
        add(Controls.styled(
                new Div(Controls.styled(new Div(fields, trouble, losses), "seat-plan-fields"), chart), "seat-plan"));
        getFooter().add(remove, Controls.button(post.say("cancel"), "cancel", this::close), set);
        show();
    }

    private List<Occupant> sitting() {
        return post.seating().sitting(post.event(), before.plan().room());
    }

    private void show() {
        trouble.setText("");
        losses.removeAll();
        set.setEnabled(false);
        fields.clear();
        try {
            var map = fields.map();
            chart.removeClassName("stale");
            var sitting = sitting();
            chart.show(map, sitting, Map.of());
            tellLosses(sitting.stream().filter(who -> !map.has(who.seat())).toList());
            set.setEnabled(!map.plan().equals(before.plan()));
        } catch (Refusal refusal) {
            chart.addClassName("stale");
            if (!fields.blame(refusal)) trouble.setText(SeatOverview.refused(post, refusal));
        }
    }

    private void tellLosses(List<Occupant> lose) {
        losses.getElement().setAttribute("data-count", lose.size() + "");
        set.setText(lose.isEmpty() ? post.say("seats.plan.set") : post.say("seats.plan.set-anyway", lose.size()));
        if (lose.isEmpty()) return;
        var come = lose.stream().filter(Occupant::present).count();
        var names = lose.stream()
                .limit(NAMES)
                .map(who -> who.name() + " (" + who.seat() + ")")
                .collect(Collectors.joining(post.say("list-comma")));
        var box = new Div(
                new H3(post.say("seats.plan.lose", lose.size(), come)),
                new Div(lose.size() > NAMES ? names + " " + post.say("preview.more", lose.size() - NAMES) : names),
                Controls.styled(new Div(post.say("seats.plan.lose.how")), "second"));
        losses.add(Controls.styled(box, "seat-warning"));
    }

    /** The same place tells what goes; a second press means it. */
    private void askRemoval() {
        fields.setVisible(false);
        chart.removeClassName("stale");
        trouble.setText("");
        losses.removeAll();
        setHeaderTitle(
                post.say("seats.plan.remove.title", post.room(before.plan().room())));
        var lose = sitting();
        chart.show(before, lose, Map.of());
        tellLosses(lose);
        if (lose.isEmpty()) losses.add(new Div(post.say("seats.plan.nobody-loses")));
        set.setVisible(false);
        remove.setVisible(false);
        var go = Controls.button(
                lose.isEmpty() ? post.say("seats.plan.remove.go") : post.say("seats.plan.remove.anyway", lose.size()),
                "confirm-remove-seats",
                () -> give(new VenueCommand.RemoveSeats(before.plan().room())));
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        Controls.once(go);
        getFooter().add(go);
    }

    private void set() {
        try {
            give(new VenueCommand.SetSeats(fields.map().plan()));
        } catch (Refusal refusal) {
            trouble.setText(SeatOverview.refused(post, refusal));
        }
    }

    private void give(Command command) {
        overtaken = false;
        operator.give(command, seen, this::overtaken);
        var now = post.state().venue().seatMap(before.plan().room()).map(SeatMap::plan);
        if (!overtaken && !now.equals(Optional.of(before.plan()))) close();
    }

    /** What was typed stays: whoever presses again after that was told means it. */
    private void overtaken(StaleRevision stale) {
        overtaken = true;
        seen = stale.current();
        new ChangedSince(post.say("stale.title"), operator.lines(stale.since()), post.say("close")).open();
    }
}
