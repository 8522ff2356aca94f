package app.foyer.console;

import app.foyer.attendees.imports.AttendeeFault;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.AttendeeImports.Applied;
import app.foyer.attendees.imports.AttendeeImports.ChangedMeanwhile;
import app.foyer.attendees.imports.AttendeeImports.Compared;
import app.foyer.attendees.imports.AttendeeImports.Source;
import app.foyer.attendees.imports.Roster;
import app.foyer.attendees.imports.Ways;
import app.foyer.attendees.imports.Wish;
import app.foyer.live.Event;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of attendees: as what it was read, which column is what, what it would change; then all of it in one step, which
 * can be undone. A long file is read, compared and applied beside the page, which tells how far it is.
 */
final class AttendeeDesk extends Div {
    private static final Logger log = LoggerFactory.getLogger(AttendeeDesk.class);

    /** What is known of the file so far; a fault where that ends. */
    private record Reading(AttendeeFile file, Roster roster, Compared compared, AttendeeFault fault) {}

    private final AttendeeImports imports;
    private final Event event;
    private final String actor;
    private final Tongue tongue;
    private final H2 title = new H2();
    private final Paragraph verdict = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final ReadingBar readingBar;
    private final MappingPanel mapping;
    private final Checkbox complete = new Checkbox();
    private final Checkbox overCorrections = new Checkbox();
    private final Div ways = Controls.styled(new Div(complete, overCorrections), "ways");
    private final PeopleGrid grid;
    private final Button apply;
    private final Button undo;
    private final EarlierImports earlier;
    private byte[] content;
    private String fileName;
    private Wish wish = Wish.NONE;
    private Reading reading;
    private String done;
    private int asked;

    AttendeeDesk(AttendeeImports imports, Event event, String actor, Tongue tongue) {
        this.imports = imports;
        this.event = event;
        this.actor = actor;
        this.tongue = tongue;
        this.readingBar = new ReadingBar(tongue, this::readAs);
        this.mapping = new MappingPanel(
                tongue,
                columns -> readAs(new Wish(
                        reading.file().format(),
                        reading.file().encoding(),
                        reading.file().separator(),
                        columns)));
        this.grid = new PeopleGrid(tongue);
        addClassName("import");
        getElement().setAttribute("data-part", "people");
        var words = tongue.words();
        apply = Controls.button(words.get("import.apply"), "apply-people", this::apply);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        undo = Controls.button(words.get("undo"), "undo", this::undo);
        earlier = new EarlierImports(
                imports,
                event.id(),
                actor,
                event.zone(),
                tongue,
                (file, undone) -> taken(file, undone.restored()),
                this::fail);
        verdict.getElement().setAttribute("data-part", "verdict").setAttribute("aria-live", "polite");
        way(complete, "complete");
        way(overCorrections, "over-corrections");
        var buttons = Controls.styled(new Div(undo, apply), "import-buttons");
        var heading = Controls.styled(new Div(new Div(title, verdict), buttons), "import-heading");
        add(file(), heading, progress, readingBar, mapping, ways, grid, earlier);
        title.setText(words.get("people.title"));
        verdict.setText(words.get("people.begin"));
        progress.setVisible(false);
        undo.setVisible(false);
        offer(false);
    }

