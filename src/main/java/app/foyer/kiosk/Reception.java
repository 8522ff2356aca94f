package app.foyer.kiosk;

import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.Devices;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a kiosk's visit on by asking the features: who is this, may they come in. */
@Component
class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final String ATTENDEE = "attendee";
    private static final String LIST = "list";

    /** A kiosk and the event that it stands at. */
    record Post(Event event, Device kiosk) {}

    private final Live live;
    private final Devices devices;
    private final PublicLookup lookup;
    private final CheckIns checkIns;
    private final Ids ids;
    private final VenueClock clock;

    Reception(Live live, Devices devices, PublicLookup lookup, CheckIns checkIns, Ids ids, VenueClock clock) {
        this.live = live;
        this.devices = devices;
        this.lookup = lookup;
        this.checkIns = checkIns;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where this kiosk stands in the event that is going on; empty where that knows no such kiosk. */
    Optional<Post> post(String kiosk) {
        return live.currentEvent().flatMap(event -> devices.find(event, kiosk)
                .filter(device -> device.kind() == Device.Kind.KIOSK)
                .map(device -> new Post(live.latest(event).event(), device)));
    }

    /**
     * Whether the kiosk stands where it stood when its page was opened. What cannot be looked up now is taken to be so.
     *
     * @param post where that was, or null for nowhere
     */
    boolean stands(String kiosk, Post post) {
        try {
            if (post == null) return post(kiosk).isEmpty();
            return live.currentEvent().filter(post.event().id()::equals).isPresent();
        } catch (RuntimeException failure) {
            log.warn("Whether kiosk {} still stands where it stood is not known", kiosk, failure);
            return true;
        }
    }

    void report(Post post) {
        var event = post.event().id();
        var revision = live.latest(event).revision();
        devices.report(event, post.kiosk().id(), new DeviceReport(revision, DeviceReport.LIVE, null, 0));
    }

    /** A code that admits is asked about first, whoever's turn it was; one that does not is recorded and explained. */
    Visit scanned(Post post, Visit visit, String code) {
        return orUnavailable(visit, () -> {
            var scan = Scan.ofCode(code, list(post), nonce(), post.kiosk().id(), ATTENDEE);
            var foreseen = checkIns.foresee(post.event().id(), scan);
            if (foreseen.outcome() == Outcome.OK) return visit.scanned(card(post, foreseen), scan);
            return answered(post, visit, scan);
        });
    }

    Visit searched(Post post, Visit visit, String query) {
        return orUnavailable(visit, () -> {
            var found = lookup.search(post.event().id(), post.kiosk().id(), query);
            return visit.found(query, found);
        });
    }

    /** Enter in the name field: a scanner types there too. */
    Visit entered(Post post, Visit visit, String text) {
        return orUnavailable(visit, () -> {
            return isCode(post, text) ? scanned(post, visit, text) : searched(post, visit, text);
        });
    }

    private boolean isCode(Post post, String text) {
        var scan = Scan.ofCode(text, list(post), null, post.kiosk().id(), ATTENDEE);
        return checkIns.foresee(post.event().id(), scan).outcome() != Outcome.UNKNOWN;
    }

    /** A slow scanner may type a code in the place of an order code; that is no wrong proof. */
    Visit proved(Post post, Visit visit, String proof) {
        if (visit.glimpse() == null) return visit;
        return orUnavailable(visit, () -> {
            var isAnyText = visit.step() instanceof Step.Verify verify && verify.byOrderCode();
            if (isAnyText && isCode(post, proof)) return scanned(post, visit, proof);
            return lookup.prove(post.event().id(), post.kiosk().id(), visit.glimpse(), proof)
                    .map(registration -> identified(post, visit, registration))
                    .orElseGet(visit::proofWasWrong);
        });
    }

    /** Of several tickets the one that admits now; where none does, the first says why. */
    private Visit identified(Post post, Visit visit, Registration registration) {
        var scans = registration.tickets().stream()
                .map(ticket -> Scan.ofTicket(
                        ticket.id(), list(post), nonce(), post.kiosk().id(), ATTENDEE))
                .toList();
        if (scans.isEmpty()) return visit.refused(Outcome.UNKNOWN, null, null);
        for (var scan : scans) {
            var foreseen = checkIns.foresee(post.event().id(), scan);
            if (foreseen.outcome() == Outcome.OK) return visit.proven(card(post, foreseen), scan);
        }
        return answered(post, visit, scans.getFirst());
    }

    Visit confirmed(Post post, Visit visit) {
        if (!(visit.step() instanceof Step.Choose choose)) return visit;
        return orUnavailable(visit, () -> answered(post, visit, choose.scan()));
    }

    private Visit answered(Post post, Visit visit, Scan scan) {
        var verdict = checkIns.redeem(post.event().id(), scan);
        return switch (verdict.outcome()) {
            case OK -> visit.admitted(card(post, verdict));
            case UNKNOWN -> visit.refused(Outcome.UNKNOWN, null, null);
            default -> visit.refused(verdict.outcome(), card(post, verdict), verdict.admittedAt());
        };
    }

    private Card card(Post post, Verdict verdict) {
        return Card.of(verdict.attendee(), verdict.ticket(), room(post, verdict.ticket()));
    }

    private LocalText room(Post post, Ticket ticket) {
        if (ticket.room() == null) return LocalText.EMPTY;
        var room = live.latest(post.event().id()).agenda().rooms().get(ticket.room());
        return room == null ? LocalText.EMPTY : room.name();
    }

    private static String list(Post post) {
        return post.kiosk().config().get(LIST);
    }

    private String nonce() {
        return ids.next(clock.now());
    }

    /** A stranger must never see a stack trace, nor a page that reloads: what fails is said, and logged for staff. */
    private static Visit orUnavailable(Visit visit, Supplier<Visit> next) {
        try {
            return next.get();
        } catch (Refusal refusal) {
            return visit.stopped(refusal.reason());
        } catch (RuntimeException failure) {
            log.error("A kiosk could not go on", failure);
            return visit.unavailable();
        }
    }
}
