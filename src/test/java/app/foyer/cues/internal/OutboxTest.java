package app.foyer.cues.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.FoyerTest;
import app.foyer.cues.Channel;
import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Channels;
import app.foyer.cues.CueDay;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cues;
import app.foyer.cues.Delivery;
import app.foyer.cues.Outbox;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that wait for an address, for a robot's patience, or for a person; and two nodes before one channel. */
@FoyerTest
class OutboxTest {
    @Autowired
    Live live;

    @Autowired
    Cues cues;

    @Autowired
    Channels channels;

    @Autowired
    Outbox outbox;

    @Autowired
    Courier courier;

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
    private final ChannelStore.Key json = new ChannelStore.Key(event, "json");
    private final ChannelStore.Key wecom = new ChannelStore.Key(event, "wecom");
    private Endpoint endpoint;
    private Node.Parts parts;
    private List<Courier> nodes;

    @BeforeEach
    void two_channels_and_nothing_moves_by_itself() {
        courier.stop();
        endpoint = new Endpoint();
        var of = new Event(
                event,
                LocalText.of("A morning"),
                LocalText.EMPTY,
                ZoneId.of("UTC"),
                LocalTime.of(4, 0),
                List.of("en"),
                Event.Brand.HOUSE);
        live.create(of, CueDay.agenda(), Author.FOYER);
        cues.add(
                event,
                new CueSetup(
                        List.of(Node.channel("json", Channel.Kind.JSON), Node.channel("wecom", Channel.Kind.WECOM)),
                        List.of(),
                        List.of()));
        parts = new Node.Parts(db, environment, clock, transactions, address);
        nodes = List.of(parts.start().courier(), parts.start().courier());
    }

    @AfterEach
    void all_goes_on() {
        endpoint.close();
        courier.start();
    }

    /** So many messages; their ids tell the order. */
    private List<String> post(ChannelStore.Key key, int many) {
        var subjects =
                IntStream.range(0, many).mapToObj("%026d by me"::formatted).toList();
        subjects.forEach(subject -> outbox.post(event, key.channel(), ChannelStore.TEST, subject));
        return subjects;
    }

    private Delivery delivery(String subject) {
        return outbox.deliveries(event, ChannelStore.TEST, List.of(subject)).get(subject);
    }

    private ChannelStatus status(ChannelStore.Key key) {
        return channels.all(event).stream()
                .filter(status -> status.channel().id().equals(key.channel()))
                .findFirst()
                .orElseThrow();
    }

    private void rested() {
        db.execute("update channel set retry_at = null where event_id = ?", event);
    }

    private void older(int seconds) {
        db.execute(
                "update outbox set posted_at = posted_at - interval " + seconds + " second,"
                        + " tried_at = tried_at - interval " + seconds + " second where event_id = ?",
                event);
    }

    @Test
    void two_nodes_before_one_channel_send_each_message_once_and_in_order() throws InterruptedException {
        channels.set(event, "json", endpoint.address("/"), null);
        var posted = post(json, 12);
        outbox.post(event, "json", ChannelStore.TEST, posted.getFirst());
        var leased = new ConcurrentLinkedQueue<Integer>();
        endpoint.onGot(got -> leased.add(seconds("leased_until")));
        var threads = nodes.stream()
                .map(node -> Thread.startVirtualThread(() -> {
                    for (int i = 0; i < 4; i++) node.serve(json);
                }))
                .toList();
        for (var thread : threads) thread.join();
        assertThat(endpoint.got())
                .extracting(got -> got.body().path("id").asString())
                .containsExactlyElementsOf(posted);
        assertThat(leased)
                .as("longer than a message may take, and no longer than others can wait for a node that was killed")
                .allMatch(seconds -> seconds > 10 && seconds <= 20);
    }

    /** From now until then, of the channel of JSON; whole seconds of the database's clock. */
    private Integer seconds(String column) {
        return db.fetchOne(
                        "select timestampdiff(second, current_timestamp(6), " + column + ") from channel"
                                + " where event_id = ? and id = 'json'",
                        event)
                .get(0, Integer.class);
    }