    private void way(Checkbox box, String name) {
        box.setLabel(tongue.words().get("people." + name));
        box.getElement().setAttribute("data-action", name);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) read();
        });
    }

    private FileField file() {
        return new FileField(
                tongue.words(),
                "people",
                AttendeeFile.LARGEST,
                this::fail,
                this::take,
                ".csv",
                ".tsv",
                ".txt",
                ".xlsx",
                ".json");
    }

    private void take(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        title.setText(name);
        complete.setValue(false);
        overCorrections.setValue(false);
        readAs(Wish.NONE);
    }

    private void readAs(Wish newWish) {
        wish = newWish;
        read();
    }

    /** Beside the page; what was asked for in between makes an older answer void. */
    private void read() {
        if (content == null) return;
        var mine = begin(tongue.words().get("people.reading"));
        var bytes = content;
        var wanted = wish;
        var chosen = new Ways(complete.getValue(), overCorrections.getValue());
        var ui = UI.getCurrent();
        Thread.ofVirtual().start(() -> {
            try {
                var result = reading(bytes, wanted, chosen);
                later(ui, () -> {
                    if (mine == asked) show(result);
                });
            } catch (RuntimeException failure) {
                broken(ui, failure);
            }
        });
    }

    private Reading reading(byte[] bytes, Wish wanted, Ways chosen) {
        AttendeeFile file = null;
        try {
            file = AttendeeFile.read(bytes, wanted);
            var roster = file.roster(event.zone());
            return new Reading(file, roster, imports.compare(event.id(), roster, chosen), null);
        } catch (AttendeeFault fault) {
            return new Reading(file, null, null, fault);
        }
    }

    private int begin(String what) {
        done = null;
        undo.setVisible(false);
        apply.setEnabled(false);
        progress.setIndeterminate(true);
        progress.setVisible(true);
        verdict.getElement().removeAttribute("data-fault");
        verdict.setText(what);
        return ++asked;
    }

    private void show(Reading result) {
        reading = result;
        progress.setVisible(false);
        var file = result.file();
        try {
            if (file != null) {
                readingBar.show(file);
                mapping.show(file, !file.format().isSure());
            }
        } catch (AttendeeFault fault) {
            fail(fault.in(tongue.code()));
            return;
        }
        readingBar.setVisible(file != null);
        mapping.setVisible(file != null);
        if (result.fault() != null) {
            fail(result.fault().in(tongue.code()));
            return;
        }
        var difference = result.compared().difference();
        grid.show(difference);
        verdict.setText(tongue.words()
                .get(
                        difference.isEmpty() ? "people.same" : "people.differs",
                        result.roster().people() + "",
                        difference.rejected().size() + ""));
        offer(true);
    }

    /** Nothing of a file that is not understood goes in; how it is read can still be chosen. */
    private void fail(String why) {
        progress.setVisible(false);
        verdict.setText(tongue.words().get("import.fault", why));
        verdict.getElement().setAttribute("data-fault", "true");
        grid.setVisible(false);
        ways.setVisible(false);
        apply.setVisible(false);
    }

    private void offer(boolean shown) {
        readingBar.setVisible(shown);
        mapping.setVisible(shown);
        ways.setVisible(shown);
        grid.setVisible(shown);
        var useful = shown && !reading.compared().difference().isEmpty();
        apply.setVisible(useful);
        apply.setEnabled(useful);
        earlier.setVisible(!shown);
    }

    private void apply() {
        var agreed = reading;
        var chosen = new Ways(complete.getValue(), overCorrections.getValue());
        begin(tongue.words().get("people.applying"));
        progress.setIndeterminate(false);
        progress.setValue(0);
        var source = new Source(fileName, agreed.file().format(), actor);
        var ui = UI.getCurrent();
        Thread.ofVirtual().start(() -> {
            try {
                var applied = imports.apply(
                        event.id(),
                        agreed.roster(),
                        chosen,
                        source,
                        agreed.compared().revision(),
                        percent -> later(ui, () -> progress.setValue(percent / 100.0)));
                later(ui, () -> applied(applied));
            } catch (ChangedMeanwhile changed) {
                later(ui, this::overtaken);
            } catch (RuntimeException failure) {
                broken(ui, failure);
            }
        });
    }

    private void applied(Applied applied) {
        var difference = applied.difference();
        content = null;
        progress.setVisible(false);
        offer(false);
        verdict.setText(tongue.words()
                .get(
                        "people.applied",
                        difference.added().size() + "",
                        difference.changed().size() + "",
                        difference.removed().size() + ""));
        done = applied.id();
        undo.setVisible(done != null);
        earlier.draw();
    }

    /** The file is compared anew, so that what others did meanwhile is seen first. */
    private void overtaken() {
        new ChangedSince(
                        tongue.words().get("people.stale"),
                        List.of(),
                        tongue.words().get("close"))
                .open();
        read();
    }

    private void broken(UI ui, RuntimeException failure) {
        log.error("An import of attendees failed", failure);
        later(ui, () -> fail(tongue.words().get("people.failed")));
    }

    /** Who closed the page is told nothing. */
    private static void later(UI ui, SerializableRunnable told) {
        ui.accessLater(told, () -> {}).run();
    }

    private void undo() {
        if (done != null) earlier.undo(done);
    }

    private void taken(String file, int restored) {
        done = null;
        undo.setVisible(false);
        title.setText(file);
        verdict.getElement().removeAttribute("data-fault");
        verdict.setText(tongue.words().get("people.undone", restored + ""));
    }
}
