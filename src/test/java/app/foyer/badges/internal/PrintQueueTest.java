package app.foyer.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Badges;
import app.foyer.badges.Design;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrintJob.State;
import app.foyer.badges.Printer;
import app.foyer.badges.Sample;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.pack.PackReader;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue with printers that are pulled out of the wall, servers that die, and two nodes. */
@FoyerTest
class PrintQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long POLL_NANOS = 20_000_000;
    private static final int TICKETS = 12;

    /** Dots to the inch: a badge of so many cannot be drawn. */
    private static final int TOO_FINE = 60_000;

    private static final Design CARD = PackReader.read(Path.of("kiosk-config"))
            .pack()
            .orElseThrow()
            .badges()
            .designs()
            .getFirst();

    @Autowired
    Badges badges;

    @Autowired
    Live live;

    @Autowired
    Attendees attendees;

    @Autowired
    Devices devices;

    @Autowired
    PrinterStore printers;

    @Autowired
    PrintQueue queue;

    @Autowired
    Drawing drawing;

    @Autowired
    Watchers watchers;

    @Autowired
    List<Speaker> speakers;

    @Autowired
    VenueClock venueClock;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    private final Ids ids = new Ids();
    private FakeLabelPrinter labels;
    private FakeLabelPrinter others;
    private FakeQueue office;
    private String event;

    @BeforeEach
    void anEventWithFourPrinters() throws IOException {
        event = "e" + UUID.randomUUID();
        clock.set(TEN);
        labels = new FakeLabelPrinter();
        others = new FakeLabelPrinter();
        office = new FakeQueue();
        live.create(
                new Event(
                        event,
                        LocalText.of("Test"),
                        LocalText.EMPTY,
                        UTC,
                        LocalTime.of(4, 0),
                        List.of("en"),
                        Event.Brand.HOUSE),
                new Agenda(UTC, LocalTime.of(4, 0), Map.of(), Map.of()),
                Author.FOYER);
        badges.add(
                event,
                new BadgeSetup(
                        List.of(CARD),
                        List.of(
                                printer("labels", Printer.Kind.ZPL, labels.address(), null),
                                printer("others", Printer.Kind.ZPL, others.address(), null),
                                printer("office", Printer.Kind.IPP, office.address(), null),
                                printer("kiosk", Printer.Kind.BROWSER, null, null),
                                new Printer(
                                        "plain",
                                        Printer.Kind.ZPL,
                                        LocalText.of("plain"),
                                        null,
                                        others.address(),
                                        203,
                                        null,
                                        false,
                                        null,
                                        null),
                                new Printer(
                                        "fine",
                                        Printer.Kind.ZPL,
                                        LocalText.of("fine"),
                                        null,
                                        labels.address(),
                                        TOO_FINE,
                                        null,
                                        true,
                                        null,
                                        null),
                                printer("dead", Printer.Kind.ZPL, "127.0.0.1:1", "others"))));
        devices.add(event, List.of(kiosk("kiosk-1"), kiosk("kiosk-2")));
        var people = new ArrayList<Attendee>();
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < TICKETS; i++) {
            people.add(named("a" + i, "Person ^XZ~JR " + i));
            tickets.add(new Ticket("t" + i, "a" + i, "Secret-number-" + i, "any", TicketState.VALID, null, null));
        }
        attendees.add(event, people, tickets);
    }

    @AfterEach
    void pullThePlugs() {
        labels.close();
        others.close();
        office.close();
    }

    private static Printer printer(String id, Printer.Kind kind, String address, String fallback) {
        var after = fallback == null ? null : Duration.ofSeconds(1);
        return new Printer(id, kind, LocalText.of(id), null, address, 203, null, true, fallback, after);
    }

    private static Device kiosk(String id) {
        return new Device(id, Device.Kind.KIOSK, 0, LocalText.of(id), null, null, Map.of("printer", "kiosk"));
    }

    private PrintJob ask(int ticket, String printer) {
        return badges.request(event, "t" + ticket, printer, "desk", "anna", "first")
                .job();
    }

    /** What a label printer gets for a ticket. */
    private String label(int ticket) {
        var job = new PrintJob("j", "labels", "t" + ticket, 1, State.QUEUED, null, TEN, null, "desk", "anna");
        return Zpl.label(Raster.dots(drawing.page(event, job).pdf(), 203)) + "^PQ1^XZ";
    }

    private List<String> labels(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::label).toList();
    }

    private void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("Not in time: " + badges.jobs(event));
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean allPrinted() {
        return badges.jobs(event).stream().allMatch(job -> job.state() == State.PRINTED);
    }

    @Test
    void
            a_printer_that_stops_in_the_middle_keeps_nobody_waiting_and_prints_each_badge_once_and_in_order_when_it_is_back()
                    throws IOException {
        labels.failAfter(2, FakeLabelPrinter.Fault.IN_THE_MIDDLE);
        for (int i = 0; i < 6; i++) ask(i, "labels");
        await(labels::isOff);
        for (int i = 6; i < TICKETS; i++) assertThat(ask(i, "labels").state()).isEqualTo(State.QUEUED);
        await(() -> "unreachable".equals(badges.printers(event).getFirst().trouble()));
        assertThat(badges.printers(event).getFirst().waiting()).isEqualTo(TICKETS - 2);
        labels.switchOn();
        await(this::allPrinted);
        assertThat(labels.labels()).isEqualTo(labels(0, TICKETS));
        assertThat(badges.printers(event).getFirst().trouble()).isNull();
    }

    @Test
    void a_label_that_the_printer_may_have_printed_when_it_died_is_for_people_to_look_at() throws IOException {
        labels.failAfter(1, FakeLabelPrinter.Fault.BEFORE_THE_ANSWER);
        for (int i = 0; i < 3; i++) ask(i, "labels");
        await(labels::isOff);
        await(() -> badges.jobs(event).stream().anyMatch(job -> job.state() == State.FAILED));
        labels.switchOn();
        await(() -> labels.labels().size() == 3);
        var unsure = badges.last(event, "t1").orElseThrow();
        assertThat(unsure.reason()).isEqualTo(PrintJob.UNSURE);
        assertThat(labels.labels()).isEqualTo(labels(0, 3));
        assertThat(badges.request(event, "t1", "labels", "desk", "anna", "again")
                        .job()
                        .copy())
                .isEqualTo(2);
        badges.printed(event, unsure.id());
        await(() -> labels.labels().size() == 4);
    }

    @Test
    void what_may_have_been_printed_and_is_cancelled_then_is_not_forgotten() {
        assertThat(handed(0).state()).isEqualTo(State.PRINTING);
        db.execute(
                "update print_job set handed_at = handed_at - interval 1 minute where event_id = {0}", DSL.val(event));
        var stuck = badges.cancel(event, badges.last(event, "t0").orElseThrow().id());
        assertThat(stuck.state()).isEqualTo(State.CANCELLED);
        assertThat(stuck.mayBeOut()).isEqualTo(1);
        assertThat(badges.request(event, "t0", "kiosk", "desk", "anna", "again")
                        .job()
                        .copy())
                .isEqualTo(2);
        badges.printed(event, stuck.id());
        assertThat(queue.find(event, stuck.id()).orElseThrow().state()).isEqualTo(State.PRINTED);
    }

    @Test
    void an_unsure_badge_stays_so_when_it_is_cancelled_and_its_next_print_is_the_second_whatever_becomes_of_that() {
        var unsure = handed(0);
        assertThat(badges.take(event, "kiosk-1")).isEmpty();
        assertThat(badges.cancel(event, unsure.id()).mayBeOut()).isEqualTo(1);
        assertThat(badges.retry(event, unsure.id()).copy()).isEqualTo(2);
        assertThat(badges.cancel(event, unsure.id()).mayBeOut()).isEqualTo(1);
        assertThat(badges.retry(event, unsure.id()).copy()).isEqualTo(2);
        var never = ask(1, "kiosk");
        assertThat(badges.cancel(event, never.id()).mayBeOut()).isZero();
        assertThat(badges.retry(event, never.id()).copy()).isEqualTo(1);
    }

    /** A kiosk's browser has it, and has said nothing yet. */
    private PrintJob handed(int ticket) {
        badges.request(event, "t" + ticket, null, "kiosk-1", "attendee", "k");
        badges.take(event, "kiosk-1").orElseThrow();
        return badges.last(event, "t" + ticket).orElseThrow();
    }

    @Test
    void a_badge_that_cannot_be_drawn_for_its_printer_keeps_no_other_waiting() {
        var fine = new PrinterStore.Key(event, "fine");
        ask(0, "fine");
        ask(1, "fine");
        await(() -> badges.jobs(event).stream().allMatch(job -> job.state() == State.FAILED));
        assertThat(badges.jobs(event)).allMatch(job -> PrintWorkers.CANNOT_DRAW.equals(job.reason()));
        await(() -> printers.lease(fine, "another", Duration.ofSeconds(1)));
    }

    @Test
    void what_a_dead_server_was_printing_is_found_by_the_next_and_the_queue_goes_on() {
        var dead = new PrinterStore.Key(event, "labels");
        assertThat(printers.lease(dead, "dead", Duration.ofSeconds(2))).isTrue();
        var first = ask(0, "labels");
        var second = ask(1, "labels");
        assertThat(queue.hand(event, first, PrinterStore.served(dead, "dead"))).isTrue();
        await(() -> badges.last(event, "t1").orElseThrow().state() == State.PRINTED);
        assertThat(queue.hand(event, second, PrinterStore.served(dead, "dead"))).isFalse();
        assertThat(badges.last(event, "t0").orElseThrow().reason()).isEqualTo(PrintJob.UNSURE);
        assertThat(labels.labels()).containsExactly(label(1));
        assertThat(badges.retry(event, first.id()).copy()).isEqualTo(2);
        await(this::allPrinted);
    }

    @Test
    void two_nodes_never_print_one_job_twice() {
        var other = new PrintWorkers(printers, queue, drawing, venueClock, watchers, ids, speakers);
        other.start();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TICKETS; i++) {
                int ticket = i;
                for (int again = 0; again < 3; again++)
                    askers.submit(() -> ask(ticket, ticket % 2 == 0 ? "labels" : "others"));
            }
        }
        other.wake();
        await(() -> badges.jobs(event).size() == TICKETS && allPrinted());
        other.stop();
        var printed = Stream.concat(labels.labels().stream(), others.labels().stream());
        assertThat(printed).containsExactlyInAnyOrderElementsOf(labels(0, TICKETS));
    }

    @Test
    void a_queue_is_taken_over_by_hand_and_by_itself() {
        labels.switchOff();
        var waiting = IntStream.range(0, 3).mapToObj(i -> ask(i, "labels")).toList();
        badges.cancel(event, waiting.get(1).id());
        assertThat(badges.moveQueue(event, "labels", "others")).isEqualTo(2);
        for (int i = 3; i < 5; i++) ask(i, "dead");
        await(() -> others.labels().size() == 4);
        assertThat(others.labels()).isEqualTo(List.of(label(0), label(2), label(3), label(4)));
        assertThatThrownBy(() -> badges.moveQueue(event, "labels", "nowhere")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_repeat_is_harmless_and_a_second_print_says_when_the_first_was() {
        ask(0, "labels");
        await(this::allPrinted);
        clock.forward(Duration.ofMinutes(42));
        var repeat = badges.request(event, "t0", "labels", "desk", "anna", "first");
        assertThat(repeat.repeated()).isTrue();
        assertThat(repeat.job().state()).isEqualTo(State.PRINTED);
        var second = badges.request(event, "t0", "labels", "desk", "anna", "second");
        assertThat(second.before()).isEqualTo(TEN);
        assertThat(second.job().copy()).isEqualTo(2);
        await(this::allPrinted);
        assertThat(labels.labels()).hasSize(2);
        assertThat(labels.labels().get(1)).isNotEqualTo(label(0));
    }

    @Test
    void a_print_server_that_got_a_job_and_lost_its_answer_is_asked_and_not_given_it_again() {
        office.loseAnswers(true);
        var job = ask(0, "office");
        await(() -> office.names().size() == 1);
        await(() -> badges.printers(event).get(2).trouble() != null);
        office.loseAnswers(false);
        ask(1, "office");
        await(this::allPrinted);
        assertThat(office.names()).hasSize(2).startsWith("foyer-" + job.id());
        assertThat(new String(Arrays.copyOf(office.documents().getFirst(), 4))).isEqualTo("%PDF");
    }

    @Test
    void a_print_server_that_forgets_what_it_printed_is_not_believed_that_it_never_got_a_job() {
        office.loseAnswers(true);
        office.forget(true);
        var job = ask(0, "office");
        await(() -> queue.find(event, job.id()).orElseThrow().state() == State.FAILED);
        assertThat(queue.find(event, job.id()).orElseThrow().isUnsure()).isTrue();
        assertThat(office.names()).hasSize(1);
    }

    @Test
    void a_print_server_that_tells_of_the_last_job_and_not_of_this_is_given_it_again() {
        ask(0, "office");
        await(this::allPrinted);
        clock.forward(Duration.ofMinutes(1));
        office.loseJobs(true);
        var lost = ask(1, "office");
        await(() -> badges.printers(event).get(2).trouble() != null);
        office.loseJobs(false);
        await(this::allPrinted);
        assertThat(office.names()).hasSize(2).endsWith("foyer-" + lost.id());
    }

    @Test
    void a_print_server_without_paper_says_so_and_is_tried_again() {
        office.stop(true);
        ask(0, "office");
        await(() -> "no-paper".equals(badges.printers(event).get(2).trouble()));
        office.stop(false);
        await(this::allPrinted);
        assertThat(office.names()).hasSize(1);
    }

    @Test
    void a_kiosks_own_browser_takes_its_own_badges_and_what_it_never_told_of_is_unsure() {
        badges.request(event, "t0", null, "kiosk-1", "attendee", "k");
        badges.request(event, "t1", null, "kiosk-2", "attendee", "k");
        ask(2, "kiosk");
        var first = badges.take(event, "kiosk-1").orElseThrow();
        assertThat(first.id()).isEqualTo(badges.last(event, "t0").orElseThrow().id());
        assertThat(first.png()).startsWith(0x89, 'P', 'N', 'G');
        badges.printed(event, first.id());
        assertThat(badges.last(event, "t0").orElseThrow().state()).isEqualTo(State.PRINTED);
        badges.take(event, "kiosk-1").orElseThrow();
        assertThat(badges.take(event, "kiosk-1")).isEmpty();
        assertThat(badges.last(event, "t2").orElseThrow().reason()).isEqualTo(PrintJob.UNSURE);
        var other = badges.take(event, "kiosk-2").orElseThrow();
        badges.failed(event, other.id());
        assertThat(badges.last(event, "t1").orElseThrow().state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() -> badges.request(event, "t0", null, "desk", "anna", "k2"))
                .hasMessage("no-printer");
    }

    @Test
    void a_label_printer_that_answers_nothing_is_believed() {
        ask(0, "plain");
        await(this::allPrinted);
        assertThat(others.labels()).containsExactly(label(0));
    }

    @Test
    void a_name_in_kana_is_no_sample_of_han() {
        attendees.add(event, List.of(named("kana", "マリア・デ・ソウザ"), named("han", "司马听雨")), List.of(of("kana"), of("han")));
        assertThat(badges.samples(event)).contains(new Sample(Sample.Kind.HAN, "han"));
    }

    private static Attendee named(String id, String name) {
        return new Attendee(id, name, null, null, null, null, null, null, null, null);
    }

    private static Ticket of(String id) {
        return new Ticket(id, id, "Secret-number-" + id, "any", TicketState.VALID, null, null);
    }

    @Test
    void the_queue_knows_no_personal_data() {
        ask(0, "labels");
        var row = db.fetchOne("select * from print_job where event_id = {0}", DSL.val(event));
        assertThat(row.toString()).doesNotContain("Person").doesNotContain("Secret");
    }
}
