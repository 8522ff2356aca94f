package app.foyer.cues.internal;

import static app.foyer.cues.CueDay.TEN;
import static app.foyer.cues.CueDay.agenda;
import static app.foyer.cues.CueDay.minute;
import static app.foyer.cues.CueDay.rule;
import static app.foyer.cues.CueDay.session;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.AgendaCommand.Cancel;
import app.foyer.agenda.AgendaCommand.Delay;
import app.foyer.agenda.AgendaCommand.Move;
import app.foyer.agenda.AgendaCommand.Next;
import app.foyer.agenda.AgendaCommand.Start;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.StageCommand.CatchUp;
import app.foyer.agenda.StageCommand.Extend;
import app.foyer.agenda.StageCommand.Hold;
import app.foyer.agenda.StageCommand.Resume;
import app.foyer.cues.Channel;
import app.foyer.cues.Channels;
import app.foyer.cues.Crew;
import app.foyer.cues.Cue;
import app.foyer.cues.CueModel;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cues;
import app.foyer.cues.Delivery;
import app.foyer.cues.Rule;
import app.foyer.cues.Told;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A morning of two rooms on two nodes that look at the same moment and hear of no command by themselves, through delays, an overrun, a hold, catching up, a move,
 * a cancellation and an outage of both, with an endpoint that fails at first: held against a model that knows neither.
 */
@FoyerTest
class CuesThroughTheDayTest {
    /** Closer together while the endpoint fails. */
    private static final Duration STEP = Duration.ofSeconds(60);

    private static final Duration SMALL_STEP = Duration.ofSeconds(30);
    private static final Rule SPEAKERS =
            rule("speakers", Rule.SPEAKER, 5, new Rule.Escalation("stage", Duration.ofMinutes(3)));
    private static final CueSetup SETUP = new CueSetup(
            List.of(Node.channel("all", Channel.Kind.JSON)),
            List.of(
                    new Crew("stage", LocalText.of("Stage"), "all", Set.of()),
                    new Crew("sound", LocalText.of("Sound"), "all", Set.of())),
            List.of(toldIn(SPEAKERS, "all"), rule("sound", "sound", 10, null)));

    @Autowired
    Live live;

    @Autowired
    Cues cues;

    @Autowired
    Channels channels;

    @Autowired
    CueCaller ticker;

    @Autowired
    Courier courier;

    @Autowired
    TestClock testClock;

    @Autowired
    VenueClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    OwnAddress address;

    private final String event = "e" + UUID.randomUUID();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private Endpoint endpoint;
    private CueModel model;
    private List<Node> nodes;
    private Instant now = minute(-11);

    private static Rule toldIn(Rule rule, String channel) {
        return new Rule(
                rule.id(),
                rule.kinds(),
                rule.rooms(),
                rule.tracks(),
                rule.equipment(),
                rule.tell(),
                channel,
                rule.ahead(),
                rule.text(),
                rule.escalation());
    }

    private static Agenda morning() {
        return agenda(
                session("a", "main", 0, 30, "Ann"),
                session("b", "main", 30, 60, "Ben", "Bea"),
                session("c", "main", 60, 75, "Cat"),
                session("d", "main", 75, 90, "Dan"),
                session("s", "side", 10, 30, "Sue"),
                session("t", "side", 40, 60, "Tom"),
                session("u", "side", 80, 90, "Uma"));
    }

    @BeforeEach
    void nothing_moves_by_itself() {
        ticker.stop();
        courier.stop();
        endpoint = new Endpoint();
        testClock.set(now);
        var of = new Event(
                event,
                LocalText.of("A morning"),
                LocalText.EMPTY,
                ZoneId.of("UTC"),
                LocalTime.of(4, 0),
                List.of("en", "zh"),
                Event.Brand.HOUSE);
        live.create(of, morning(), Author.FOYER);
        cues.add(event, SETUP);
        channels.set(event, "all", endpoint.address("/hook?key=0123456789abcdef"), null);
        model = new CueModel(SETUP, morning());
        start();
    }

    @AfterEach
    void all_goes_on() {
        endpoint.close();
        ticker.start();
        courier.start();
    }

    private void start() {
        var parts = new Node.Parts(db, environment, clock, transactions, address);
        nodes = List.of(parts.start(), parts.start());
    }

