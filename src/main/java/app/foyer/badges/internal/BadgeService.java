package app.foyer.badges.internal;

import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Badges;
import app.foyer.badges.BrowserJob;
import app.foyer.badges.Design;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrintJob.State;
import app.foyer.badges.Printed;
import app.foyer.badges.Printer;
import app.foyer.badges.PrinterStatus;
import app.foyer.badges.Proof;
import app.foyer.badges.Sample;
import app.foyer.devices.Devices;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue as everybody else sees it. Nothing here speaks to a printer: that is what {@link PrintWorkers} are for. */
@Service
class BadgeService implements Badges {
    private static final Logger log = LoggerFactory.getLogger(BadgeService.class);
    private static final String PRINTER = "printer";
    private static final String COULD_NOT = "browser";
    private static final Duration STUCK = Duration.ofSeconds(30);
    private static final int LONGEST_KEY = 100;

    private final BadgeStore store;
    private final PrinterStore printers;
    private final PrintQueue queue;
    private final Drawing drawing;
    private final PrintWorkers workers;
    private final Devices devices;
    private final VenueClock clock;
    private final Ids ids;
    private final TransactionTemplate transactions;

    BadgeService(
            BadgeStore store,
            PrinterStore printers,
            PrintQueue queue,
            Drawing drawing,
            PrintWorkers workers,
            Devices devices,
            VenueClock clock,
            Ids ids,
            TransactionTemplate transactions) {
        this.store = store;
        this.printers = printers;
        this.queue = queue;
        this.drawing = drawing;
        this.workers = workers;
        this.devices = devices;
        this.clock = clock;
        this.ids = ids;
        // a lock on what is not there yet would be in the way of everybody else's first badge
        this.transactions = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public void add(String event, BadgeSetup setup) {
        transactions.executeWithoutResult(status -> store.insert(event, setup));
    }

    @Override
    public List<Design> designs(String event) {
        return store.designs(event);
    }

    @Override
    public List<PrinterStatus> printers(String event) {
        return printers.statuses(event);
    }

    @Override
    public Optional<Printer> printerOf(String event, String device) {
        return devices.find(event, device)
                .map(found -> found.config().get(PRINTER))
                .flatMap(printer -> store.printer(event, printer));
    }

    @Override
    public Printed request(String event, String ticket, String printer, String device, String actor, String key) {
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) throw new Refusal("bad-key");
        var at = at(event, printer, device);
        drawing.require(event, ticket);
        var asked = ticket + "/" + key;
        // a repeat waits for nobody's locks
        var earlier = queue.byKey(event, asked);
        if (earlier.isPresent()) return new Printed(earlier.get(), true, queue.lastPrinted(event, ticket));
        var answer = inTransaction(() -> {
            var same = queue.byKey(event, asked);
            if (same.isPresent()) return new Printed(same.get(), true, queue.lastPrinted(event, ticket));
            var job = job(at, ticket, 1, device, actor);
            queue.insert(event, new PrintQueue.Asked(job, asked, target(at, event, device)));
            // its row stands before the others are read, so that of two requests at the same moment one sees the other
            var before = queue.ofTicket(event, ticket).stream()
                    .filter(other -> !other.id().equals(job.id()))
                    .toList();
            queue.setCopy(event, job.id(), nextCopy(before));
            return new Printed(find(event, job.id()), false, lastPrinted(before));
        });
        workers.wake();
        return answer;
    }

    private Printer at(String event, String printer, String device) {
        if (printer == null) return printerOf(event, device).orElseThrow(() -> new Refusal("no-printer"));
        return required(event, printer);
    }

    private Printer required(String event, String printer) {
        return store.printer(event, printer).orElseThrow(() -> new Refusal("unknown-printer"));
    }

    private PrintJob job(Printer at, String ticket, int copy, String device, String actor) {
        var now = clock.now();
        return new PrintJob(ids.next(now), at.id(), ticket, copy, State.QUEUED, null, now, null, device, actor);
    }

    /** What a kiosk asks its own browser to print is no other's. */
    private String target(Printer at, String event, String device) {
        var own = at.kind() == Printer.Kind.BROWSER && printerOf(event, device).equals(Optional.of(at));
        return own ? device : null;
    }

