package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.checkin.Because;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Standing;
import app.foyer.checkin.Verdict;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;

/** Who stands at the desk and what came of the last check-in, to be read at a glance by who sits and who stands. */
final class VerdictCard extends Div {
    private static final String OUTCOME = "data-outcome";

    private final Post post;
    private final Runnable override;
    private final H2 said = new H2();
    private final Div face = new Div();
    private final Div name = Controls.styled(new Div(), "name");
    private final Div latin = Controls.styled(new Div(), "latin-name");
    private final Div detail = Controls.styled(new Div(), "detail");
    private final Div todo = Controls.styled(new Div(), "todo");
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Div actions = Controls.styled(new Div(), "actions");

    /** @param override asks for the reason of an override */
    VerdictCard(Post post, Runnable override) {
        this.post = post;
        this.override = override;
        addClassName("verdict");
        getElement().setAttribute("aria-live", "assertive");
        name.getElement().setAttribute("dir", "auto");
        trouble.getElement().setAttribute("data-part", "trouble").setAttribute("role", "alert");
        var who = Controls.styled(new Div(face, new Div(name, latin)), "who-stands");
        add(said, who, detail, todo, trouble, actions);
        clear();
    }

    void clear() {
        person(null);
        said.setText(post.say("desk.ready"));
        detail.setText(post.say("desk.ready.detail"));
    }

    /** Somebody of whom nothing was asked yet; null for nobody. */
    void person(Attendee attendee) {
        getElement().removeAttribute(OUTCOME);
        getElement().removeAttribute("data-tone");
        said.setText("");
        face.removeAll();
        if (attendee != null) face.add(new Face(attendee));
        name.setText(attendee == null ? "" : attendee.name());
        latin.setText(attendee == null ? "" : Objects.requireNonNullElse(attendee.latinName(), ""));
        detail.setText(
                attendee == null
                        ? ""
                        : PersonRow.joined(attendee.organisation(), attendee.category(), attendee.group()));
        todo.setText("");
        trouble.setText("");
        actions.removeAll();
    }

    /** @param standing where the ticket stands at the list since before, or null */
    void show(Verdict verdict, Direction direction, Standing standing) {
        person(verdict.attendee());
        var outcome = verdict.outcome();
        tell(outcome.code(), Mark.tone(outcome));
        var isExit = outcome == Outcome.OK && direction == Direction.EXIT;
        said.setText(post.say(isExit ? "arrival.left" : "outcome." + outcome.code()));
        if (verdict.ticket() != null)
            detail.setText(PersonRow.joined(post.about(verdict.ticket()), post.list(verdict.list())));
        if (outcome == Outcome.OK) return;
        todo.removeAll();
        if (outcome == Outcome.ALREADY_ADMITTED) line(since(verdict, standing));
        because(verdict.because());
        line(post.say("outcome." + outcome.code() + ".todo"));
        if (verdict.ticket() != null) actions.add(Controls.button(post.say("override"), "override", override));
    }

    private String since(Verdict verdict, Standing standing) {
        if (standing == null)
            return verdict.admittedAt() == null ? "" : post.say("desk.admitted-at", post.time(verdict.admittedAt()));
        return post.say("desk.admitted-at-by", post.time(standing.admittedAt()), post.device(standing.device()));
    }

    private void because(Because because) {
        var key = "rule." + because.rule();
        if (!because.words().isEmpty()) line(because.words().in(post.tongue().code()));
        else if (because.rule() != null && post.words().has(key)) line(post.say(key));
        if (because.passesAt() != null) line(post.say("outcome.passes-at", post.time(because.passesAt())));
        if (because.overflow() != null) line(post.say("outcome.overflow", post.room(because.overflow())));
    }

    private void line(String text) {
        if (!text.isEmpty()) todo.add(new Div(text));
    }

    /** What came of all who were booked together. */
    void show(List<Verdict> verdicts, Attendee attendee) {
        person(attendee);
        var refused = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.OK)
                .toList();
        var came = verdicts.size() - refused.size();
        tell(refused.isEmpty() ? Outcome.OK.code() : "some", refused.isEmpty() ? Mark.Tone.OK : Mark.Tone.WARN);
        said.setText(post.say(refused.isEmpty() ? "group.all" : "group.some", came, verdicts.size()));
        todo.removeAll();
        for (var verdict : refused) todo.add(refused(verdict));
    }

    private Div refused(Verdict verdict) {
        var who = new Span(verdict.attendee().name());
        who.getElement().setAttribute("dir", "auto");
        return new Div(
                who,
                new Span(" "),
                new Mark(
                        Mark.tone(verdict.outcome()),
                        post.say("outcome." + verdict.outcome().code())));
    }

    private void tell(String outcome, Mark.Tone tone) {
        getElement().setAttribute(OUTCOME, outcome).setAttribute("data-tone", tone.code());
    }

    /** Nothing came of it, and nobody is known. */
    void refused(String why) {
        person(null);
        tell("refused", Mark.Tone.WARN);
        said.setText(why);
    }

    /** Something else failed; who stands here stays. */
    void trouble(String why) {
        trouble.setText(why);
    }
}
