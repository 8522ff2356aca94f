package app.foyer.console;

import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckinList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who was found, one of them chosen for the next press of Enter. */
final class Found extends Div {
    private static final int MOST = 50;

    private final Post post;
    private final PersonRow.Presses presses;
    private final Span count = Controls.part("count", "");
    private final Div people = Controls.styled(new Div(), "people");
    private final List<PersonRow> rows = new ArrayList<>();
    private int chosen = -1;

    Found(Post post, PersonRow.Presses presses) {
        this.post = post;
        this.presses = presses;
        addClassName("panel");
        people.getElement().setAttribute("data-part", "people");
        var help = Controls.styled(new Span(post.say("desk.search-keys")), "second");
        add(Controls.styled(new Div(count, help), "filters"), people);
    }

    /** Who is chosen stays so, if they are still among them. @return how many were found */
    int show(String wanted, CheckinList list) {
        var found = post.attendees().search(post.event(), wanted, MOST);
        count.setText(post.say(found.size() < MOST ? "desk.found" : "desk.found-more", found.size()));
        people.getElement().setAttribute("data-empty", post.say("desk.nobody"));
        draw(found, list);
        return found.size();
    }

    /** Rather than looking for anybody, shows these. */
    void show(List<Registration> found, CheckinList list, String why) {
        count.setText(why);
        draw(found, list);
    }

    private void draw(List<Registration> found, CheckinList list) {
        var before = chosen < 0 ? null : rows.get(chosen).attendee();
        var tickets = found.stream()
                .flatMap(person -> person.tickets().stream())
                .map(Ticket::id)
                .toList();
        var standings = post.checkIns().standings(post.event(), tickets);
        people.removeAll();
        rows.clear();
        chosen = -1;
        for (var person : found) rows.add(new PersonRow(person, list, standings, post, presses));
        rows.forEach(people::add);
        for (int at = 0; at < rows.size(); at++) if (rows.get(at).attendee().equals(before)) choose(at);
    }

    void failed() {
        people.removeAll();
        rows.clear();
        chosen = -1;
        people.getElement().setAttribute("data-empty", "");
        count.setText(post.say("failed.search"));
    }

    /** One further down, or up. */
    void step(int by) {
        if (!rows.isEmpty()) choose(Math.clamp(chosen + by, 0, rows.size() - 1));
    }

    private void choose(int at) {
        if (chosen >= 0) rows.get(chosen).choose(false);
        chosen = at;
        rows.get(at).choose(true);
    }

    Optional<PersonRow> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(rows.get(chosen));
    }
}
