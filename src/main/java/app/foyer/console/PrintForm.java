package app.foyer.console;

import app.foyer.attendees.Ticket;
import app.foyer.badges.PrintJob;
import app.foyer.badges.Printer;
import app.foyer.badges.PrinterStatus;
import app.foyer.platform.Refusal;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Asks where to print a badge, and says that it was printed before. */
final class PrintForm extends Div {
    private final Post post;

    /**
     * @param before the newest print of this badge, or null
     * @param chosen told the printer's id
     */
    PrintForm(List<PrinterStatus> printers, PrintJob before, Post post, Consumer<String> chosen, Runnable left) {
        this.post = post;
        addClassName("asking");
        getElement().setAttribute("data-part", "print").setAttribute("role", "group");
        add(new H3(post.say(before == null ? "badge.print" : "badge.again")));
        if (before != null) {
            var warning = new Mark(Mark.Tone.WARN, before(before));
            warning.getElement().setAttribute("data-part", "printed-before");
            add(warning);
        }
        var select = new Select<PrinterStatus>();
        select.setItems(printers);
        select.setItemLabelGenerator(this::label);
        select.setLabel(post.say("badge.printer"));
        select.setValue(printers.getFirst());
        select.setVisible(printers.size() > 1);
        var print = Controls.button(
                post.say("badge.do"),
                "print",
                () -> chosen.accept(select.getValue().printer().id()));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        add(select, Controls.styled(new Div(print, Controls.button(post.say("cancel"), "leave", left)), "own-words"));
    }

    private String before(PrintJob job) {
        return job.printedAt() == null
                ? post.say("badge.asked-before", post.time(job.askedAt()), job.actor())
                : post.say("badge.printed-before", post.time(job.printedAt()), job.copy());
    }

    private String label(PrinterStatus status) {
        Printer printer = status.printer();
        var trouble = status.trouble() == null ? null : "badges.reason." + status.trouble();
        return PersonRow.joined(
                printer.name().in(post.tongue().code()),
                trouble != null && post.words().has(trouble) ? post.say(trouble) : status.trouble(),
                status.waiting() == 0 ? null : post.say("badges.waiting", status.waiting()));
    }

    /** How the newest print stands, for the line of a ticket. */
    static Mark mark(PrintJob job, Post post) {
        return switch (job.state()) {
            case QUEUED, PRINTING ->
                new Mark(Mark.Tone.OUT, post.say("badges.state." + job.state().code()));
            case PRINTED -> new Mark(Mark.Tone.OK, post.say("badges.state.printed", post.time(job.printedAt())));
            case CANCELLED ->
                job.isUnsure()
                        ? new Mark(Mark.Tone.WARN, post.say("badges.state.cancelled-unsure"))
                        : new Mark(Mark.Tone.OFF, post.say("badges.state.cancelled"));
            case FAILED -> new Mark(Mark.Tone.WARN, post.say("badges.state.failed", reason(job, post)));
        };
    }

    private static String reason(PrintJob job, Post post) {
        var key = "badges.reason." + job.reason();
        return post.words().has(key) ? post.say(key) : job.reason();
    }

    /** Prints at once where there is nothing to ask; else asks. */
    static void begin(Ticket ticket, Post post, Consumer<String> print, Consumer<PrintForm> ask, Runnable left) {
        var printers = post.badges().printers(post.event());
        if (printers.isEmpty()) throw new Refusal("no-printer");
        var before = post.badges().last(post.event(), ticket.id()).orElse(null);
        if (before == null && printers.size() == 1)
            print.accept(printers.getFirst().printer().id());
        else ask.accept(new PrintForm(printers, before, post, print, left));
    }
}
