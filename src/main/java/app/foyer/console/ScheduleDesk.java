package app.foyer.console;

import app.foyer.agenda.schedule.Schedule;
import app.foyer.agenda.schedule.ScheduleDifference;
import app.foyer.agenda.schedule.ScheduleFault;
import app.foyer.agenda.schedule.ScheduleFile;
import app.foyer.agenda.schedule.ScheduleImport;
import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.platform.VenueClock;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A schedule file: what it would change first, then all of it in one step, which can be undone. */
final class ScheduleDesk extends Div {
    private final Live live;
    private final String event;
    private final Tongue tongue;
    private final Operator operator;
    private final H2 title = new H2();
    private final Paragraph verdict = new Paragraph();
    private final DifferenceGrid grid;
    private final Button apply;
    private Schedule schedule;
    private ScheduleDifference difference;
    private long compared;

    ScheduleDesk(Live live, VenueClock clock, String event, Author author, Tongue tongue) {
        this.live = live;
        this.event = event;
        this.tongue = tongue;
        this.operator = new Operator(live, clock, event, author, tongue, this::compare);
        this.grid = new DifferenceGrid(tongue);
        addClassName("import");
        getElement().setAttribute("data-part", "schedule");
        var words = tongue.words();
        apply = Controls.button(words.get("import.apply"), "apply-import", this::apply);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        verdict.getElement().setAttribute("data-part", "verdict").setAttribute("aria-live", "polite");
        var heading = Controls.styled(new Div(new Div(title, verdict), apply), "import-heading");
        add(file(), heading, grid);
        title.setText(words.get("import.title"));
        verdict.setText(words.get("import.begin"));
        offer(false);
    }

    private FileField file() {
        return new FileField(tongue.words(), "import", ScheduleFile.LARGEST, this::fail, this::read, ".xml", ".json");
    }

    private void read(String name, byte[] content) {
        title.setText(name);
        var state = live.latest(event);
        try {
            schedule = ScheduleFile.read(content, state.event().zone());
            compare(state);
        } catch (ScheduleFault fault) {
            fail(fault.in(tongue.code()));
        }
    }

    /** Nothing of a file that is not understood goes in. */
    private void fail(String why) {
        schedule = null;
        verdict.setText(tongue.words().get("import.fault", why));
        verdict.getElement().setAttribute("data-fault", "true");
        offer(false);
    }

    private void compare(EventState state) {
        if (schedule == null) return;
        difference = ScheduleImport.difference(state.agenda(), schedule);
        compared = state.revision();
        verdict.getElement().removeAttribute("data-fault");
        verdict.setText(tongue.words()
                .get(
                        difference.isEmpty() ? "import.same" : "import.differs",
                        schedule.sessions().size(),
                        schedule.rooms().size()));
        grid.show(difference, state);
        offer(true);
    }

    private void offer(boolean shown) {
        grid.setVisible(shown);
        apply.setVisible(shown && !difference.isEmpty());
    }

    private void apply() {
        operator.give(difference.command(), compared, this::overtaken);
    }

    /** The file is compared anew, so that what the stage did meanwhile stays. */
    private void overtaken(StaleRevision stale) {
        var words = tongue.words();
        new ChangedSince(words.get("import.stale"), operator.lines(stale.since()), words.get("close")).open();
        compare(live.latest(event));
    }
}
