package app.foyer.badges.internal;

import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrintJob.State;
import app.foyer.badges.Printer;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings what is queued to the printers. Twice a second, and when something was queued here, a node looks for printers
 * before which something waits and that nobody serves; it takes the lease of each and works through its queue in order,
 * on a thread of that printer's own. A printer in trouble is left alone for a while, and tried again for ever.
 */
@Component
class PrintWorkers implements SmartLifecycle {
    static final String CANNOT_DRAW = "cannot-draw";
    private static final Logger log = LoggerFactory.getLogger(PrintWorkers.class);
    private static final int PERIOD_MS = 500;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** A kiosk that took a badge and has said nothing for so long is gone. */
    private static final Duration BROWSER_SILENCE = Duration.ofMinutes(2);

    private final PrinterStore printers;
    private final PrintQueue queue;
    private final Drawing drawing;
    private final VenueClock clock;
    private final Watchers watchers;
    private final String node;
    private final Map<Printer.Kind, Speaker> speakers = new EnumMap<>(Printer.Kind.class);
    private final Map<PrinterStore.Key, Thread> served = new ConcurrentHashMap<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private ScheduledExecutorService poller;
    private boolean databaseAnswers = true;

    @Autowired
    PrintWorkers(
            PrinterStore printers,
            PrintQueue queue,
            Drawing drawing,
            VenueClock clock,
            Watchers watchers,
            Ids ids,
            List<Speaker> speakers) {
        this.printers = printers;
        this.queue = queue;
        this.drawing = drawing;
        this.clock = clock;
        this.watchers = watchers;
        this.node = ids.next(clock.now());
        speakers.forEach(speaker -> this.speakers.put(speaker.kind(), speaker));
    }

    @Override
    public void start() {
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("print-queue").factory());
        poller.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    /** Something was queued. */
    void wake() {
        if (isRunning() && awake.compareAndSet(false, true)) poller.execute(this::look);
    }

    Badges.Subscription subscribe(String event, Runnable listener) {
        return watchers.add(event, listener);
    }

    private void look() {
        awake.set(false);
        try {
            printers.busy().forEach(this::attend);
            watchers.tell();
            if (!databaseAnswers) log.info("The print queue answers again");
            databaseAnswers = true;
        } catch (RuntimeException failure) {
            if (databaseAnswers) log.error("The print queue cannot be read; nothing is printed until it can", failure);
            databaseAnswers = false;
        }
    }

    private void attend(PrinterStore.Busy busy) {
        takeOver(busy);
        if (busy.printer().kind() == Printer.Kind.BROWSER)
            queue.lost(busy.key().event(), busy.key().printer(), BROWSER_SILENCE);
        else if (busy.due()) served.computeIfAbsent(busy.key(), key -> Thread.startVirtualThread(() -> serve(busy)));
    }

    /** When a badge has waited so long before a printer in trouble, or a browser, all that waits goes to the other printer. */
    private void takeOver(PrinterStore.Busy busy) {
        var printer = busy.printer();
        if (printer.fallback() == null || printer.fallbackAfter() == null) return;
        var patience = printer.fallbackAfter().toSeconds();
        var browser = printer.kind() == Printer.Kind.BROWSER;
        if (busy.waitingSeconds() < patience || !browser && busy.troubleSeconds() < patience) return;
        if (printers.isStuck(new PrinterStore.Key(busy.key().event(), printer.fallback()))) return;
        var moved = queue.move(busy.key().event(), printer.id(), printer.fallback());
        if (moved > 0) log.info("The printer {} takes over {} badges of {}", printer.fallback(), moved, printer.id());
    }

    private void serve(PrinterStore.Busy busy) {
        var key = busy.key();
        try {
            work(busy);
        } catch (RuntimeException failure) {
            log.error("The queue of the printer {} stopped; it goes on in a moment", key.printer(), failure);
        } finally {
            served.remove(key);
        }
    }

    private void work(PrinterStore.Busy busy) {
        var key = busy.key();
        int tries = busy.tries();
        try {
            while (isRunning() && printers.lease(key, node, LEASE)) {
                var job = queue.next(key.event(), key.printer());
                if (job.isEmpty()) break;
                var trouble = print(busy, job.get());
                if (trouble != null) {
                    if (tries == 0) log.warn("The printer {} prints nothing just now: {}", key.printer(), trouble);
                    printers.trouble(key, trouble, pause(tries));
                    break;
                }
                if (tries > 0) log.info("The printer {} prints again", key.printer());
                tries = 0;
                printers.well(key);
            }
        } finally {
            printers.release(key, node);
        }
    }

    private static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** @return what the trouble with the printer is, or null if it can go on with the next */
    private String print(PrinterStore.Busy busy, PrintJob job) {
        var speaker = speakers.get(busy.printer().kind());
        var event = busy.key().event();
        if (job.state() == State.PRINTING) {
            var remote = queue.remote(event, job.id());
            var found = outcome(job, () -> true, () -> speaker.follow(busy.printer(), name(job), remote));
            return settle(event, job, found, true);
        }
        var page = page(event, job);
        if (page == null) return null;
        var handed = new AtomicBoolean();
        var handover = new Handover() {
            @Override
            public boolean begin() {
                handed.set(Retry.onConflict(() -> queue.hand(event, job, PrinterStore.served(busy.key(), node))));
                return handed.get();
            }

            @Override
            public void named(String remote) {
                queue.setRemote(event, job.id(), remote);
            }
        };
        var outcome = outcome(job, handed::get, () -> speaker.print(busy.printer(), page, name(job), handover));
        return settle(event, job, outcome, handed.get());
    }

    /** One badge that nobody can print keeps no other waiting; where the database failed, the queue itself is tried again. */
    private static Outcome outcome(PrintJob job, BooleanSupplier handed, Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException | OutOfMemoryError failure) {
            log.error("Print job {} came to nothing", job.id(), failure);
            return handed.getAsBoolean() ? Outcome.unsure(null) : Outcome.refused(CANNOT_DRAW);
        }
    }

    private static String name(PrintJob job) {
        return Speaker.NAMED + job.id();
    }

    private Drawing.Page page(String event, PrintJob job) {
        try {
            return drawing.page(event, job);
        } catch (Refusal refusal) {
            queue.failed(event, job.id(), refusal.reason());
        } catch (RuntimeException failure) {
            log.error("The badge of print job {} could not be drawn", job.id(), failure);
            queue.failed(event, job.id(), CANNOT_DRAW);
        }
        return null;
    }

    private String settle(String event, PrintJob job, Outcome outcome, boolean handed) {
        Retry.onConflict(() -> switch (outcome.kind()) {
            case PRINTED -> queue.printed(event, job.id(), clock.now());
            case REFUSED -> queue.failed(event, job.id(), outcome.reason());
            case UNSURE -> queue.failed(event, job.id(), PrintJob.UNSURE);
            case NOT_NOW -> handed && queue.takeBack(event, job.id());
            case NOT_YET, WITHDRAWN -> false;
        });
        return switch (outcome.kind()) {
            case PRINTED, REFUSED, WITHDRAWN -> null;
            case UNSURE, NOT_NOW, NOT_YET -> outcome.reason();
        };
    }

    @Override
    public void stop() {
        poller.shutdownNow();
        served.values().forEach(PrintWorkers::finish);
    }

    /** What a printer is being given now is given whole, so that nobody has to look whether it was. */
    private static void finish(Thread serving) {
        try {
            serving.join(LONGEST_STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return poller != null && !poller.isShutdown();
    }
}