    @Test
    void exactly_the_right_ones_once_each() throws Exception {
        endpoint.onGot(this::saysTheTimeAsItIs);
        at(-6);
        endpoint.next(
                Endpoint.status(500, "no"),
                Endpoint.status(503, "no"),
                endpoint.hang(),
                Endpoint.status(302, "", "Location", endpoint.address("/elsewhere")));
        at(-4).give(new Delay("main", Duration.ofMinutes(1), "a"));
        assertThat(waiting()).as("while it fails").isEqualTo(1);
        at(-3);
        assertThat(endpoint.got().getLast().body().path("start").asString())
                .as("moved while it could not be sent")
                .isEqualTo("2026-03-02T10:01Z");
        at(-2).give(new Delay("main", Duration.ofMinutes(6), "a"));
        at(6.5).give(new Start("a"));
        at(20).give(new Hold("main"));
        at(27).give(new Resume("main"));
        at(36).give(new Move("t", null, minute(55)));
        at(51).give(new Next("main"));
        at(57).give(Extend.of("b", Duration.ofMinutes(2)));
        at(62).give(new CatchUp("main", "c"));
        at(70).give(new Cancel("c"));
        at(72);
        now = minute(82);
        start();
        at(90).give(new Next("main"));
        at(95);

        var told = cues.told(event, Instant.EPOCH, 1_000);
        assertThat(wrong).isEmpty();
        asTheModelHasIt(told);
        assertThat(told.stream().map(Told::cue).filter(cue -> cue.state() == Cue.State.MISSED))
                .as("began while nobody looked")
                .extracting(Cue::session)
                .containsExactly("u");
        eachArrivedOnce(told);
        assertThat(told).extracting(each -> each.cue().isOpen()).containsOnly(false);
        System.err.println("Cues through the day: " + told.size() + " cues, " + endpoint.asked() + " requests, "
                + endpoint.got().size() + " delivered");
    }

    private CuesThroughTheDayTest at(double minutes) throws InterruptedException {
        for (var end = minute(minutes); !now.isAfter(end); now = now.plus(now.isBefore(TEN) ? SMALL_STEP : STEP)) {
            testClock.set(now);
            model.look(now);
            together(node -> node.caller().look(event));
            if (waiting() == 0) continue;
            db.execute("update channel set retry_at = null where event_id = ?", event);
            together(node -> node.courier().serve(new ChannelStore.Key(event, "all")));
        }
        return this;
    }

    private interface Doing {
        void to(Node node);
    }

    private void together(Doing doing) throws InterruptedException {
        var threads = nodes.stream()
                .map(node -> Thread.startVirtualThread(() -> {
                    try {
                        doing.to(node);
                    } catch (RuntimeException failure) {
                        wrong.add(failure.toString());
                    }
                }))
                .toList();
        for (var thread : threads) thread.join();
    }

    private void give(AgendaCommand command) {
        live.execute(event, command, Author.FOYER, null);
        model.give(command, testClock.instant());
    }

    private int waiting() {
        return db.fetchCount(
                DSL.table("outbox"),
                DSL.field("event_id").eq(event).and(DSL.field("state").eq("waiting")));
    }

    /** Whatever a message was posted for, it says what is so when it is sent. */
    private void saysTheTimeAsItIs(Endpoint.Got got) {
        var session = got.body().path("session").path("id").asString();
        var expected = Rundown.of(
                        model.agenda(), model.agenda().session(session).room(), testClock.instant())
                .item(session)
                .orElseThrow()
                .expected()
                .start();
        var said = OffsetDateTime.parse(got.body().path("start").asString()).toInstant();
        if (!said.equals(expected)) wrong.add("said " + said + ", not " + expected + ": " + got);
    }

    private void asTheModelHasIt(List<Told> told) {
        assertThat(told.stream()
                        .map(Told::cue)
                        .filter(cue -> !cue.isRaise() && cue.state() != Cue.State.MISSED)
                        .map(cue -> new CueModel.Telling(
                                cue.rule(), cue.session(), cue.recipient().code(), cue.start(), cue.sentAt())))
                .containsExactlyInAnyOrderElementsOf(model.tellings());
    }

    private void eachArrivedOnce(List<Told> told) {
        var arrived = endpoint.got().stream()
                .map(got -> got.body().path("id").asString())
                .toList();
        assertThat(arrived).doesNotHaveDuplicates();
        var byState = told.stream()
                .filter(each -> each.delivery() != null)
                .collect(Collectors.groupingBy(
                        each -> each.delivery().state(),
                        Collectors.mapping(each -> each.cue().id(), Collectors.toSet())));
        assertThat(byState.getOrDefault(Delivery.State.DELIVERED, Set.of()))
                .containsExactlyInAnyOrderElementsOf(arrived);
        assertThat(byState.keySet()).isSubsetOf(Delivery.State.DELIVERED, Delivery.State.UNSENT);
        assertThat(told.stream()
                        .filter(each ->
                                each.delivery() != null && each.delivery().state() == Delivery.State.UNSENT))
                .allSatisfy(each -> assertThat(each.delivery().reason()).isEqualTo("overtaken"));
    }
}
