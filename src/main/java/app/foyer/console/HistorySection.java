package app.foyer.console;

import app.foyer.attendees.Correction;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** What was tried with somebody's tickets, and what was changed of them; each with the way back. */
final class HistorySection extends Div {
    private final Post post;
    private final Encounter encounter;

    HistorySection(Post post, Encounter encounter) {
        this.post = post;
        this.encounter = encounter;
    }

    void show(Dossier dossier) {
        removeAll();
        answers(dossier);
        if (!dossier.corrections().isEmpty()) {
            add(new H3(post.say("corrections", dossier.corrections().size())));
            for (var correction : dossier.corrections()) add(line(correction, dossier));
        }
        add(new H3(post.say("history", dossier.history().size())));
        var scans = Controls.styled(new Div(), "scans");
        scans.getElement().setAttribute("data-empty", post.say("history.begin"));
        for (var scan : dossier.history()) scans.add(line(scan));
        add(scans);
    }

    private void answers(Dossier dossier) {
        if (dossier.answers().isEmpty()) return;
        add(new H3(post.say("answers")));
        for (var question : post.checkIns().settings(post.event()).questions()) {
            var answer = dossier.answers().get(question.id());
            if (answer == null) continue;
            var option = question.options().get(answer);
            var key = "answers." + answer;
            var said = option != null
                    ? option.in(post.tongue().code())
                    : post.words().has(key) ? post.say(key) : answer;
            var line = Controls.styled(
                    new Div(new Span(question.text().in(post.tongue().code())), new Span(said)), "answer");
            line.getElement().setAttribute("data-question", question.id());
            add(line);
        }
    }

    private Div line(Arrival scan) {
        var why = scan.annulledAt() != null
                ? post.say(
                        "history.annulled",
                        scan.annulledBy(),
                        post.time(scan.annulledAt()),
                        Objects.toString(scan.annulReason(), ""))
                : scan.forced() ? scan.reason() : null;
        var where = PersonRow.joined(post.list(scan.list()), post.device(scan.device()), who(scan), why);
        var line = Controls.styled(
                new Div(
                        Controls.part("at", post.time(scan.at())),
                        Mark.of(scan, post),
                        Controls.styled(new Span(where), "second")),
                "scan-line");
        line.getElement()
                .setAttribute("data-scan", scan.scan())
                .setAttribute("data-outcome", scan.outcome().code())
                .setAttribute("data-annulled", scan.annulledAt() != null);
        if (scan.outcome() == Outcome.OK && scan.annulledAt() == null) {
            var isEntry = scan.direction() == Direction.ENTRY;
            line.add(Controls.button(post.say(isEntry ? "annul" : "annul.exit"), "annul", () -> encounter.annul(scan)));
        }
        return line;
    }

    private String who(Arrival scan) {
        return scan.actor().equals("attendee") ? null : scan.actor();
    }

    private Div line(Correction correction, Dossier dossier) {
        var before = Controls.styled(new Span(shown(correction.before())), "before");
        var after = new Span(shown(correction.after()));
        before.getElement().setAttribute("dir", "auto");
        after.getElement().setAttribute("dir", "auto");
        var what = new Div(
                new Span(post.say("field." + correction.field().code()) + post.say("colon")),
                before,
                new Span(" → "),
                after,
                Controls.styled(
                        new Div(PersonRow.joined(
                                post.time(correction.at()), post.device(correction.device()), correction.actor())),
                        "second"));
        var line = Controls.styled(new Div(what), "correction-line");
        line.getElement().setAttribute("data-field", correction.field().code());
        if (Objects.equals(correction.field().of(dossier.attendee()), correction.after()))
            line.add(Controls.button(post.say("undo"), "revert", () -> encounter.revert(correction)));
        return line;
    }

    private String shown(String value) {
        return value == null ? post.say("field.nothing") : value;
    }
}
