package app.foyer.badges.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.attendees.TicketState;
import app.foyer.badges.Design;
import app.foyer.badges.PrintJob;
import app.foyer.badges.Proof;
import app.foyer.badges.Variant;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Draws badges of what is known of their wearers at that moment, so that a name that was corrected is printed right. */
@Component
class Drawing {
    private static final int PROOF_DPI = 220;
    private static final Attendee NOBODY = new Attendee(
            "test", "测试 Test עברית عربي", "Nguyễn Łukasz Ωμέγα Юлия", "Foyer", null, null, null, null, null, null);
    private static final Ticket NO_TICKET =
            new Ticket("test", "test", "FOYER-TEST-PAGE", "test", TicketState.VALID, "A-1", null);

    private final BadgeStore store;
    private final Attendees attendees;
    private final Live live;
    private final Typefaces faces;
    private final Semaphore atOnce = new Semaphore(2);

    Drawing(BadgeStore store, Attendees attendees, Live live, Typefaces faces) {
        this.store = store;
        this.attendees = attendees;
        this.live = live;
        this.faces = faces;
    }

    /** A badge as a page: its paper in millimetres as it leaves the printer. */
    record Page(byte[] pdf, double width, double height) {}

    /** @throws Refusal {@code unknown-ticket}, {@code no-badge} */
    Page page(String event, PrintJob job) {
        var holder = job.ticket() == null ? test() : holder(event, job.ticket());
        var design = design(event, holder);
        var look = design.variantFor(holder.ticket(), holder.attendee());
        var pdf = draw(event, design, holder, look, job.copy(), true).pdf();
        var lying = design.orientation().degrees() % 180 != 0;
        return new Page(pdf, lying ? design.height() : design.width(), lying ? design.width() : design.height());
    }

    /** @throws Refusal {@code no-badge} where no design is for the ticket, {@code unknown-ticket} */
    void require(String event, String ticket) {
        design(event, ticket == null ? test() : holder(event, ticket));
    }

    Proof proof(String event, String design, String look, String ticket) {
        var holder = ticket == null ? test() : holder(event, ticket);
        var shown = store.designs(event).stream()
                .filter(each -> design == null
                        ? each.wearers().include(holder.ticket(), holder.attendee())
                        : each.id().equals(design))
                .findFirst()
                .orElseThrow(() -> new Refusal("no-badge"));
        var variant = shown.looks().stream()
                .filter(each -> each.id().equals(look))
                .findFirst()
                .orElseGet(() -> shown.variantFor(holder.ticket(), holder.attendee()));
        var drawn = draw(event, shown, holder, variant, 1, false);
        return new Proof(shown.width(), shown.height(), Raster.png(drawn.pdf(), PROOF_DPI), drawn.missing());
    }

    private BadgePage.Drawn draw(
            String event, Design design, TicketHolder holder, Variant look, int copy, boolean turned) {
        atOnce.acquireUninterruptibly();
        try {
            return BadgePage.draw(design, Wearer.of(holder, live.latest(event), look, copy), faces, turned);
        } finally {
            atOnce.release();
        }
    }

    private Design design(String event, TicketHolder holder) {
        return first(event, holder).orElseThrow(() -> new Refusal("no-badge"));
    }

    /** A test page shows the first design, whomever that is for. */
    private Optional<Design> first(String event, TicketHolder holder) {
        return store.designs(event).stream()
                .filter(design ->
                        holder.ticket() == NO_TICKET || design.wearers().include(holder.ticket(), holder.attendee()))
                .findFirst();
    }

    private TicketHolder holder(String event, String ticket) {
        return attendees.holderByTicket(event, ticket).orElseThrow(() -> new Refusal("unknown-ticket"));
    }

    private static TicketHolder test() {
        return new TicketHolder(NO_TICKET, NOBODY);
    }
}
