package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.staff.Presence;
import app.foyer.staff.Present;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who else has the stage open, where they look, and what they did last. */
final class AlsoHere extends Div {
    private static final Logger log = LoggerFactory.getLogger(AlsoHere.class);

    private final String id = UUID.randomUUID().toString();
    private final Presence presence;
    private final String event;
    private final String name;
    private final Tongue tongue;
    private final Div list = Controls.styled(new Div(), "others");
    private List<Present> others = List.of();
    private List<JournalEntry> recent = List.of();
    private EventState state;

    AlsoHere(Presence presence, String event, String name, Tongue tongue) {
        this.presence = presence;
        this.event = event;
        this.name = name;
        this.tongue = tongue;
        addClassName("also-here");
        add(new H2(tongue.words().get("here")), list);
    }

    /** Says that this page is there, and learns who else is; that the database is away is told elsewhere. */
    void here(String view, String room) {
        var known = others;
        try {
            others = presence.here(event, new Present(id, name, view, room)).stream()
                    .filter(page -> !page.id().equals(id))
                    .toList();
        } catch (RuntimeException unreachable) {
            log.debug("Nobody knows who is here", unreachable);
        }
        if (!others.equals(known)) draw();
    }

    void gone() {
        try {
            presence.gone(id);
        } catch (RuntimeException unreachable) {
            log.debug("A page that closed will be missed only after a while", unreachable);
        }
    }

    void show(List<JournalEntry> newestFirst, EventState newState) {
        recent = newestFirst;
        state = newState;
        draw();
    }

    private void draw() {
        if (state == null) return;
        list.removeAll();
        others.forEach(page -> list.add(line(page)));
        getElement().setAttribute("data-others", others.size() + "");
    }

    private Div line(Present page) {
        var words = tongue.words();
        var who = page.name().equals(name) ? words.get("here.you", page.name()) : page.name();
        var line = new Div(Controls.part("name", who), Controls.part("where", where(page)));
        recent.stream()
                .filter(entry -> entry.author().name().equals(page.name()))
                .findFirst()
                .ifPresent(entry -> line.add(Controls.part("did", did(entry))));
        line.getElement().setAttribute("data-present", page.name());
        return line;
    }

    private String where(Present page) {
        var words = tongue.words();
        if (page.room() == null) return words.get("here.house");
        var room = new Deeds(tongue).roomName(page.room(), state);
        return words.get(page.view().equals("room") ? "here.room" : "here.house-room", room);
    }

    private String did(JournalEntry entry) {
        return tongue.words()
                .get("here.did", Times.minute(entry.at(), state.event().zone()), new Deeds(tongue).of(entry, state));
    }
}
