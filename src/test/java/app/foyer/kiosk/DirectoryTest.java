package app.foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.Slot;
import app.foyer.attendees.ForgivingIndex;
import app.foyer.attendees.internal.Forgiven;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.drawing.TwoFloors;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered and found at a kiosk, and what is told of the way: no server, no browser. */
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:10:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Room> ROOMS = Map.of(
            "main", Room.of("main", 0, text("潮汐厅", "Tide Hall"), "1", 100),
            "reed", Room.of("reed", 1, text("芦苇厅", "Reed Room"), "2", 100),
            "barge", Room.of("barge", 2, text("驳船", "The Barge"), "3", 10));
    private static final Session OPENING =
            session("s-open", "main", "开幕：城市如何与一条不肯安静的大江长久共处", "A city and its restless river", "陈静", 0, 30);
    private static final Session WEIRS =
            session("s-weirs", "main", "江南水闸", "Weirs of the delta", "Lukas Brandt", 60, 90);
    private static final EventState STATE = state(Map.of());

    private static LocalText text(String zh, String en) {
        return new LocalText(Map.of("zh", zh, "en", en));
    }

    private static Session session(String id, String room, String zh, String en, String speaker, int from, int to) {
        var about = new About(
                SessionKind.TALK,
                text(zh, en),
                LocalText.EMPTY,
                LocalText.EMPTY,
                LocalText.EMPTY,
                null,
                List.of(new Person(LocalText.of(speaker), LocalText.EMPTY)),
                List.of(),
                null,
                null);
        var begin = Instant.parse("2026-03-02T02:00:00Z");
        return Session.planned(id, about, new Slot(room, begin.plusSeconds(from * 60L), begin.plusSeconds(to * 60L)));
    }

    private static EventState state(Map<String, Closure> closures) {
        var event = new Event(
                "e",
                text("大会", "Event"),
                LocalText.EMPTY,
                ZONE,
                LocalTime.of(4, 0),
                List.of("zh", "en"),
                Event.Brand.HOUSE);
        var agenda = new Agenda(ZONE, LocalTime.of(4, 0), ROOMS, Map.of(OPENING.id(), OPENING, WEIRS.id(), WEIRS));
        var venue = Venue.of(TwoFloors.building(), closures, Map.of("k", new Stand("k", "1", new Point(58, 5), 270)));
        var affairs = EventState.of(event, 1, agenda).affairs();
        return EventState.of(event, 1, agenda).with(affairs.with(venue));
    }

    private static final ForgivingIndex INDEX = Forgiven.over(Directory.of(STATE, "k", NOW)
            .names(kind -> kind == Place.Kind.TOILET ? List.of("洗手间", "Toilets", "WC", "restroom") : List.of()));

    private static List<String> found(String typed) {
        return Directory.of(STATE, "k", NOW).find(INDEX, typed).stream()
                .map(Destination::to)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "潮汐厅, main",
        "潮汐廳, main",
        "chaoxiting, main",
        "chao xi, main",
        "cxt, main",
        "tide, main",
        "tidehall, main",
        "tied hall, main",
        "hall, main",
        "Tide Hall A-12, main",
        "潮汐厅 3排12座, main",
        "luweiting, reed",
        "reed, reed",
        "barge, barge",
        "wc, toilet",
        "restrom, toilet",
        "洗手間, toilet",
        "xishoujian, toilet",
        "first aid, first-aid",
        "first ade, first-aid",
        "where is the restroom?, toilet",
        "服务台, desk",
        "fwt, desk",
        "江南, s-weirs",
        "jiangnan, s-weirs",
        "weirs, s-weirs",
        "delta, s-weirs",
        "lukas, s-weirs",
        "brandt, s-weirs",
        "chenjing, s-open",
        "大江, s-open",
        "dajiang, s-open",
        "changjiu, s-open",
        "restless river, s-open"
    })
    void a_place_is_found_however_it_is_typed(String typed, String to) {
        assertThat(found(typed)).first().isEqualTo(to);
    }

    @Test
    void nothing_is_found_by_one_letter_nor_by_what_nobody_is_called() {
        assertThat(found("t")).isEmpty();
        assertThat(found("zzzz")).isEmpty();
    }

    @Test
    void only_what_the_building_has_is_offered_and_rooms_say_what_is_on() {
        var directory = Directory.of(STATE, "k", NOW);
        assertThat(directory.kinds())
                .containsExactly(
                        Place.Kind.TOILET,
                        Place.Kind.ACCESSIBLE_TOILET,
                        Place.Kind.DESK,
                        Place.Kind.TEA,
                        Place.Kind.LIFT,
                        Place.Kind.FIRST_AID,
                        Place.Kind.QUIET_ROOM,
                        Place.Kind.ENTRANCE);
        assertThat(directory.only(Place.Kind.DESK)).isEqualTo("desk");
        var main = directory.rooms().getFirst();
        assertThat(main.on().now().session()).isEqualTo(OPENING);
        assertThat(main.on().next().session()).isEqualTo(WEIRS);
        assertThat(directory.rooms()).extracting(Destination::level).containsExactly("1", "2", "3");
    }

    private static Guidance guidance(EventState state, String to, Walk walk) {
        return Guidance.of(state, "k", to, walk, NOW).orElseThrow();
    }

    @Test
    void a_session_is_in_the_room_in_which_it_is_by_now() {
        var before = guidance(STATE, "s-weirs", Walk.USUAL);
        assertThat(before.place().id()).isEqualTo("main");
        var moved = new AgendaCommand.Move("s-weirs", "reed", null);
        var after = guidance(STATE.with(moved.apply(STATE.agenda(), NOW)), "s-weirs", Walk.USUAL);
        assertThat(after.place().room()).isEqualTo("reed");
        assertThat(after.level()).isEqualTo("2");
        assertThat(after.turnsFrom(before)).isTrue();
    }

    @Test
    void who_cannot_take_steps_is_told_so_once_the_lift_is_closed() {
        assertThat(guidance(STATE, "reed", Walk.STEP_FREE).code()).isEqualTo("route");
        var lift = new Closure("c", null, "lift", null, LocalText.EMPTY, NOW, null);
        var closed = state(Map.of("c", lift));
        assertThat(guidance(closed, "reed", Walk.STEP_FREE).code()).isEqualTo("no-step-free");
        assertThat(guidance(closed, "reed", Walk.USUAL).code()).isEqualTo("route");
    }

    @Test
    void a_room_that_nobody_drew_and_a_kiosk_that_nobody_placed_still_tell_the_level() {
        var barge = guidance(STATE, "barge", Walk.USUAL);
        assertThat(barge.code()).isEqualTo("unknown");
        assertThat(barge.level()).isEqualTo("3");
        var elsewhere = Guidance.of(STATE, "nowhere", "main", Walk.USUAL, NOW).orElseThrow();
        assertThat(elsewhere.code()).isEqualTo("unknown");
        assertThat(elsewhere.level()).isEqualTo("1");
        assertThat(Directory.of(STATE, "nowhere", NOW).only(Place.Kind.TOILET)).isEqualTo("wc");
        assertThat(Guidance.of(STATE, "k", "no-such-place", Walk.USUAL, NOW)).isEmpty();
    }
}
