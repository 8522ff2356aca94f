package app.foyer.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.SeatMove;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.Format;
import app.foyer.attendees.imports.Rejected;
import app.foyer.attendees.imports.Ways;
import app.foyer.attendees.imports.Wish;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Scan;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.seats.SeatMap;
import app.foyer.venue.seats.SeatPlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Against a real database: no chair is ever held twice. */
@FoyerTest
class SeatingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 60;
    private static final Author STAFF = new Author("test", "test");

    @Autowired
    private Live live;

    @Autowired
    private Attendees attendees;

    @Autowired
    private AttendeeImports imports;

    @Autowired
    private Seating seating;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private javax.sql.DataSource database;

    private String event;

    @BeforeEach
    void anEventWithARoom() {
        event = "seats-" + UUID.randomUUID();
        var name = new LocalText(Map.of("en", "Seats"));
        var room = Room.of("hall", 0, new LocalText(Map.of("en", "Hall")), "1", 80);
        live.create(
                new Event(event, name, LocalText.EMPTY, ZONE, LocalTime.of(4, 0), List.of("en"), Event.Brand.HOUSE),
                new Agenda(ZONE, LocalTime.of(4, 0), Map.of("hall", room), Map.of()),
                STAFF);
        var plan = SeatPlan.of("hall", SeatPlan.Layout.THEATRE, 8, 10).withAisles(List.of(5));
        live.execute(event, new VenueCommand.SetSeats(plan), STAFF, null);
        checkIns.addLists(event, List.of(new CheckinList("door", LocalText.of("Door"), 0)));
        attendees.add(
                event,
                IntStream.range(0, PEOPLE).mapToObj(SeatingTest::attendee).toList(),
                IntStream.range(0, PEOPLE).mapToObj(i -> ticket(i, null)).toList());
    }

    private static Attendee attendee(int i) {
        var group = i % 7 == 0 ? null : "g" + i / 7;
        return new Attendee("a" + i, "Name " + i, null, null, "guest", null, null, null, null, group);
    }

    private static Ticket ticket(int i, String seat) {
        return new Ticket(
                "t" + i, "a" + i, "SECRET-" + i, "ticket", TicketState.VALID, seat, seat == null ? null : "hall");
    }

    @Test
    void whether_somebody_has_come_is_looked_up_by_their_ticket() {
        var asked = "explain select id, exists (select 1 from admission a where a.event_id = t.event_id"
                + " and a.ticket_id = t.id) from ticket t where t.event_id = ?";
        assertThat(new JdbcTemplate(database).queryForList(asked, event))
                .filteredOn(row -> "a".equals(row.get("table")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get("possible_keys").toString()).contains("admission_ticket"));
    }

    private Occupant who(int i) {
        return seating.of(event, "t" + i).orElseThrow();
    }

    private String seat(int i) {
        return who(i).seat();
    }

    private static void refused(Callable<?> deed, String reason) {
        assertThatThrownBy(deed::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }

    @Test
    void everybody_is_seated_by_rule_as_proposed_and_taken_back_but_for_who_moved_since() {
        var proposal = seating.propose(event, new app.foyer.seating.Wish("hall", Set.of(), false));
        assertThat(proposal.placed()).hasSize(PEOPLE);
        assertThat(proposal.left()).isEmpty();
        assertThat(proposal.apart()).isEmpty();
        assertThat(seating.sitting(event, "hall")).isEmpty();

        var deed = seating.apply(event, proposal, "ada");
        var sitting = seating.sitting(event, "hall");
        assertThat(sitting).hasSize(PEOPLE);
        assertThat(sitting.stream().map(Occupant::seat)).doesNotHaveDuplicates();
        var map = SeatMap.of(live.latest(event).venue().seats().get("hall"));
        sitting.stream()
                .filter(one -> one.group() != null)
                .collect(java.util.stream.Collectors.groupingBy(Occupant::group))
                .values()
                .forEach(group -> assertThat(
                                map.together(group.stream().map(Occupant::seat).toList()))
                        .isTrue());
        refused(() -> seating.apply(event, proposal, "bob"), "changed-meanwhile");

        seating.free(event, who(1), "ada");
        seating.swap(event, who(2), who(30), "ada");
        var undone = seating.undo(event, deed.id(), "ada");
        assertThat(undone.leftOver()).isEqualTo(3);
        assertThat(seating.sitting(event, "hall")).extracting(Occupant::ticket).containsExactlyInAnyOrder("t2", "t30");
        refused(() -> seating.undo(event, deed.id(), "ada"), "nothing-to-undo");
        assertThat(seating.deeds(event, 10)).extracting(Deed::kind).contains(Deed.Kind.RULE, Deed.Kind.SWAP);
    }

    private void comesIn(int i) {
        checkIns.redeem(event, Scan.ofTicket("t" + i, "door", null, "desk", "test"));
    }

    private long rows(int rows) {
        var plan = SeatPlan.of("hall", SeatPlan.Layout.THEATRE, rows, 10).withAisles(List.of(5));
        return live.execute(event, new VenueCommand.SetSeats(plan), STAFF, null).revision();
    }

    private Proposal anew() {
        return seating.propose(event, new app.foyer.seating.Wish("hall", Set.of(), true));
    }

    @Test
    void who_came_in_meanwhile_or_whose_seat_is_gone_is_refused_with_all_that_was_proposed() {
        var asItWas = anew();
        rows(3);
        refused(() -> seating.apply(event, asItWas, "ada"), "changed-meanwhile");
        assertThat(seating.sitting(event, "hall")).isEmpty();
        refused(() -> seating.move(event, who(1), "hall", "H-1", "ada"), "unknown-seat");

        rows(8);
        seating.move(event, who(1), "hall", "H-1", "ada");
        seating.move(event, who(2), "hall", "H-2", "ada");
        var better = anew();
        assertThat(better.moves()).extracting(SeatMove::ticket).contains("t1", "t2");
        var absent = who(1);
        // who comes in without a seat may be given one all the same
        comesIn(3);
        comesIn(1);
        refused(() -> seating.apply(event, better, "ada"), "changed-meanwhile");
        assertThat(seating.sitting(event, "hall")).hasSize(2);
        refused(() -> seating.move(event, absent, "hall", "B-1", "ada"), "changed-meanwhile");
        refused(() -> seating.swap(event, who(2), absent, "ada"), "changed-meanwhile");
        refused(() -> seating.free(event, absent, "ada"), "changed-meanwhile");
        assertThat(seat(1)).isEqualTo("H-1");
        seating.apply(event, anew(), "ada");
        assertThat(seat(1)).isEqualTo("H-1");
        assertThat(seating.sitting(event, "hall")).hasSize(PEOPLE);
    }

    @Test
    void who_has_come_stays_seated_and_a_seat_that_is_gone_is_not_given_back() {
        var moved = seating.move(event, who(1), "hall", "H-1", "ada");
        var again = seating.move(event, who(1), "hall", "A-1", "ada");
        rows(7);
        var undone = seating.undo(event, again.id(), "ada");
        assertThat(undone.leftOver()).isEqualTo(1);
        assertThat(seat(1)).isEqualTo("A-1");
        assertThat(moved.people()).isEqualTo(1);

        comesIn(5);
        var all = seating.apply(event, anew(), "ada");
        comesIn(4);
        var seat = seat(4);
        assertThat(seating.undo(event, all.id(), "ada").leftOver()).isEqualTo(2);
        assertThat(seat(4)).isEqualTo(seat);
        assertThat(seating.sitting(event, "hall"))
                .extracting(Occupant::ticket)
                .contains("t4", "t5")
                .hasSizeLessThan(5);
        // by hand somebody who is there is put back at once
        var byHand = seating.move(event, who(4), "hall", "G-10", "ada");
        assertThat(seating.undo(event, byHand.id(), "ada").leftOver()).isZero();
        assertThat(seat(4)).isEqualTo(seat);
    }

    @Test
    void a_room_seated_otherwise_frees_the_seats_that_are_gone_and_gives_them_back_when_that_is_taken_back() {
        seating.move(event, who(1), "hall", "H-1", "ada");
        seating.move(event, who(2), "hall", "H-2", "ada");
        seating.move(event, who(3), "hall", "A-1", "ada");
        var fewer = rows(7);
        assertThat(seat(1)).isNull();
        assertThat(seat(3)).isEqualTo("A-1");
        var freed = seating.deeds(event, 1).getFirst();
        assertThat(freed.kind()).isEqualTo(Deed.Kind.PLAN);
        assertThat(freed.people()).isEqualTo(2);
        assertThat(freed.actor()).isEqualTo("test");

        var none = live.execute(event, new VenueCommand.RemoveSeats("hall"), STAFF, null)
                .revision();
        assertThat(seating.sitting(event, "hall")).isEmpty();
        live.undo(event, none, STAFF);
        assertThat(seat(3)).isEqualTo("A-1");
        assertThat(seat(1)).isNull();
        // one of them sits elsewhere by now, and stays
        seating.move(event, who(2), "hall", "B-1", "ada");
        live.undo(event, fewer, STAFF);
        assertThat(seat(1)).isEqualTo("H-1");
        assertThat(seat(2)).isEqualTo("B-1");
        assertThat(seating.deeds(event, 10))
                .filteredOn(deed -> deed.kind() == Deed.Kind.PLAN)
                .extracting(Deed::leftOver)
                .containsExactly(0, 1);
    }

    @Test
    void a_taken_seat_a_seat_that_is_not_there_and_a_cancelled_ticket_are_refused_and_change_nothing() {
        seating.move(event, who(1), "hall", "A-1", "ada");
        refused(() -> seating.move(event, who(2), "hall", "A-1", "ada"), "seat-taken");
        refused(() -> seating.move(event, who(2), "hall", "Z-1", "ada"), "unknown-seat");
        refused(() -> seating.move(event, who(2), "cellar", "A-1", "ada"), "no-seat-plan");
        var old = who(1);
        seating.move(event, old, "hall", "A-2", "ada");
        refused(() -> seating.move(event, old, "hall", "A-3", "ada"), "changed-meanwhile");
        refused(
                () -> {
                    attendees.seat(
                            event,
                            List.of(
                                    SeatMove.of(ticket(5, null), "hall", "B-1"),
                                    SeatMove.of(ticket(6, null), "hall", "A-2")));
                    return null;
                },
                "seat-taken");
        assertThat(seat(5)).isNull();
        // whoever goes past all of it meets the key
        var jdbc = new JdbcTemplate(database);
        assertThatThrownBy(() -> jdbc.update(
                        "update ticket set seat = 'A-2', room_id = 'hall' where event_id = ? and id = 't9'", event))
                .isInstanceOf(DuplicateKeyException.class);
        jdbc.update("update ticket set state = 'cancelled' where event_id = ? and id = 't1'", event);
        seating.move(event, who(9), "hall", "A-2", "ada");
        refused(() -> seating.move(event, who(1), "hall", "C-1", "ada"), "ticket-over");
    }

    @Test
    void a_rule_is_offered_for_just_those_whom_it_would_seat() {
        seating.move(event, who(1), "hall", "A-1", "ada");
        var candidates = seating.candidates(event, "hall");
        var proposal = seating.propose(event, new app.foyer.seating.Wish("hall", Set.of(), false));
        assertThat(sum(candidates.seatless()))
                .isEqualTo(proposal.placed().size() + proposal.left().size());
        assertThat(sum(candidates.movable())).isEqualTo(1);
        refused(
                () -> {
                    seating.candidates(event, "cellar");
                    return null;
                },
                "no-seat-plan");
    }

    private static long sum(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(each -> each).sum();
    }

    @Test
    void desks_that_seat_by_rule_and_by_hand_at_once_never_collide() throws Exception {
        var desks = 6;
        var together = new CyclicBarrier(desks);
        var byRule = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(desks)) {
            var errands = new ArrayList<Callable<Void>>();
            for (int desk = 0; desk < desks; desk++) {
                var mine = desk;
                errands.add(() -> {
                    together.await();
                    var byHand = mine % 2 == 1;
                    // those by hand may be quicker each time; once they are done, a rule must come to its seats
                    for (int i = 0; i < 5 || !byHand && byRule.get() == 0 && i < 100; i++)
                        try {
                            if (byHand) seating.move(event, who(mine * 10 + i), "hall", "B-" + (i + 1), "desk");
                            else {
                                var wish = new app.foyer.seating.Wish("hall", Set.of(), i % 2 == 1);
                                var agreed = seating.propose(event, wish);
                                seating.apply(event, agreed, "desk");
                                byRule.addAndGet(agreed.placed().size());
                            }
                        } catch (Refusal meanwhile) {
                            assertThat(meanwhile.reason()).isIn("seat-taken", "changed-meanwhile");
                        }
                    return null;
                });
            }
            for (var done : threads.invokeAll(errands)) done.get();
        }
        assertThat(byRule).hasPositiveValue();
        var sitting = seating.sitting(event, "hall");
        assertThat(sitting).isNotEmpty();
        assertThat(sitting.stream().map(Occupant::seat)).doesNotHaveDuplicates();
        assertThat(sitting.stream().map(Occupant::ticket)).doesNotHaveDuplicates();
    }

    @Test
    void desks_that_seat_people_at_once_never_put_two_on_one_chair() throws Exception {
        var desks = 6;
        var together = new CyclicBarrier(desks);
        try (var threads = Executors.newFixedThreadPool(desks)) {
            var deeds = new ArrayList<Callable<Integer>>();
            for (int desk = 0; desk < desks; desk++) {
                var first = desk * 10;
                deeds.add(() -> {
                    together.await();
                    int seated = 0;
                    for (int i = 0; i < 10; i++) {
                        // everybody wants the same ten chairs, and then swaps with whoever has one
                        for (int chair = 1; chair <= 10 && seat(first + i) == null; chair++) {
                            try {
                                seating.move(event, who(first + i), "hall", "A-" + chair, "desk");
                                seated++;
                            } catch (Refusal taken) {
                                assertThat(taken.reason()).isIn("seat-taken", "changed-meanwhile");
                            }
                        }
                        try {
                            seating.apply(
                                    event,
                                    seating.propose(event, new app.foyer.seating.Wish("hall", Set.of("nobody"), false)),
                                    "desk");
                            var sitting = seating.sitting(event, "hall");
                            if (sitting.size() > 1) seating.swap(event, sitting.getFirst(), sitting.getLast(), "desk");
                        } catch (Refusal meanwhile) {
                            assertThat(meanwhile.reason()).isIn("seat-taken", "changed-meanwhile");
                        }
                    }
                    return seated;
                });
            }
            var seated = 0;
            for (var done : threads.invokeAll(deeds)) seated += done.get();
            assertThat(seated).isEqualTo(10);
        }
        var sitting = seating.sitting(event, "hall");
        assertThat(sitting).hasSize(10);
        assertThat(new HashSet<>(sitting.stream().map(Occupant::seat).toList())).hasSize(10);
    }

    private List<Rejected> bring(String file) throws Exception {
        return apply(file).difference().rejected();
    }

    private AttendeeImports.Applied apply(String file) throws Exception {
        var roster = AttendeeFile.read(file.getBytes(StandardCharsets.UTF_8), Wish.NONE)
                .roster(ZONE);
        var source = new AttendeeImports.Source("people.csv", Format.TABLE, "ada");
        return imports.apply(event, roster, new Ways(false, false), source, null, done -> {});
    }

    @Test
    void an_import_seats_by_the_plan_lets_two_swap_and_says_who_cannot_sit_where_it_says() throws Exception {
        var header = "Attendee ID,Ticket ID,Ticket code,Name,Room,Seat,Seating need\n";
        assertThat(bring(header + "a1,t1,SECRET-1,Name 1,hall,A-1,aisle\na2,t2,SECRET-2,Name 2,hall,A-2,\n"))
                .isEmpty();
        assertThat(who(1).need()).hasToString("AISLE");

        var rejected = bring(header
                + "a1,t1,SECRET-1,Name 1,hall,A-2,aisle\n"
                + "a2,t2,SECRET-2,Name 2,hall,A-1,\n"
                + "a3,t3,SECRET-3,Name 3,hall,A-1,\n"
                + "a4,t4,SECRET-4,Name 4,hall,Z-99,\n"
                + "a5,t5,SECRET-5,Name 5,hall,B-1,\n"
                + "a6,t6,SECRET-6,Name 6,hall,B-1,throne\n");
        assertThat(seat(1)).isEqualTo("A-2");
        assertThat(seat(2)).isEqualTo("A-1");
        assertThat(seat(5)).isEqualTo("B-1");
        assertThat(seat(3)).isNull();
        assertThat(rejected)
                .extracting(Rejected::row, Rejected::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "seat-taken"),
                        org.assertj.core.groups.Tuple.tuple(5, "unknown-seat"),
                        org.assertj.core.groups.Tuple.tuple(7, "bad-need"));
        assertThat(rejected.getFirst().in("en")).isEqualTo("Seat A-1 · hall is taken.");

        // what is taken back finds its chair held by another, and is left as it is
        var moved = apply(header + "a7,t7,SECRET-7,Name 7,hall,C-1,\n");
        var again = apply(header + "a7,t7,SECRET-7,Name 7,hall,C-2,\n");
        seating.move(event, who(8), "hall", "C-1", "ada");
        assertThat(imports.undo(event, again.id(), "ada").left()).hasSize(1);
        assertThat(seat(7)).isEqualTo("C-2");
        assertThat(moved.id()).isNotNull();
    }
}