    private static int nextCopy(List<PrintJob> jobs) {
        return 1 + jobs.stream().mapToInt(PrintJob::mayBeOut).max().orElse(0);
    }

    private static Instant lastPrinted(List<PrintJob> jobs) {
        return jobs.stream()
                .map(PrintJob::printedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public PrintJob test(String event, String printer, String device, String actor) {
        var at = required(event, printer);
        drawing.require(event, null);
        var job = inTransaction(() -> {
            var test = job(at, null, 1, device, actor);
            queue.insert(event, new PrintQueue.Asked(test, test.id(), target(at, event, device)));
            return test;
        });
        workers.wake();
        return job;
    }

    @Override
    public List<PrintJob> jobs(String event) {
        return queue.jobs(event);
    }

    @Override
    public Optional<PrintJob> last(String event, String ticket) {
        return queue.last(event, ticket);
    }

    @Override
    public PrintJob retry(String event, String id) {
        var job = find(event, id);
        if (job.state() != State.QUEUED
                && !inTransaction(() -> queue.queueAgain(event, id, nextCopy(alike(event, id)))))
            throw new Refusal("job-settled");
        printers.tryNow(new PrinterStore.Key(event, job.printer()));
        workers.wake();
        return find(event, id);
    }

    @Override
    public PrintJob cancel(String event, String id) {
        var job = find(event, id);
        if (!inTransaction(() -> queue.cancel(event, id, STUCK)))
            throw new Refusal(job.state() == State.PRINTING ? "being-printed" : "job-settled");
        return find(event, id);
    }

    /** A ticket's jobs; a test page is like no other. */
    private List<PrintJob> alike(String event, String id) {
        var job = find(event, id);
        return job.ticket() == null ? List.of(job) : queue.ofTicket(event, job.ticket());
    }

    private PrintJob find(String event, String id) {
        return queue.find(event, id).orElseThrow(() -> new Refusal("unknown-job"));
    }

    @Override
    public int moveQueue(String event, String from, String to) {
        required(event, from);
        required(event, to);
        if (from.equals(to)) return 0;
        int moved = inTransaction(() -> queue.move(event, from, to));
        workers.wake();
        return moved;
    }

    /** A badge that cannot be drawn fails, and does not keep the next from being printed. */
    @Override
    public Optional<BrowserJob> take(String event, String device) {
        var printer = printerOf(event, device).filter(own -> own.kind() == Printer.Kind.BROWSER);
        if (printer.isEmpty()) return Optional.empty();
        queue.lost(event, printer.get().id(), device);
        while (true) {
            var next = queue.nextFor(event, printer.get().id(), device);
            if (next.isEmpty()) return Optional.empty();
            var drawn = draw(event, next.get(), printer.get());
            if (drawn.isPresent() && inTransaction(() -> queue.handTo(event, next.get(), device))) return drawn;
        }
    }

    private Optional<BrowserJob> draw(String event, PrintJob job, Printer printer) {
        try {
            var page = drawing.page(event, job);
            var png = Raster.png(page.pdf(), printer.dpi());
            return Optional.of(new BrowserJob(job.id(), page.width(), page.height(), png));
        } catch (Refusal refusal) {
            queue.failed(event, job.id(), refusal.reason());
        } catch (RuntimeException failure) {
            log.error("The badge of print job {} could not be drawn", job.id(), failure);
            queue.failed(event, job.id(), PrintWorkers.CANNOT_DRAW);
        }
        return Optional.empty();
    }

    @Override
    public void printed(String event, String job) {
        queue.printed(event, job, clock.now());
    }

    @Override
    public void failed(String event, String job) {
        if (queue.find(event, job).map(PrintJob::state).orElse(null) == State.PRINTING)
            queue.failed(event, job, COULD_NOT);
    }

    @Override
    public Proof proof(String event, String design, String look, String ticket) {
        return drawing.proof(event, design, look, ticket);
    }

    @Override
    public List<Sample> samples(String event) {
        return store.samples(event);
    }

    @Override
    public Subscription subscribe(String event, Runnable listener) {
        return workers.subscribe(event, listener);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> {
            try {
                return transactions.execute(status -> work.get());
            } catch (DuplicateKeyException atTheSameMoment) {
                return transactions.execute(status -> work.get());
            }
        });
    }
}
