package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static app.foyer.screen.SampleEvent.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.AgendaCommand;
import app.foyer.checkin.Tallies;
import app.foyer.devices.Device;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.ScreenChange;
import app.foyer.fallback.WayTurn;
import app.foyer.live.EventState;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.Venue;
import app.foyer.venue.VenueCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a preview says of a screen is what the screen then shows. */
class ForeseenScreenTest {
    private static final Instant NOW = NINE.plus(Duration.ofMinutes(72));
    private static final Instant REOPENS = NOW.plus(Duration.ofMinutes(2));

    private final Html html = new Html();
    private final EventState before = EventState.of(SampleEvent.event("e"), 1, SampleEvent.agenda());

    private EventState closed() {
        var closure = new Closure("c", "river", null, null, text("水管破裂", "A burst pipe"), NOW, REOPENS);
        var now = before.affairs();
        return before.with(new Affairs(
                now.agenda(), now.notices(), Venue.OPEN.withClosures(Map.of("c", closure)), now.fallback()));
    }

    private static View view(Layout layout) {
        return new View(layout, layout.ofRooms() ? null : "river", List.of(), List.of("en"));
    }

    private Rendering rendering(Layout layout, EventState state) {
        return Layout.render(state, Tallies.NONE, view(layout), NOW);
    }

    private String drawn(Layout layout, EventState state) {
        return html.of(rendering(layout, state), Map.of()).values().stream()
                .map(Html.Drawn::html)
                .collect(Collectors.joining());
    }

    private List<ScreenChange> foreseen(Layout layout, EventState after) {
        var room = view(layout).room();
        var config = Map.of("layout", layout.code());
        var device = new Device("one", Device.Kind.SCREEN, 0, LocalText.of("One"), null, room, config);
        var rooms = List.of("main", "river", "reed");
        var seen = new ScreenChange.View(device.spot(after.agenda()::levelOf), device.rooms(rooms), List.of(), false);
        return ScreenChange.between(before.affairs(), after.affairs(), List.of(seen), NOW);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_closure_is_foreseen_where_it_is_drawn(Layout layout) {
        var after = closed();
        var drawn = drawn(layout, after);
        var foreseen = foreseen(layout, after);
        assertThat(drawn.contains("Closed")).as(drawn).isEqualTo(!foreseen.isEmpty());
        assertThat(foreseen.isEmpty()).isEqualTo(layout == Layout.NOTICES || layout == Layout.STAGE_TIMER);
        if (foreseen.isEmpty()) assertThat(drawn).isEqualTo(drawn(layout, before));
        else assertThat(rendering(layout, after).validUntil()).isBeforeOrEqualTo(REOPENS);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_move_is_foreseen_where_it_is_drawn(Layout layout) {
        var after = before.with(new AgendaCommand.Move("swim", "reed", null).apply(before.agenda(), NOW));
        var foreseen = foreseen(layout, after);
        assertThat(drawn(layout, after).equals(drawn(layout, before))).isEqualTo(foreseen.isEmpty());
        assertThat(foreseen.isEmpty()).isEqualTo(layout == Layout.NOTICES || layout == Layout.SEATING);
    }

    /** On the house that comes with the product: what is foreseen of each screen that points is what it then draws. */
    @Test
    void arrows_that_turn_are_foreseen_on_the_screens_where_they_turn() {
        var now = ShippedPack.TEN_TO_TEN;
        var pack = ShippedPack.at(now);
        var was = EventState.of(pack.event(), 1, pack.affairs().agenda()).with(pack.affairs());
        var rooms = was.agenda().roomsInOrder().stream().map(room -> room.id()).toList();
        var screens = pack.devices().stream()
                .filter(device -> "wayfinding".equals(device.config().get("layout")))
                .toList();
        var views = screens.stream()
                .map(device -> new ScreenChange.View(
                        device.spot(was.agenda()::levelOf), device.rooms(rooms), device.places(), device.stepFree()))
                .toList();
        for (var place : List.of("lift", "river-gallery", "main-stairs", "quiet-room")) {
            var shut = new VenueCommand.Close("c", null, place, null, LocalText.EMPTY, null);
            var is = was.with(pack.affairs().after(shut, now));
            var foreseen = ScreenChange.between(was.affairs(), is.affairs(), views, now);
            for (var screen : screens) {
                var turned = foreseen.stream()
                        .filter(change -> change.spot().device().equals(screen.id()))
                        .flatMap(change -> change.ways().stream())
                        .map(WayTurn::to)
                        .toList();
                assertThat(turned)
                        .as(screen.id() + " when " + place + " closes")
                        .containsExactlyInAnyOrderElementsOf(rowsThatDiffer(screen, was, is, now));
            }
            assertThat(foreseen).as(place).isNotEmpty();
        }
    }

    private List<String> rowsThatDiffer(Device screen, EventState was, EventState is, Instant now) {
        var before = rows(screen, was, now);
        var after = rows(screen, is, now);
        return after.keySet().stream()
                .filter(row -> !after.get(row).equals(before.get(row)))
                .map(row -> row.replaceFirst("^room-(to-)?", ""))
                .toList();
    }

    private Map<String, String> rows(Device screen, EventState state, Instant now) {
        var spot = screen.spot(state.agenda()::levelOf);
        var view = ScreenConfig.of(screen, state.event()).view().at(spot, state.notices());
        var drawn = new TreeMap<String, String>();
        html.of(Layout.render(state, Tallies.NONE, view, now), Map.of()).forEach((key, region) -> {
            if (key.startsWith("room-")) drawn.put(key, region.html());
        });
        return drawn;
    }

    @Test
    void a_closed_room_has_its_reason_where_there_is_space_for_it() {
        for (var layout : List.of(Layout.HALL_DOOR, Layout.LOBBY_AGENDA, Layout.MULTI_ZONE, Layout.NEXT_UP))
            assertThat(drawn(layout, closed())).as(layout.code()).contains("A burst pipe");
    }
}
