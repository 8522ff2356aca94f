package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Incident;
import app.foyer.fallback.IncidentKind;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;

/** Reports an incident in two presses: what it is, and where. */
final class ReportForm extends Div {
    private final Post post;
    private final Operator operator;
    private final Div kinds = Controls.styled(new Div(), "prepared");
    private final Div where = Controls.styled(new Div(), "asking");
    private List<Room> rooms = List.of();

    ReportForm(Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        addClassName("report-incident");
        getElement().setAttribute("data-part", "report-incident");
        for (var kind : IncidentKind.values()) {
            var button = Controls.button(post.say("incident." + kind.code()), "report", () -> ask(kind));
            button.getElement().setAttribute("data-kind", kind.code());
            kinds.add(button);
        }
        where.setVisible(false);
        add(new H3(post.say("incident.report")), kinds, where);
    }

    void show(Agenda agenda) {
        rooms = agenda.roomsInOrder();
    }

    private void ask(IncidentKind kind) {
        where.removeAll();
        where.setVisible(true);
        var what = new TextField();
        what.setPlaceholder(post.say("incident.what"));
        what.setAriaLabel(post.say("incident.what"));
        what.setMaxLength(Incident.LONGEST);
        what.setWidthFull();
        what.getElement().setAttribute("data-part", "what");
        var choices = Controls.styled(new Div(), "prepared");
        for (var room : rooms) {
            var button = Controls.button(
                    room.name().in(post.tongue().code()),
                    "report-in",
                    (long seen) -> report(kind, what.getValue(), room.id(), null, seen));
            button.getElement().setAttribute("data-room", room.id());
            choices.add(button);
        }
        var place = new TextField();
        place.setPlaceholder(post.say("incident.elsewhere"));
        place.setAriaLabel(post.say("incident.elsewhere"));
        place.setMaxLength(Incident.LONGEST);
        place.getElement().setAttribute("data-part", "place");
        var there = Controls.button(
                post.say("incident.report-there"),
                "report-there",
                (long seen) ->
                        report(kind, what.getValue(), null, place.getValue().strip(), seen));
        var leave = Controls.button(post.say("cancel"), "leave", () -> where.setVisible(false));
        where.add(
                new H3(post.say("incident.where", post.say("incident." + kind.code()))),
                what,
                choices,
                Controls.styled(new Div(place, there, leave), "own-words"));
    }

    private void report(IncidentKind kind, String what, String room, String place, long seen) {
        where.setVisible(false);
        operator.give(
                new FallbackCommand.Report(
                        UUID.randomUUID().toString(),
                        kind,
                        what.strip(),
                        room,
                        place == null || place.isEmpty() ? null : place,
                        post.actor()),
                seen);
    }
}
