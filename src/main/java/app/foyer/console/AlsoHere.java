package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.staff.Present;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Who else has the stage open, where they look, and what they did last. */
final class AlsoHere extends Div {
    private final String id = UUID.randomUUID().toString();
    private final RollCall rollCall;
    private final ReentrantLock asking = new ReentrantLock();
    private final String event;
    private final String name;
    private final Deeds deeds;
    private final Tongue tongue;
    private final Div list = Controls.styled(new Div(), "others");
    private List<Present> others = List.of();
    private List<JournalEntry> recent = List.of();
    private EventState state;
    private volatile boolean left;

    AlsoHere(RollCall rollCall, String event, String name, Deeds deeds, Tongue tongue) {
        this.rollCall = rollCall;
        this.event = event;
        this.name = name;
        this.deeds = deeds;
        this.tongue = tongue;
        addClassName("also-here");
        add(new H2(tongue.words().get("here")), list);
    }

    /** Says that this page is there, and learns who else is; not under the page's lock, for the database may be slow. */
    void here(String view, String room) {
        getUI().ifPresent(ui -> {
            left = false;
            var page = new Present(id, name, view, room);
            SerializableConsumer<List<Present>> told = ui.accessLater(this::hear, () -> {});
            Thread.startVirtualThread(() -> ask(page, told));
        });
    }

    /** Not while the question before is still open: the next follows in a few seconds. */
    private void ask(Present page, SerializableConsumer<List<Present>> told) {
        if (!asking.tryLock()) return;
        try {
            if (!left) rollCall.here(event, page).ifPresent(told::accept);
        } finally {
            asking.unlock();
        }
    }

    private void hear(List<Present> all) {
        var known = others;
        others = all.stream().filter(page -> !page.id().equals(id)).toList();
        if (!others.equals(known)) draw();
    }

    void gone() {
        left = true;
        Thread.startVirtualThread(this::leave);
    }

    /** After what is still being said of it. */
    private void leave() {
        asking.lock();
        try {
            if (left) rollCall.gone(id);
        } finally {
            asking.unlock();
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
        var room = deeds.roomName(page.room(), state);
        return words.get(page.view().equals("room") ? "here.room" : "here.house-room", room);
    }

    private String did(JournalEntry entry) {
        return tongue.words()
                .get("here.did", Times.minute(entry.at(), state.event().zone()), deeds.of(entry, state));
    }
}