    @Test
    void whatever_goes_wrong_in_sending_the_channel_rests_and_a_message_is_given_up() {
        channels.set(event, "json", endpoint.address("/"), null);
        var posted = post(json, 2);
        var calls = new ArrayList<String>();
        var stumbling = parts.start(outbox, new Mailer(List.of(new JsonEndpoint()), Duration.ofSeconds(1)) {
                    @Override
                    Robot robot(Channel.Kind kind) {
                        if (calls.isEmpty()) {
                            calls.add("robot");
                            throw new IllegalStateException("a fault before it is sent");
                        }
                        return super.robot(kind);
                    }

                    @Override
                    Outcome send(Letter letter, ChannelStore.Line line, Instant at) {
                        calls.add(letter.subject());
                        if (letter.subject().equals(posted.getFirst())) throw new IllegalStateException("a fault");
                        return super.send(letter, line, at);
                    }
                })
                .courier();
        stumbling.serve(json);
        stumbling.serve(json);
        assertThat(calls).as("it rests").containsExactly("robot");
        assertThat(status(json).trouble()).isEqualTo("unsendable");
        rested();
        stumbling.serve(json);
        stumbling.serve(json);
        assertThat(calls).as("it rests").containsExactly("robot", posted.getFirst());
        assertThat(seconds("retry_at")).as("longer each time").isBetween(0, 2);
        assertThat(delivery(posted.getFirst()))
                .extracting(Delivery::state, Delivery::reason)
                .containsExactly(Delivery.State.WAITING, "unsendable");
        older(21);
        rested();
        stumbling.serve(json);
        assertThat(delivery(posted.getFirst()).state()).isEqualTo(Delivery.State.FAILED);
        rested();
        stumbling.serve(json);
        assertThat(delivery(posted.getLast()).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(status(json).trouble()).isNull();
    }

    @Test
    void no_more_are_sent_than_the_robot_takes_in_a_minute() {
        channels.set(event, "wecom", endpoint.address("/"), null);
        endpoint.answers("{\"errcode\":0}");
        post(wecom, 25);
        nodes.getFirst().serve(wecom);
        assertThat(endpoint.got()).hasSize(20);
        assertThat(status(wecom).trouble()).isNull();
        nodes.getFirst().serve(wecom);
        assertThat(endpoint.got()).hasSize(20);
        older(61);
        rested();
        nodes.getFirst().serve(wecom);
        assertThat(endpoint.got()).hasSize(25);
    }

    @Test
    void a_robot_that_goes_on_refusing_fails_the_message_and_the_next_one_has_its_turn() {
        channels.set(event, "wecom", endpoint.address("/"), null);
        endpoint.answers("{\"errcode\":93000}");
        var posted = post(wecom, 2);
        nodes.getFirst().serve(wecom);
        assertThat(delivery(posted.getFirst()))
                .extracting(Delivery::state, Delivery::reason, Delivery::tries)
                .containsExactly(Delivery.State.WAITING, "robot-93000", 1);
        older(21);
        rested();
        nodes.getFirst().serve(wecom);
        assertThat(delivery(posted.getFirst()).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(status(wecom).trouble()).isEqualTo("robot-93000");
        endpoint.answers("{\"errcode\":0}");
        rested();
        nodes.getFirst().serve(wecom);
        assertThat(delivery(posted.getLast()).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(status(wecom))
                .extracting(ChannelStatus::trouble, ChannelStatus::failed)
                .containsExactly(null, 1);
        outbox.retry(event, ChannelStore.TEST, posted.getFirst());
        nodes.getFirst().serve(wecom);
        assertThat(delivery(posted.getFirst()).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThatThrownBy(() -> outbox.retry(event, ChannelStore.TEST, posted.getFirst()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing-to-retry");
    }

    @Test
    void one_that_gets_through_nowhere_is_given_up_and_the_pauses_grow() {
        channels.set(event, "json", endpoint.address("/"), null);
        var one = post(json, 1).getFirst();
        for (int i = 0; i < 3; i++) {
            endpoint.next(Endpoint.status(500, ""));
            nodes.getFirst().serve(json);
            assertThat(nodes.getLast()).satisfies(other -> other.serve(json));
            rested();
        }
        assertThat(delivery(one))
                .extracting(Delivery::state, Delivery::tries)
                .containsExactly(Delivery.State.WAITING, 3);
        endpoint.next(Endpoint.status(500, ""));
        older((int) Courier.GIVE_UP.toSeconds() + 1);
        nodes.getFirst().serve(json);
        assertThat(delivery(one).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(seconds("retry_at")).isBetween(4, 8);
        assertThat(endpoint.asked()).as("nobody sent while the channel rested").isEqualTo(4);
    }

    @Test
    void without_an_address_or_switched_off_nothing_leaves_until_somebody_has_it_sent_after_all() {
        var posted = post(json, 1).getFirst();
        nodes.getFirst().serve(json);
        assertThat(delivery(posted))
                .extracting(Delivery::state, Delivery::reason)
                .containsExactly(Delivery.State.UNSENT, "no-address");
        channels.set(event, "json", endpoint.address("/hook?key=0123456789abcdef"), null);
        channels.switchOff(event, "json", true);
        outbox.retry(event, ChannelStore.TEST, posted);
        nodes.getFirst().serve(json);
        assertThat(delivery(posted).reason()).isEqualTo("off");
        channels.switchOff(event, "json", false);
        outbox.retry(event, ChannelStore.TEST, posted);
        nodes.getFirst().serve(json);
        assertThat(delivery(posted).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(endpoint.got()).hasSize(1);
        assertThat(status(json).toString()).doesNotContain("0123456789");
        assertThat(status(json).shown()).endsWith("/…cdef");
        assertThatThrownBy(() -> channels.set(event, "json", "ftp://example.org", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bad-address");
    }
}
