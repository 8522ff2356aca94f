package app.foyer.console;

import app.foyer.checkin.Outcome;
import app.foyer.checkin.Verdict;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Objects;

/** What came of the last check-in, to be read at a glance by who sits and who stands. */
final class VerdictCard extends Div {
    private final Tongue tongue;
    private final H2 said = new H2();
    private final Div name = Controls.styled(new Div(), "name");
    private final Div latin = Controls.styled(new Div(), "latin-name");
    private final Div detail = Controls.styled(new Div(), "detail");

    VerdictCard(Tongue tongue) {
        this.tongue = tongue;
        addClassName("verdict");
        getElement().setAttribute("aria-live", "assertive");
        add(said, name, latin, detail);
        clear();
    }

    void clear() {
        getElement().removeAttribute("data-outcome");
        said.setText(tongue.words().get("desk.ready"));
        name.setText("");
        latin.setText("");
        detail.setText(tongue.words().get("desk.ready.detail"));
    }

    void show(Verdict verdict, EventState state) {
        var words = tongue.words();
        var code = verdict.outcome().code();
        getElement().setAttribute("data-outcome", code);
        said.setText(words.get("outcome." + code));
        var attendee = verdict.attendee();
        name.setText(attendee == null ? "" : attendee.name());
        latin.setText(attendee == null ? "" : Objects.requireNonNullElse(attendee.latinName(), ""));
        var since = verdict.outcome() == Outcome.ALREADY_ADMITTED && verdict.admittedAt() != null
                ? words.get(
                        "desk.admitted-at",
                        Times.minute(verdict.admittedAt(), state.event().zone()))
                : null;
        var ticket = verdict.ticket();
        var place = ticket == null ? null : PersonRow.joined(ticket.product(), PersonRow.place(ticket, state, tongue));
        var todo = verdict.outcome() == Outcome.OK ? null : words.get("outcome." + code + ".todo");
        detail.setText(PersonRow.joined(since, place, todo));
    }

    void refused(String why) {
        getElement().setAttribute("data-outcome", "refused");
        said.setText(why);
        name.setText("");
        latin.setText("");
        detail.setText("");
    }
}
