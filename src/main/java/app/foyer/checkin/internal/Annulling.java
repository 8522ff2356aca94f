package app.foyer.checkin.internal;

import app.foyer.checkin.Annulment;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.Outcome;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes an accepted scan back, within a transaction: what is left of the others is what the admission is then. */
@Component
class Annulling {
    private static final Duration BY_DEVICE = Duration.ofMinutes(15);

    private final AdmissionStore admissions;
    private final ScanStore scans;
    private final Ledger ledger;
    private final VenueClock clock;

    Annulling(AdmissionStore admissions, ScanStore scans, Ledger ledger, VenueClock clock) {
        this.admissions = admissions;
        this.scans = scans;
        this.ledger = ledger;
        this.clock = clock;
    }

    Arrival annul(String event, Annulment annulment, Book.Page page) {
        var scan = scan(event, annulment);
        if (scan.annulledAt() != null) return scan;
        var list = page.list(scan.list());
        var ticket = scan.ticket().id();
        admissions.hold(event, list.id(), ticket, scan.scan(), scan.at(), scan.device());
        var before = scans.heldPassages(event, list.id(), ticket);
        var after = before.without(scan.scan());
        if (after.equals(before)) return ledger.find(event, scan.scan()).orElseThrow();
        scans.annul(event, scan.scan(), clock.now(), annulment.actor(), annulment.reason());
        admissions.keep(event, list.id(), ticket, after);
        var place = Attempt.place(list);
        if (place != null && before.isInside() && !after.isInside()) admissions.leave(event, place);
        if (place != null && !before.isInside() && after.isInside()) admissions.enter(event, place, null);
        return ledger.find(event, scan.scan()).orElseThrow();
    }

    private Arrival scan(String event, Annulment annulment) {
        var scan = (annulment.scan() == null
                        ? ledger.lastEntry(event, annulment.device())
                        : ledger.find(event, annulment.scan()))
                .filter(found -> found.outcome() == Outcome.OK && found.ticket() != null)
                .orElseThrow(() -> new Refusal("nothing-to-annul"));
        if (annulment.byStaff()) {
            if (annulment.reason() == null || annulment.reason().isBlank()) throw new Refusal("reason-needed");
            return scan;
        }
        if (!scan.device().equals(annulment.device())) throw new Refusal("nothing-to-annul");
        if (scan.receivedAt().plus(BY_DEVICE).isBefore(clock.now())) throw new Refusal("too-late-to-annul");
        return scan;
    }
}
