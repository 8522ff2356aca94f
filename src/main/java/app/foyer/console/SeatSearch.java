package app.foyer.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Finds people by name, with their seats. */
final class SeatSearch extends TextField {
    private static final int TYPING_MS = 150;
    private static final int MOST_FOUND = 30;

    private final Post post;

    SeatSearch(Post post, Runnable typed) {
        this.post = post;
        setPlaceholder(post.say("seats.search"));
        setAriaLabel(post.say("seats.search"));
        setClearButtonVisible(true);
        setAutocomplete(Autocomplete.OFF);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_MS);
        getElement().setAttribute("data-part", "seat-search");
        addValueChangeListener(change -> typed.run());
    }

    /** Whoever fits what is typed. */
    Div found(SitterPanel.Presses presses) {
        var tickets = post.attendees().search(post.event(), getValue().strip(), MOST_FOUND).stream()
                .flatMap(person -> person.tickets().stream())
                .map(ticket -> ticket.id())
                .toList();
        var people = post.seating().of(post.event(), tickets);
        var head = new H2(people.isEmpty() ? post.say("desk.nobody") : post.say("desk.found", people.size()));
        return Controls.styled(new Div(head, SitterPanel.list(post, people, presses)), "sitter");
    }
}
