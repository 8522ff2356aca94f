package app.foyer.console;

import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.AttendeeImports.Imported;
import app.foyer.attendees.imports.AttendeeImports.Undone;
import app.foyer.attendees.imports.Known;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Files that were brought in, the latest first; each can be taken back as a whole. */
final class EarlierImports extends Div {
    private static final int NAMED = 50;

    private final AttendeeImports imports;
    private final String event;
    private final String actor;
    private final ZoneId zone;
    private final Tongue tongue;
    private final BiConsumer<String, Undone> onUndone;
    private final Consumer<String> onFault;

    /** @param onUndone told the file's name and what became of it */
    EarlierImports(
            AttendeeImports imports,
            String event,
            String actor,
            ZoneId zone,
            Tongue tongue,
            BiConsumer<String, Undone> onUndone,
            Consumer<String> onFault) {
        this.imports = imports;
        this.event = event;
        this.actor = actor;
        this.zone = zone;
        this.tongue = tongue;
        this.onUndone = onUndone;
        this.onFault = onFault;
        addClassName("earlier");
        getElement().setAttribute("data-part", "imports");
        draw();
    }

    void draw() {
        removeAll();
        var words = tongue.words();
        add(new H3(words.get("people.earlier")));
        var all = imports.imports(event);
        if (all.isEmpty()) {
            add(Controls.styled(new Div(words.get("people.earlier.none")), "empty"));
            return;
        }
        var list = new UnorderedList();
        all.forEach(imported -> list.add(line(imported)));
        add(list);
    }

    private ListItem line(Imported imported) {
        var words = tongue.words();
        var when = DateTimeFormatter.ofPattern(words.get("days.format") + " HH:mm", words.locale())
                .format(imported.at().atZone(zone));
        var source = imported.source();
        var file = Controls.styled(new Span(source.fileName()), "file");
        var about =
                new Span(PersonRow.joined(when, source.actor(), source.format().in(tongue.code())));
        var counts = new Span(words.get(
                "people.earlier.counts",
                imported.added() + "",
                imported.changed() + "",
                imported.removed() + "",
                imported.rejected() + ""));
        var item = new ListItem(file, about, counts);
        item.getElement().setAttribute("data-import", imported.id());
        if (imported.undoneAt() == null)
            item.add(Controls.button(words.get("undo"), "undo-import", () -> undo(imported)));
        else item.add(Controls.styled(new Span(undone(imported)), "undone"));
        return item;
    }

    private String undone(Imported imported) {
        var words = tongue.words();
        var left = imported.leftOver() == null ? 0 : imported.leftOver();
        return left == 0
                ? words.get("people.undone-by", imported.undoneBy())
                : words.get("people.undone-but", imported.undoneBy(), left + "");
    }

    void undo(Imported imported) {
        try {
            var undone = imports.undo(event, imported.id(), actor);
            draw();
            if (!undone.left().isEmpty())
                new ChangedSince(
                                tongue.words().get("people.left", undone.left().size() + ""),
                                undone.left().stream()
                                        .limit(NAMED)
                                        .map(EarlierImports::named)
                                        .toList(),
                                tongue.words().get("close"))
                        .open();
            onUndone.accept(imported.source().fileName(), undone);
        } catch (Refusal refusal) {
            draw();
            onFault.accept(Words.of(refusal, tongue.code()));
        }
    }

    private static String named(Known known) {
        return PersonRow.joined(known.attendee().name(), known.attendee().organisation());
    }

    /** Takes that one back. */
    void undo(String id) {
        imports.imports(event).stream()
                .filter(imported -> imported.id().equals(id))
                .findFirst()
                .ifPresent(this::undo);
    }
}
