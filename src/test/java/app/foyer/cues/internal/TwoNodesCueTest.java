package app.foyer.cues.internal;

import static app.foyer.cues.CueDay.agenda;
import static app.foyer.cues.CueDay.minute;
import static app.foyer.cues.CueDay.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand.Cancel;
import app.foyer.agenda.AgendaCommand.ImportSchedule;
import app.foyer.agenda.AgendaCommand.Move;
import app.foyer.cues.Channel;
import app.foyer.cues.Channels;
import app.foyer.cues.Crew;
import app.foyer.cues.Cue;
import app.foyer.cues.CueDay;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cues;
import app.foyer.cues.Delivery;
import app.foyer.cues.Outbox;
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
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes of which one has not heard yet what the other cues for; at half past nine. */
@FoyerTest
class TwoNodesCueTest {
    private static final Rule SOUND =
            CueDay.rule("sound", "sound", 5, new Rule.Escalation("stage", Duration.ofMinutes(2)));
    private static final CueSetup SETUP = new CueSetup(
            List.of(Node.channel("all", Channel.Kind.JSON), Node.channel("broken", Channel.Kind.JSON)),
            List.of(
                    new Crew("light", LocalText.of("Light"), "broken", Set.of()),
                    new Crew("sound", LocalText.of("Sound"), "all", Set.of()),
                    new Crew("stage", LocalText.of("Stage"), "all", Set.of())),
            List.of(CueDay.rule("light", "light", 5, null), SOUND));

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
    private final ChannelStore.Key all = new ChannelStore.Key(event, "all");
    private Endpoint endpoint;
    private Node first;
    private Node second;

    @BeforeEach
    void both_know_the_programme_and_nothing_moves_by_itself() {
        ticker.stop();
        courier.stop();
        endpoint = new Endpoint();
        testClock.set(minute(-30));
        var of = new Event(
                event,
                LocalText.of("A morning"),
                LocalText.EMPTY,
                ZoneId.of("UTC"),
                LocalTime.of(4, 0),
                List.of("en"),
                Event.Brand.HOUSE);
        live.create(of, agenda(session("a", "main", 60, 90)), Author.FOYER);
        cues.add(event, SETUP);
        channels.set(event, "all", endpoint.address("/"), null);
        var parts = new Node.Parts(db, environment, clock, transactions, address);
        first = parts.start(new Broken(parts.outbox()), Node.mailer());
        second = parts.start(new Broken(parts.outbox()), Node.mailer());
        first.caller().look(event);
        second.caller().look(event);
    }

    @AfterEach
    void all_goes_on() {
        endpoint.close();
        ticker.start();
        courier.start();
    }

    /** One channel's messages make it stumble: whoever is told there is told again and again, and nobody else waits. */
    private record Broken(Outbox outbox) implements Outbox {
        @Override
        public void post(String event, String channel, String kind, String subject) {
            if (channel.equals("broken")) throw new IllegalStateException("a fault");
            outbox.post(event, channel, kind, subject);
        }

        @Override
        public Map<String, Delivery> deliveries(String event, String kind, Collection<String> subjects) {
            return outbox.deliveries(event, kind, subjects);
        }

        @Override
        public void retry(String event, String kind, String subject) {
            outbox.retry(event, kind, subject);
        }

        @Override
        public void revive(String event, String kind, Collection<String> subjects) {
            outbox.revive(event, kind, subjects);
        }
    }

    private List<Told> told(String session) {
        return cues.told(event, Instant.EPOCH, 100).stream()
                .filter(told -> told.cue().session().equals(session))
                .toList();
    }

    private String arrived(int index, String key) {
        return endpoint.got().get(index).body().path(key).asString();
    }

    @Test
    void a_cue_for_what_a_node_has_not_heard_of_stands_and_one_called_off_by_mistake_is_sent_after_all() {
        live.execute(event, new Move("a", null, minute(-26)), Author.FOYER, null);
        first.caller().look(event);
        second.caller().look(event);
        assertThat(told("a")).extracting(each -> each.cue().state()).containsExactly(Cue.State.OPEN);
        live.execute(event, new Move("a", null, minute(-27)), Author.FOYER, null);
        second.courier().serve(all);
        assertThat(arrived(0, "start")).as("as it is by now").isEqualTo("2026-03-02T09:33Z");

        var added = new ImportSchedule(List.of(), List.of(session("n", "side", -26, -10)), List.of(), List.of());
        live.execute(event, added, Author.FOYER, null);
        first.caller().look(event);
        second.caller().look(event);
        assertThat(told("n")).extracting(each -> each.cue().state()).containsExactly(Cue.State.OPEN);

        var mistake = live.execute(event, new Cancel("n"), Author.FOYER, null);
        first.caller().look(event);
        second.courier().serve(all);
        assertThat(told("n"))
                .extracting(
                        each -> each.cue().because(), each -> each.delivery().state())
                .containsExactly(tuple(Cue.Because.CANCELLED, Delivery.State.UNSENT));
        live.undo(event, mistake.revision(), Author.FOYER);
        first.caller().look(event);
        second.caller().look(event);
        first.courier().serve(all);
        assertThat(told("n"))
                .extracting(each -> each.cue().state(), each -> each.delivery().state())
                .containsExactly(tuple(Cue.State.OPEN, Delivery.State.DELIVERED));
        testClock.set(minute(-28));
        second.caller().look(event);
        assertThat(told("n")).extracting(each -> each.cue().isRaise()).contains(true);
    }
}
