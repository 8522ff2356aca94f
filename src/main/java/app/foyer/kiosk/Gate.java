package app.foyer.kiosk;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import app.foyer.kiosk.Guest.Companion;
import app.foyer.kiosk.Guest.Party;
import app.foyer.kiosk.Reception.Post;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks who may come in, and lets them. */
@Component
class Gate {
    static final String ATTENDEE = "attendee";
    /** More than a page holds; larger parties are met at the desk. */
    private static final int MOST_COMPANIONS = 12;

    private final Live live;
    private final Attendees attendees;
    private final PublicLookup lookup;
    private final CheckIns checkIns;
    private final BadgeDesk badgeDesk;
    private final Ids ids;
    private final VenueClock clock;

    Gate(
            Live live,
            Attendees attendees,
            PublicLookup lookup,
            CheckIns checkIns,
            BadgeDesk badgeDesk,
            Ids ids,
            VenueClock clock) {
        this.live = live;
        this.attendees = attendees;
        this.lookup = lookup;
        this.checkIns = checkIns;
        this.badgeDesk = badgeDesk;
        this.ids = ids;
        this.clock = clock;
    }

    Scan scan(Post post, String code) {
        return Scan.ofCode(
                code, post.list(), ids.next(clock.now()), post.kiosk().id(), ATTENDEE);
    }

    private Scan scan(Post post, Ticket ticket) {
        return Scan.ofTicket(
                ticket.id(), post.list(), ids.next(clock.now()), post.kiosk().id(), ATTENDEE);
    }

    boolean isCode(Post post, String text) {
        return foresee(post, scan(post, text).withoutNonce()).outcome() != Outcome.UNKNOWN;
    }

    private Verdict foresee(Post post, Scan scan) {
        return checkIns.foresee(post.event().id(), scan);
    }

    /** Who may come in with that scan, now or once some questions are answered; empty for whom something else is open. */
    Optional<Guest> guest(Post post, Scan scan, boolean toldOrderCode) {
        var foreseen = foresee(post, scan);
        if (foreseen.outcome() != Outcome.OK && foreseen.outcome() != Outcome.INCOMPLETE) return Optional.empty();
        return Optional.of(new Guest(
                card(post, foreseen),
                foreseen.attendee().id(),
                foreseen.ticket().id(),
                scan,
                foreseen.because().questions(),
                companions(post, foreseen, toldOrderCode),
                Party.NOBODY));
    }

    /** Of several tickets the one that admits now. */
    Optional<Guest> guest(Post post, Registration registration, boolean toldOrderCode) {
        return registration.tickets().stream()
                .flatMap(ticket -> guest(post, scan(post, ticket), toldOrderCode).stream())
                .findFirst();
    }

    /** What is said to somebody none of whose tickets admits: the first's refusal. */
    Visit refuse(Post post, Visit visit, Registration registration) {
        if (registration.tickets().isEmpty()) return visit.refused(Outcome.UNKNOWN, null, Why.NOTHING);
        return refuse(post, visit, scan(post, registration.tickets().getFirst()));
    }

    /** It is recorded, as every attempt. */
    Visit refuse(Post post, Visit visit, Scan scan) {
        var verdict = checkIns.redeem(post.event().id(), scan);
        var nobody = verdict.attendee() == null;
        if (verdict.outcome() != Outcome.OK)
            return visit.refused(verdict.outcome(), nobody ? null : card(post, verdict), why(post, verdict));
        // a moment ago it was refused
        var guest = new Guest(
                card(post, verdict),
                verdict.attendee().id(),
                verdict.ticket().id(),
                scan,
                List.of(),
                List.of(),
                Party.NOBODY);
        return done(post, visit, guest, verdict);
    }

    Visit admit(Post post, Visit visit, Guest guest) {
        var verdict = checkIns.redeem(post.event().id(), guest.scan());
        return switch (verdict.outcome()) {
            case OK -> done(post, visit, guest, verdict);
            case INCOMPLETE -> ask(visit, guest, verdict.because().questions());
            default -> visit.refused(verdict.outcome(), card(post, verdict), why(post, verdict));
        };
    }

    static Visit ask(Visit visit, Guest guest, List<Question> questions) {
        var fields = questions.stream().map(Form.Field::of).toList();
        return visit.ask(guest, Form.of(fields, guest.scan().answers()));
    }

    /** The guest's companions first, then the guest, who may still have to answer something. */
    Visit admitTogether(Post post, Visit visit, Guest guest, Set<Integer> chosen) {
        var admitted = 0;
        var left = new ArrayList<String>();
        for (int i = 0; i < guest.companions().size(); i++) {
            if (!chosen.contains(i)) continue;
            var companion = guest.companions().get(i);
            var verdict = checkIns.redeem(post.event().id(), companion.scan());
            if (verdict.outcome() == Outcome.OK) {
                admitted++;
                badgeDesk.request(
                        post, companion.scan().ticket(), companion.scan().nonce());
            } else left.add(companion.name());
        }
        return enter(post, visit, guest.with(new Party(admitted, left)));
    }

    /** Asks first what must be answered; what need not is asked once they are in. */
    Visit enter(Post post, Visit visit, Guest guest) {
        return guest.mustAnswer() ? ask(visit, guest, guest.questions()) : admit(post, visit, guest);
    }

