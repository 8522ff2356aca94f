package app.foyer.badges;

import java.util.List;
import java.util.Optional;

/**
 * Prints badges by a durable queue. Nothing here waits for a printer: a request is a row in the database, printed when its
 * printer can, in the order of the requests, once. A job that a printer may have got when its server or its line went dead
 * is asked about where the printer knows (IPP); where it does not, the job fails as {@link PrintJob#UNSURE} for people to
 * look, rather than being printed twice unnoticed.
 */
public interface Badges {
    /** Sets up an event that has none of it yet. */
    void add(String event, BadgeSetup setup);

    /** In their order. */
    List<Design> designs(String event);

    /** In their order, each with how it goes. */
    List<PrinterStatus> printers(String event);

    /** The printer that a device's configuration names: what {@link #request} uses there; empty where it prints none. */
    Optional<Printer> printerOf(String event, String device);

    /**
     * Queues a ticket's badge.
     *
     * @param printer its id, or null for the device's own
     * @param device a device's id, or {@code desk}, {@code api}
     * @param key makes a repeat of this request known as such; at most 100 characters
     * @throws app.foyer.platform.Refusal {@code no-printer}, {@code unknown-printer}, {@code unknown-ticket},
     *     {@code no-badge} where no design is for it; never because of how a printer is
     */
    Printed request(String event, String ticket, String printer, String device, String actor, String key);

    /** Queues a test page. @throws app.foyer.platform.Refusal {@code unknown-printer}, {@code no-badge} */
    PrintJob test(String event, String printer, String device, String actor);

    /** What waits, is being printed or failed, in the order of the queue, and then what was settled last, newest first. */
    List<PrintJob> jobs(String event);

    /** The newest job of a ticket. */
    Optional<PrintJob> last(String event, String ticket);

    /**
     * Queues a failed or cancelled job again, in its old place; as the next copy if the ticket's badge may be out.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-job}, {@code job-settled}
     */
    PrintJob retry(String event, String job);

    /**
     * Takes a job out of the queue; what may have been printed stays unsure.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-job}, {@code job-settled}, {@code being-printed}
     */
    PrintJob cancel(String event, String job);

    /**
     * Gives all that waits before one printer to another, behind what waits there already by the order of requests.
     *
     * @return how many jobs
     * @throws app.foyer.platform.Refusal {@code unknown-printer}
     */
    int moveQueue(String event, String from, String to);

    /**
     * The next badge that this kiosk's own browser is to print, and from now on {@code PRINTING}; a kiosk that asks again
     * without having said what came of the last gets the next, and the last is unsure. Empty where nothing waits.
     */
    Optional<BrowserJob> take(String event, String device);

    /** A kiosk's browser has printed it, or people saw that an unsure one came out; passed over for any other job. */
    void printed(String event, String job);

    /** A kiosk's browser could not print it: it is {@code FAILED}; passed over unless that has it. */
    void failed(String event, String job);

    /**
     * A ticket's badge as it would be printed now, in its own look or in another.
     *
     * @param design its id, or null for the wearer's own
     * @param look a variant's id, or {@link Variant#USUAL}, or null for the wearer's own
     * @param ticket null for an invented wearer
     * @throws app.foyer.platform.Refusal {@code unknown-ticket}, {@code no-badge}
     */
    Proof proof(String event, String design, String look, String ticket);

    /** Real badges to look at before any is printed; those kinds that the event has. */
    List<Sample> samples(String event);

    /** Calls the listener when {@link #jobs} or {@link #printers} may read differently, about once a second at most. */
    Subscription subscribe(String event, Runnable listener);

    /** Ends by {@link #close}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
