package app.foyer.console;

import app.foyer.badges.Printer;
import app.foyer.badges.PrinterStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** One printer: whether it prints, what waits before it, and what to do about it. */
final class PrinterCard extends Div {
    private final Tongue tongue;
    private final Span health = Controls.part("health", "");
    private final Span waiting = Controls.part("waiting", "");
    private final Span printing = Controls.part("printing", "");
    private final Span printed = Controls.part("printed", "");
    private final Span failed = Controls.part("failed", "");
    private final Button move;
    private final boolean alone;

    PrinterCard(Printer printer, List<Printer> all, Tongue tongue, Runnable test, Consumer<Printer> moveTo) {
        this.tongue = tongue;
        var words = tongue.words();
        var others =
                all.stream().filter(other -> !other.id().equals(printer.id())).toList();
        alone = others.isEmpty();
        addClassName("printer");
        getElement().setAttribute("data-printer", printer.id());
        var about = Controls.part(
                "about",
                words.get("badges.kind." + printer.kind().code())
                        + (printer.place() == null ? "" : " · " + printer.place()));
        move = Controls.button(words.get("badges.move"), "move-queue", () -> {});
        var menu = new ContextMenu(move);
        menu.setOpenOnClick(true);
        others.forEach(other -> menu.addItem(other.name().in(tongue.code()), press -> moveTo.accept(other))
                .getElement()
                .setAttribute("data-to", other.id()));
        var deeds =
                Controls.styled(new Div(Controls.button(words.get("badges.test"), "test-page", test), move), "deeds");
        add(
                Controls.styled(new Div(new H3(printer.name().in(tongue.code())), about), "title"),
                health,
                Controls.styled(new Div(waiting, printing, printed, failed), "counts"));
        all.stream()
                .filter(other -> other.id().equals(printer.fallback()))
                .findFirst()
                .ifPresent(other -> add(Controls.part(
                        "takeover",
                        words.get(
                                "badges.takeover",
                                other.name().in(tongue.code()),
                                printer.fallbackAfter().toMinutes()))));
        add(deeds);
    }

    void show(PrinterStatus status) {
        health.setText(health(status));
        getElement().setAttribute("data-trouble", status.trouble() == null ? "" : status.trouble());
        count(waiting, "waiting", status.waiting());
        count(printing, "printing", status.printing());
        count(printed, "printed", status.printed());
        count(failed, "failed", status.failed());
        move.setEnabled(!alone && status.waiting() > 0);
        move.getElement().setAttribute("title", why(status));
    }

    private String health(PrinterStatus status) {
        var words = tongue.words();
        var browser = status.printer().kind() == Printer.Kind.BROWSER;
        if (status.trouble() == null) return words.get(browser ? "badges.at-kiosk" : "badges.well");
        var trouble = PrintJobs.reason(words, status.trouble());
        var tried = status.waiting() + status.printing() > 0;
        return tried
                ? words.get("badges.trouble", trouble, status.troubleMinutes())
                : words.get("badges.trouble.idle", trouble);
    }

    /** A deed that cannot be done says why. */
    private String why(PrinterStatus status) {
        if (alone) return tongue.words().get("badges.only-printer");
        return status.waiting() > 0 ? "" : tongue.words().get("badges.nothing-waits");
    }

    private void count(Span where, String name, int count) {
        where.setText(tongue.words().get("badges." + name, count));
        where.getElement().setAttribute("data-count", count + "");
    }
}
