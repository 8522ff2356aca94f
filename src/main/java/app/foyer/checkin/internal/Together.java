package app.foyer.checkin.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.TicketHolder;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import app.foyer.checkin.internal.ExpressLanes.Waiting;
import app.foyer.checkin.internal.Judging.Judgement;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Admits several tickets of one event within a transaction, each as if it were alone; passes over those that are not plain. */
@Component
class Together {
    private final AdmissionStore admissions;
    private final ScanStore scans;
    private final Attendees attendees;
    private final VenueClock clock;
    private final Ids ids;

    Together(AdmissionStore admissions, ScanStore scans, Attendees attendees, VenueClock clock, Ids ids) {
        this.admissions = admissions;
        this.scans = scans;
        this.attendees = attendees;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Whether nothing but the ticket and the time decide, if it has not been in yet: no answers, no force, no limit. Whoever
     * has been in already has an admission, and is passed over.
     */
    static boolean isPlain(Scan scan, Book.Page page) {
        return scan.direction() == Direction.ENTRY
                && scan.lists().size() < 2
                && scan.answers().isEmpty()
                && scan.force() == null
                && scan.at() == null
                && !scan.offline()
                && list(scan, page)
                        .filter(list -> list.terms().capacity() == null && !asks(list, page))
                        .isPresent();
    }

    private static boolean asks(CheckinList list, Book.Page page) {
        return page.settings().questions().stream()
                .anyMatch(question ->
                        question.required() && list.terms().questions().contains(question.id()));
    }

    private static Optional<CheckinList> list(Scan scan, Book.Page page) {
        return page.lists().stream()
                .filter(list ->
                        scan.lists().isEmpty() || list.id().equals(scan.lists().getFirst()))
                .findFirst();
    }

    /** One verdict for each, in their order; empty for those who were not admitted. */
    List<Optional<Verdict>> admit(List<Waiting> party) {
        var attempts = attempts(party);
        var plain = attempts.stream().filter(Objects::nonNull).toList();
        var admitted = new HashSet<>(admissions.admit(plain));
        scans.insertAccepted(plain.stream().filter(admitted::contains).toList());
        return attempts.stream()
                .map(attempt -> Optional.ofNullable(attempt)
                        .filter(admitted::contains)
                        .map(one -> one.verdict(Judgement.OK, one.at())))
                .toList();
    }

    /** In their order; null for those whose ticket does not admit, or is asked for twice in the same moment. */
    private List<Attempt> attempts(List<Waiting> party) {
        var holders = holders(party);
        var seen = new HashSet<List<String>>();
        var attempts = new ArrayList<Attempt>();
        for (var one : party) {
            var attempt = attempt(one, holders.get(key(one.scan())));
            var isPlain = attempt != null
                    && attempt.judging().entry(Passages.NONE).isOk()
                    && seen.add(List.of(attempt.list().id(), attempt.ticket()));
            attempts.add(isPlain ? attempt : null);
        }
        return attempts;
    }

    private Attempt attempt(Waiting one, TicketHolder holder) {
        if (holder == null) return null;
        var now = clock.now();
        var list = list(one.scan(), one.page()).orElseThrow();
        return new Attempt(one.event(), ids.next(now), one.scan(), list, one.page(), holder, now, now);
    }

    /** By what names the ticket: its id, or its secret. */
    private Map<String, TicketHolder> holders(List<Waiting> party) {
        var secrets = new ArrayList<String>();
        var tickets = new ArrayList<String>();
        for (var one : party) (one.scan().ticket() == null ? secrets : tickets).add(name(one.scan()));
        var holders = new HashMap<String, TicketHolder>();
        for (var holder : attendees.holders(party.getFirst().event(), secrets, tickets)) {
            holders.put("secret " + holder.ticket().secret(), holder);
            holders.put("ticket " + holder.ticket().id(), holder);
        }
        return holders;
    }

    private static String key(Scan scan) {
        return (scan.ticket() == null ? "secret " : "ticket ") + name(scan);
    }

    private static String name(Scan scan) {
        return scan.ticket() == null ? ScannedCode.secret(scan.code()) : scan.ticket();
    }
}