    private Visit done(Post post, Visit visit, Guest guest, Verdict verdict) {
        var shown = guest.with(card(post, verdict));
        var badge = badgeDesk.request(post, guest.ticket(), guest.scan().nonce());
        return visit.admitted(shown, due(post, verdict.ticket()), badge);
    }

    private List<Due> due(Post post, Ticket ticket) {
        var items = checkIns.settings(post.event().id()).itemsFor(ticket.product());
        if (items.isEmpty()) return List.of();
        var out = checkIns.handedOut(post.event().id(), ticket.id());
        return items.stream()
                .map(item -> new Due(item.id(), item.name(), out.containsKey(item.id())))
                .toList();
    }

    /** Somebody at this kiosk took it; a second press changes nothing, nor does one after it was given elsewhere. */
    Visit handOut(Post post, Visit visit, String item) {
        if (!(visit.step() instanceof Step.Done done)) return visit;
        var due = done.due().stream()
                .map(each -> each.item().equals(item) ? taken(post, done.guest().ticket(), each) : each)
                .toList();
        return visit.handed(due);
    }

    private Due taken(Post post, String ticket, Due due) {
        try {
            checkIns.handOut(post.event().id(), ticket, due.item(), post.kiosk().id(), ATTENDEE);
        } catch (Refusal refusal) {
            if (!refusal.reason().equals("handed-out")) throw refusal;
        }
        return new Due(due.item(), due.name(), true);
    }

    private List<Companion> companions(Post post, Verdict verdict, boolean toldOrderCode) {
        var order = verdict.attendee().orderCode();
        if (order == null || order.isBlank()) return List.of();
        var others = attendees.order(post.event().id(), order).stream()
                .filter(other ->
                        !other.attendee().id().equals(verdict.attendee().id()))
                .toList();
        return outside(post, verdict.list(), others).stream()
                .limit(MOST_COMPANIONS)
                .flatMap(other -> companion(post, other, toldOrderCode).stream())
                .toList();
    }

    /** Those who have a ticket for the list and are not in, by few statements, however many: only they are looked at. */
    private List<Registration> outside(Post post, String list, List<Registration> others) {
        var event = post.event().id();
        var terms = checkIns.lists(event).stream()
                .filter(each -> each.id().equals(list))
                .map(CheckinList::terms)
                .findFirst()
                .orElseThrow();
        var byTicket = new LinkedHashMap<String, Registration>();
        for (var other : others)
            for (var ticket : other.tickets())
                if (ticket.state() == TicketState.VALID && terms.isFor(ticket.product()))
                    byTicket.put(ticket.id(), other);
        if (byTicket.isEmpty()) return List.of();
        var inside = checkIns.standings(event, byTicket.keySet()).stream()
                .filter(standing -> standing.inside() && standing.list().equals(list))
                .map(standing -> byTicket.get(standing.ticket()))
                .collect(Collectors.toSet());
        return byTicket.values().stream()
                .distinct()
                .filter(other -> !inside.contains(other))
                .toList();
    }

    private Optional<Companion> companion(Post post, Registration other, boolean toldOrderCode) {
        var name = toldOrderCode ? other.attendee().name() : lookup.masked(other.attendee());
        return other.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .map(ticket -> scan(post, ticket))
                .filter(scan -> foresee(post, scan).outcome() == Outcome.OK)
                .findFirst()
                .map(scan -> new Companion(name, scan));
    }

    Card card(Post post, Verdict verdict) {
        return Card.of(
                verdict.attendee(),
                verdict.ticket(),
                room(post, verdict.ticket().room()));
    }

    private Why why(Post post, Verdict verdict) {
        var because = verdict.because();
        return switch (verdict.outcome()) {
            case ALREADY_ADMITTED -> Why.at(moment(post, verdict.admittedAt()));
            case NOT_YET_VALID -> Why.at(moment(post, because.passesAt()));
            case EXPIRED -> Why.at(moment(post, verdict.ticket().validUntil()));
            case RULES -> new Why(because.words(), moment(post, because.passesAt()), LocalText.EMPTY, List.of());
            case FULL -> new Why(LocalText.EMPTY, null, room(post, because.overflow()), List.of());
            case WRONG_LIST ->
                new Why(
                        LocalText.EMPTY,
                        null,
                        LocalText.EMPTY,
                        lists(post, verdict.ticket().product()));
            default -> Why.NOTHING;
        };
    }

    private Why.Moment moment(Post post, Instant instant) {
        if (instant == null) return null;
        var zone = post.event().zone();
        var there = instant.atZone(zone).toLocalDateTime();
        var today = clock.now().atZone(zone).toLocalDate();
        return new Why.Moment(there, there.toLocalDate().equals(today));
    }

    private List<LocalText> lists(Post post, String product) {
        return checkIns.lists(post.event().id()).stream()
                .filter(list -> list.terms().isFor(product))
                .map(CheckinList::name)
                .toList();
    }

    private LocalText room(Post post, String id) {
        var room = id == null
                ? null
                : live.latest(post.event().id()).agenda().rooms().get(id);
        return room == null ? LocalText.EMPTY : room.name();
    }
}
