package app.foyer.seating.internal;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Need;
import app.foyer.attendees.SeatMove;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import app.foyer.seating.Deed;
import app.foyer.seating.Occupancy;
import app.foyer.seating.Occupant;
import app.foyer.seating.Proposal;
import app.foyer.seating.Proposal.Placed;
import app.foyer.seating.Seating;
import app.foyer.seating.Wish;
import app.foyer.venue.seats.SeatMap;
import app.foyer.venue.seats.SeatPlan;
import app.foyer.venue.seats.SeatingRule;
import app.foyer.venue.seats.Sitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats people: each deed with what it changed in one transaction. */
@Component
class Ushers implements Seating {
    private final SeatStore store;
    private final WayBack wayBack;
    private final SeatWatch watch;
    private final Attendees attendees;
    private final Live live;
    private final Ids ids;
    private final VenueClock clock;
    private final TransactionTemplate transactions;

    Ushers(
            SeatStore store,
            WayBack wayBack,
            SeatWatch watch,
            Attendees attendees,
            Live live,
            Ids ids,
            VenueClock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.wayBack = wayBack;
        this.watch = watch;
        this.attendees = attendees;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public List<Occupant> sitting(String event, String room) {
        return store.sitting(event, room);
    }

    @Override
    public List<Occupant> standing(String event) {
        return store.standing(event, null);
    }

    @Override
    public Standing standing(String event, int most) {
        return store.standing(event, most);
    }

    @Override
    public List<Occupant> party(String event, String party) {
        return store.party(event, party);
    }

    @Override
    public Pulse pulse(String event) {
        return store.pulse(event);
    }

    @Override
    public Optional<Occupant> of(String event, String ticket) {
        return store.of(event, ticket);
    }

    @Override
    public List<Occupant> of(String event, Collection<String> tickets) {
        var found = store.of(event, tickets);
        return tickets.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Candidates candidates(String event, String room) {
        var map = map(live.latest(event), room);
        var sitting = store.sitting(event, room);
        var lost = sitting.stream().filter(who -> !map.has(who.seat()));
        return new Candidates(
                byCategory(Stream.concat(store.standing(event, room).stream(), lost)),
                byCategory(sitting.stream().filter(who -> map.has(who.seat()) && !who.present())));
    }

    private static Map<String, Long> byCategory(Stream<Occupant> people) {
        return people.collect(Collectors.groupingBy(Ushers::category, Collectors.counting()));
    }

    private static String category(Occupant who) {
        return who.category() == null ? "" : who.category();
    }

    @Override
    public Map<String, Occupancy> occupancy(String event) {
        return store.occupancy(event);
    }

    @Override
    public Subscription subscribe(String event, Consumer<Map<String, Occupancy>> listener) {
        return watch.subscribe(event, listener);
    }

    private static SeatMap map(EventState state, String room) {
        return state.venue()
                .seatMap(room)
                .orElseThrow(() -> new Refusal("no-seat-plan", Map.of("room", String.valueOf(room))));
    }

    @Override
    public Proposal propose(String event, Wish wish) {
        var map = map(live.latest(event), wish.room());
        var sitting = store.sitting(event, wish.room());
        Predicate<Occupant> wanted =
                who -> wish.categories().isEmpty() || wish.categories().contains(category(who));
        Predicate<Occupant> rises = who -> wanted.test(who) && (!map.has(who.seat()) || wish.anew() && !who.present());
        var people = Stream.concat(
                        sitting.stream().filter(rises),
                        store.standing(event, wish.room()).stream().filter(wanted))
                .collect(Collectors.toMap(
                        Occupant::ticket, Function.identity(), (seated, freedMeanwhile) -> freedMeanwhile));
        var staying = sitting.stream().filter(rises.negate()).toList();
        var before = new HashMap<String, String>();
        var groups = new HashMap<String, String>();
        for (var who : staying) {
            before.put(who.seat(), who.ticket());
            if (who.party() != null) groups.put(who.ticket(), who.party());
        }
        var sitters =
                people.values().stream().map(who -> sitter(who, map.plan())).toList();
        return proposal(wish.room(), people, SeatingRule.seat(map, before, groups, sitters), map);
    }

    private static Sitter sitter(Occupant who, SeatPlan plan) {
        return new Sitter(
                who.ticket(),
                who.party(),
                who.category() != null && plan.vips().contains(who.category()),
                who.need() == Need.WHEELCHAIR,
                who.need() == Need.AISLE);
    }

    /** Who stays where they are is not spoken of. */
    private static Proposal proposal(
            String room, Map<String, Occupant> people, SeatingRule.Result result, SeatMap map) {
        var order = map.seats().stream().map(seat -> seat.label()).toList();
        var placed = new ArrayList<Placed>();
        result.places().forEach((ticket, seat) -> {
            var who = people.get(ticket);
            if (!who.sitsAt(room, seat)) placed.add(placed(who, room, seat));
        });
        placed.sort(Comparator.comparing(one -> order.indexOf(one.move().toSeat())));
        var left = result.left().stream()
                .map(one -> new Proposal.Left(people.get(one.id()), one.why()))
                .toList();
        // their seat may have been promised to another
        left.stream().filter(one -> one.who().seat() != null).forEach(one -> placed.add(placed(one.who(), null, null)));
        return new Proposal(room, placed, left, result.apart());
    }

    private static Placed placed(Occupant who, String room, String seat) {
        return new Placed(who, new SeatMove(who.ticket(), who.room(), who.seat(), room, seat));
    }

    @Override
    public Deed apply(String event, Proposal proposal, String actor) {
        return done(event, Deed.Kind.RULE, proposal.room(), proposal.placed(), actor);
    }

    @Override
    public Deed move(String event, Occupant who, String room, String seat, String actor) {
        if (!map(live.latest(event), room).has(seat))
            throw new Refusal("unknown-seat", Map.of("room", room, "seat", String.valueOf(seat)));
        return done(event, Deed.Kind.MOVE, room, List.of(placed(who, room, seat)), actor);
    }

    @Override
    public Deed swap(String event, Occupant one, Occupant other, String actor) {
        var both = List.of(placed(one, other.room(), other.seat()), placed(other, one.room(), one.seat()));
        return done(event, Deed.Kind.SWAP, one.room(), both, actor);
    }

    @Override
    public Deed free(String event, Occupant who, String actor) {
        return done(event, Deed.Kind.FREE, who.room(), List.of(placed(who, null, null)), actor);
    }

    private Deed done(String event, Deed.Kind kind, String room, List<Placed> placed, String actor) {
        var moves = placed.stream().map(Placed::move).toList();
        return Retry.onConflict(() -> transactions.execute(status -> {
            hold(event, moves);
            requireAsSeen(event, kind, room, placed);
            attendees.seat(event, moves);
            var now = clock.now();
            var deed = new Deed(ids.next(now), now, actor, kind, room, moves.size(), null, null, null);
            store.insert(event, deed, moves);
            return deed;
        }));
    }

    /** Nobody else seats people or lets these in from here on, so what is read now stays so. */
    private void hold(String event, List<SeatMove> moves) {
        attendees.hold(event);
        store.hold(event, moves.stream().map(SeatMove::ticket).toList());
    }

    /** Nobody who sits came in since they were looked at, and no chair was taken out of its room. */
    private void requireAsSeen(String event, Deed.Kind kind, String room, List<Placed> placed) {
        var newest = live.newest(event);
        if (kind == Deed.Kind.RULE || kind == Deed.Kind.MOVE) map(newest, room);
        var sitting = placed.stream()
                .map(Placed::who)
                .filter(who -> who.seat() != null && !who.present())
                .map(Occupant::ticket)
                .toList();
        if (placed.stream().anyMatch(one -> WayBack.isGone(newest.venue(), one.move()))
                || !store.come(event, sitting).isEmpty()) throw new Refusal("changed-meanwhile");
    }

    @Override
    public Deed undo(String event, String deed, String actor) {
        var moves = store.moves(event, deed);
        return Retry.onConflict(() -> transactions.execute(status -> {
            hold(event, moves);
            var done = store.held(event, deed)
                    .filter(found -> found.undoneAt() == null)
                    .orElseThrow(() -> new Refusal("nothing-to-undo"));
            var back = wayBack.of(event, done, moves, live.newest(event).venue());
            attendees.seat(event, back);
            store.setUndone(event, deed, clock.now(), actor, moves.size() - back.size());
            return store.held(event, deed).orElseThrow();
        }));
    }

    @Override
    public List<Deed> deeds(String event, int limit) {
        return store.deeds(event, limit);
    }
}
