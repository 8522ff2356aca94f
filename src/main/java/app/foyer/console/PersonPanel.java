package app.foyer.console;

import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.checkin.CheckinList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;

/** All there is to know of somebody, and what the desk can do for them. */
final class PersonPanel extends Div {
    private final Post post;
    private final Encounter encounter;
    private final Div flags = Controls.styled(new Div(), "flags");
    private final Div actions = Controls.styled(new Div(), "actions");
    private final TicketsSection tickets;
    private final Div order = Controls.styled(new Div(), "order");
    private final TextArea note = new TextArea();
    private final Button saveNote;
    private final Div noteSection = Controls.styled(new Div(), "note");
    private final HistorySection history;
    private Dossier shown;

    PersonPanel(Post post, Encounter encounter) {
        this.post = post;
        this.encounter = encounter;
        this.tickets = new TicketsSection(post, encounter);
        this.history = new HistorySection(post, encounter);
        addClassName("person-panel");
        getElement().setAttribute("data-part", "person");
        this.saveNote = Controls.button(
                post.say("save"), "save-note", () -> encounter.correct(Map.of(Field.NOTE, note.getValue())));
        prepareNote();
        actions.add(Controls.button(post.say("correct"), "correct", () -> encounter.correct()));
        add(flags, actions, tickets, order, noteSection, history);
        setVisible(false);
    }

    private void prepareNote() {
        note.setLabel(post.say("field.note"));
        note.setPlaceholder(post.say("note.begin"));
        note.setMaxLength(Field.NOTE.longest());
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        note.setMinRows(1);
        note.setMaxRows(5);
        note.getElement().setAttribute("data-part", "note");
        saveNote.setVisible(false);
        note.addValueChangeListener(change -> saveNote.setVisible(isNoteChanged()));
        noteSection.add(note, saveNote);
    }

    private boolean isNoteChanged() {
        return shown != null && !note.getValue().strip().equals(noteOf(shown));
    }

    private static String noteOf(Dossier dossier) {
        return Objects.requireNonNullElse(dossier.attendee().note(), "");
    }

    void clear() {
        shown = null;
        setVisible(false);
        getElement().removeAttribute("data-attendee");
    }

    /** What somebody is writing stays. @param here the list for which the desk admits now, or null */
    void show(Dossier dossier, CheckinList here) {
        var isSame =
                shown != null && shown.attendee().id().equals(dossier.attendee().id());
        var keepsNote = isSame && isNoteChanged();
        shown = dossier;
        setVisible(true);
        getElement().setAttribute("data-attendee", dossier.attendee().id());
        if (!keepsNote) note.setValue(noteOf(dossier));
        saveNote.setVisible(isNoteChanged());
        drawFlags(dossier);
        tickets.show(dossier, here);
        drawOrder(dossier, here);
        history.show(dossier);
    }

    private void drawFlags(Dossier dossier) {
        flags.removeAll();
        var attendee = dossier.attendee();
        if (attendee.attention()) flags.add(new Mark(Mark.Tone.WARN, post.say("person.attention")));
        if (attendee.host() != null) flags.add(new Mark(Mark.Tone.NOTE, post.say("person.host", attendee.host())));
        var contact = PersonRow.joined(attendee.phone(), attendee.email(), attendee.orderCode());
        if (!contact.isEmpty()) flags.add(Controls.part("contact", contact));
    }

    private void drawOrder(Dossier dossier, CheckinList here) {
        order.removeAll();
        if (dossier.others().isEmpty()) return;
        var title = new H3(post.say(
                "order.title", dossier.attendee().orderCode(), dossier.others().size() + 1));
        var head = Controls.styled(new Div(title), "section-head");
        var admissible = here == null ? 0 : dossier.admissible(here).size();
        if (admissible > 0) {
            var all = Controls.button(post.say("order.admit-all", admissible), "admit-all", encounter::admitAll);
            all.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(all);
        }
        order.add(head);
        var others = Controls.styled(new Div(), "others-list");
        for (var other : dossier.others()) others.add(line(other, dossier, here));
        order.add(others);
    }

    private NativeButton line(Registration other, Dossier dossier, CheckinList here) {
        var name = Controls.part("name", other.attendee().name());
        name.getElement().setAttribute("dir", "auto");
        var line = new NativeButton();
        line.addClassName("other");
        line.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "open")
                .setAttribute("data-attendee", other.attendee().id());
        line.addClickListener(pressed -> encounter.open(other.attendee().id()));
        line.add(new Face(other.attendee()), name, standing(other, dossier, here));
        return line;
    }

    private Span standing(Registration other, Dossier dossier, CheckinList here) {
        var came = other.tickets().stream()
                .flatMap(ticket -> dossier.standing(ticket, here == null ? null : here.id()).stream())
                .findFirst();
        return came.isPresent()
                ? new Mark(
                        Mark.Tone.OK,
                        post.say("desk.admitted-at", post.time(came.get().admittedAt())))
                : new Mark(Mark.Tone.OFF, post.say("standing.not-yet"));
    }
}
