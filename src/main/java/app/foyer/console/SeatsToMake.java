package app.foyer.console;

import app.foyer.venue.VenueCommand;
import app.foyer.venue.seats.SeatPlan;
import app.foyer.venue.seats.SeatPlan.Layout;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** A room of which nobody said how it is seated: how to begin, and a few numbers that make its seats. */
final class SeatsToMake extends Div {
    private static final int MOST = 200;

    private final Post post;
    private final Operator operator;
    private final Select<Layout> layout = new Select<>();
    private final IntegerField rows = new IntegerField();
    private final IntegerField seats = new IntegerField();
    private String room;

    /** @param operator null where they may only look */
    SeatsToMake(Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        addClassName("seats-to-make");
        getElement().setAttribute("data-part", "seats-to-make");
        add(new H2(post.say("seats.none.title")), new Paragraph(post.say("seats.none.how")));
        layout.setItems(List.of(Layout.THEATRE, Layout.CLASSROOM, Layout.ROUND_TABLES));
        layout.setItemLabelGenerator(one -> post.say("seats.layout." + one.code()));
        layout.setLabel(post.say("seats.layout"));
        layout.setValue(Layout.THEATRE);
        layout.addValueChangeListener(change -> name());
        number(rows, "rows", 10);
        number(seats, "seats", 12);
        name();
        var make = Controls.button(post.say("seats.make"), "make-seats", this::make);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        if (operator != null) add(Controls.styled(new Div(layout, rows, seats, make), "seat-numbers"));
        setVisible(false);
    }

    private void number(IntegerField field, String name, int usual) {
        field.setMin(1);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        field.setValue(usual);
        field.getElement().setAttribute("data-part", "seat-" + name);
    }

    private void name() {
        var tables = layout.getValue() == Layout.ROUND_TABLES;
        rows.setLabel(post.say(tables ? "seats.tables" : "seats.rows"));
        seats.setLabel(post.say(tables ? "seats.per-table" : "seats.per-row"));
    }

    void show(String of, boolean isMade) {
        room = of;
        setVisible(!isMade);
    }

    private void make() {
        if (rows.getValue() == null || seats.getValue() == null || rows.isInvalid() || seats.isInvalid()) return;
        var plan = SeatPlan.of(room, layout.getValue(), rows.getValue(), seats.getValue());
        operator.give(new VenueCommand.SetSeats(plan), post.state().revision());
    }
}
