package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.Printer;
import app.foyer.badges.PrinterStatus;
import app.foyer.live.Event;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The printers, what waits before them, and the preview. It follows the queue, whichever node works on it. */
final class BadgeDesk extends Div implements PrintJobs.Deed {
    private static final Logger log = LoggerFactory.getLogger(BadgeDesk.class);
    private static final String DEVICE = "desk";

    private final Event event;
    private final Badges badges;
    private final String actor;
    private final Tongue tongue;
    private final Div cards = Controls.styled(new Div(), "printers");
    private final Map<String, PrinterCard> byPrinter = new LinkedHashMap<>();
    private final PrintJobs jobs;
    private Badges.Subscription subscription;

    private record News(List<PrinterStatus> printers, List<PrintJob> jobs) {}

    BadgeDesk(Event event, Badges badges, Attendees attendees, String actor, Tongue tongue) {
        this.event = event;
        this.badges = badges;
        this.actor = actor;
        this.tongue = tongue;
        this.jobs = new PrintJobs(event, attendees, tongue, this);
        addClassName("badges");
        getElement().setAttribute("data-part", "badges");
        cards.getElement().setAttribute("data-empty", tongue.words().get("badges.no-printers"));
        var news = news();
        var proof = new ProofPanel(event, badges, attendees, tongue, this::print);
        proof.offer(news.printers().stream().map(PrinterStatus::printer).toList());
        add(Controls.styled(new Div(new H2(tongue.words().get("badges.printers")), cards, jobs), "queue"), proof);
        show(news);
    }

    private News news() {
        return new News(badges.printers(event.id()), badges.jobs(event.id()));
    }

    private void show(News news) {
        var printers = news.printers().stream().map(PrinterStatus::printer).toList();
        for (var status : news.printers())
            byPrinter
                    .computeIfAbsent(status.printer().id(), id -> card(status.printer(), printers))
                    .show(status);
        jobs.show(news.jobs(), printers);
    }

    private PrinterCard card(Printer printer, List<Printer> all) {
        var card = new PrinterCard(printer, all, tongue, () -> test(printer), to -> move(printer, to));
        cards.add(card);
        return card;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        SerializableConsumer<News> show = attached.getUI().accessLater(this::show, () -> {});
        subscription = badges.subscribe(event.id(), () -> show.accept(news()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    private void test(Printer printer) {
        attempt(() -> badges.test(event.id(), printer.id(), DEVICE, actor))
                .ifPresent(job -> say(tongue.words().get("badges.queued", 0, name(printer), 1)));
    }

    private void move(Printer from, Printer to) {
        attempt(() -> badges.moveQueue(event.id(), from.id(), to.id()))
                .ifPresent(moved -> say(tongue.words().get("badges.moved", moved, name(to))));
    }

    @Override
    public void retry(PrintJob job) {
        attempt(() -> badges.retry(event.id(), job.id()))
                .ifPresent(again -> say(tongue.words().get("badges.retried")));
    }

    @Override
    public void cancel(PrintJob job) {
        attempt(() -> badges.cancel(event.id(), job.id()));
    }

    @Override
    public void cameOut(PrintJob job) {
        attempt(() -> {
            badges.printed(event.id(), job.id());
            return job;
        });
    }

    private void print(String ticket, Printer printer) {
        var key = UUID.randomUUID().toString();
        attempt(() -> badges.request(event.id(), ticket, printer.id(), DEVICE, actor, key))
                .ifPresent(asked -> {
                    var copy = asked.job().copy();
                    say(
                            asked.before() == null
                                    ? tongue.words().get("badges.queued", copy - 1, name(printer), copy)
                                    : tongue.words()
                                            .get(
                                                    "badges.queued-before",
                                                    Times.minute(asked.before(), event.zone()),
                                                    copy));
                });
    }

    private String name(Printer printer) {
        return printer.name().in(tongue.code());
    }

    /** Shows what came of it at once. */
    private <T> Optional<T> attempt(Supplier<T> deed) {
        try {
            var done = Optional.ofNullable(deed.get());
            show(news());
            return done;
        } catch (Refusal refusal) {
            Notification.show(Words.of(refusal, tongue.code())).addThemeVariants(NotificationVariant.WARNING);
        } catch (RuntimeException failure) {
            log.error("The print queue did not do as it was told", failure);
            Notification.show(tongue.words().get("failed")).addThemeVariants(NotificationVariant.ERROR);
        }
        return Optional.empty();
    }

    private static void say(String text) {
        Notification.show(text);
    }
}
