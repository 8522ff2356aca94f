package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrintJob.State;
import app.foyer.badges.Printer;
import app.foyer.live.Event;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;

/** The print jobs, those to see to first; it keeps its place while they change. */
final class PrintJobs extends Div {
    private static final int MOST_FOUND = 100;

    private enum Shown {
        OPEN,
        FAILED,
        ALL;

        boolean includes(PrintJob job) {
            return switch (this) {
                case ALL -> true;
                case FAILED -> job.state() == State.FAILED;
                case OPEN -> job.state() != State.PRINTED && job.state() != State.CANCELLED;
            };
        }
    }

    private final Event event;
    private final Attendees attendees;
    private final Tongue tongue;
    private final Words words;
    private final Deed deed;
    private final Grid<PrintJob> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = Controls.part("count", "");
    private final Div empty = Controls.styled(new Div(), "empty");
    private final Map<Shown, NativeButton> choices = new EnumMap<>(Shown.class);
    private final Map<String, String> names = new HashMap<>();
    private Map<String, String> printers = Map.of();
    private List<PrintJob> jobs = List.of();
    private Shown shown = Shown.ALL;

    /** What can be done with a job. */
    interface Deed {
        void retry(PrintJob job);

        void cancel(PrintJob job);

        void cameOut(PrintJob job);
    }

    PrintJobs(Event event, Attendees attendees, Tongue tongue, Deed deed) {
        this.event = event;
        this.attendees = attendees;
        this.tongue = tongue;
        this.words = tongue.words();
        this.deed = deed;
        addClassName("jobs");
        search.setPlaceholder(words.get("badges.search"));
        search.setAriaLabel(words.get("badges.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        columns();
        add(Controls.styled(new Div(new H2(words.get("badges.jobs")), choices(), search, count), "bar"), grid, empty);
    }

    private Component choices() {
        var group = Controls.styled(new Div(), "days");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("badges.jobs"));
        for (var each : Shown.values()) {
            var code = each.name().toLowerCase(Locale.ROOT);
            var button = new NativeButton(words.get("badges.show." + code), press -> choose(each));
            button.getElement().setAttribute("data-show", code);
            choices.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void choose(Shown which) {
        shown = which;
        draw();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(job -> Times.second(job.askedAt(), event.zone()))
                .setHeader(words.get("badges.column.asked"))
                .setWidth("86px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::who)
                .setHeader(words.get("badges.column.who"))
                .setWidth("110px")
                .setFlexGrow(3);
        grid.addColumn(job -> printers.getOrDefault(job.printer(), job.printer()))
                .setHeader(words.get("badges.column.printer"))
                .setWidth("130px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(words.get("badges.column.state"))
                .setWidth("150px")
                .setFlexGrow(4);
        grid.addColumn(job -> job.actor().equals("attendee") ? job.device() : job.actor() + " · " + job.device())
                .setHeader(words.get("badges.column.from"))
                .setWidth("78px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::deeds).setWidth("196px").setFlexGrow(0);
    }

    private Component who(PrintJob job) {
        var name = Controls.part("name", job.ticket() == null ? words.get("badges.test-job") : name(job.ticket()));
        var line = Controls.styled(new Div(name), "who-is");
        if (job.copy() > 1)
            line.add(Controls.styled(Controls.part("copy", words.get("badges.copy", job.copy())), "copy"));
        line.getElement()
                .setAttribute("data-job", job.id())
                .setAttribute("data-state", job.state().code());
        return line;
    }

    /** Rows that are not looked at are not asked for. */
    private String name(String ticket) {
        return names.computeIfAbsent(ticket, id -> attendees
                .holderByTicket(event.id(), id)
                .map(holder -> holder.attendee().name())
                .orElse(id));
    }

    private Component state(PrintJob job) {
        var text =
                switch (job.state()) {
                    case PRINTED -> words.get("badges.state.printed", Times.minute(job.printedAt(), event.zone()));
                    case FAILED -> words.get("badges.state.failed", reason(words, job.reason()));
                    case CANCELLED ->
                        words.get(job.isUnsure() ? "badges.state.cancelled-unsure" : "badges.state.cancelled");
                    case QUEUED, PRINTING ->
                        words.get("badges.state." + job.state().code());
                };
        var state = Controls.styled(Controls.part("state", text), "state");
        state.getElement().setAttribute("data-state", job.state().code()).setAttribute("title", text);
        return state;
    }

    static String reason(Words words, String code) {
        try {
            return words.get("badges.reason." + code);
        } catch (MissingResourceException unworded) {
            return words.get("badges.reason.other", String.valueOf(code));
        }
    }

    private Component deeds(PrintJob job) {
        var deeds = Controls.styled(new Div(), "deeds");
        switch (job.state()) {
            case QUEUED, PRINTING -> offer(deeds, "cancel", "cancel-job", () -> deed.cancel(job));
            case FAILED, CANCELLED -> {
                offer(deeds, job.isUnsure() ? "again" : "retry", "retry-job", () -> deed.retry(job));
                if (job.isUnsure()) offer(deeds, "came-out", "came-out", () -> deed.cameOut(job));
                else if (job.state() == State.FAILED) offer(deeds, "dismiss", "cancel-job", () -> deed.cancel(job));
            }
            case PRINTED -> {}
        }
        return deeds;
    }

    private void offer(Div deeds, String name, String action, Runnable does) {
        deeds.add(Controls.button(words.get("badges." + name), action, does));
    }

    void show(List<PrintJob> newJobs, List<Printer> all) {
        printers = all.stream()
                .collect(Collectors.toMap(Printer::id, printer -> printer.name().in(tongue.code())));
        // a name may have been corrected
        if (!newJobs.equals(jobs)) names.clear();
        jobs = newJobs;
        draw();
    }

    private void draw() {
        var found = found();
        var rows = jobs.stream()
                .filter(shown::includes)
                .filter(job -> found == null || found.contains(job.ticket()))
                .toList();
        var view = grid.getListDataView();
        if (!view.getItems().toList().equals(rows)) {
            grid.setItems(rows);
            grid.getListDataView().setIdentifierProvider(PrintJob::id);
        }
        count.setText(words.get("badges.count", rows.size()));
        choices.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", (each == shown) + "");
            button.setText(words.get("badges.show." + each.name().toLowerCase(Locale.ROOT)) + " "
                    + jobs.stream().filter(each::includes).count());
        });
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.getElement().setAttribute("data-empty", words.get(emptyText()));
    }

    private String emptyText() {
        if (!search.getValue().isBlank()) return "badges.empty.search";
        return switch (shown) {
            case ALL -> "badges.empty";
            case OPEN -> "badges.empty.open";
            case FAILED -> "badges.empty.failed";
        };
    }

    /** The tickets of whom is looked for, or null for everybody's. */
    private Set<String> found() {
        var wanted = search.getValue().strip();
        if (wanted.isEmpty()) return null;
        var tickets = attendees.search(event.id(), wanted, MOST_FOUND).stream()
                .flatMap(person -> person.tickets().stream())
                .map(Ticket::id)
                .collect(Collectors.toSet());
        tickets.add(wanted);
        return tickets;
    }
}
