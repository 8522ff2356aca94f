package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Origin;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Way;
import app.foyer.venue.Wayfinding;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The house that comes with Foyer. */
class ShippedVenueTest {
    private static final Instant NOW = Instant.parse("2026-10-15T01:00:00Z");
    private static final Pack PACK =
            PackReader.read(java.nio.file.Path.of("kiosk-config")).pack().orElseThrow();
    private static final Venue VENUE = PACK.affairs().venue();
    private static final Building BUILDING = VENUE.building();

    @Test
    void it_has_everything_that_people_ask_for_named_in_both_languages() {
        assertThat(BUILDING.levels()).hasSize(2);
        for (var kind : EnumSet.complementOf(EnumSet.of(Place.Kind.TOILET)))
            assertThat(BUILDING.of(kind)).as(kind.code()).isNotEmpty();
        for (var room : PACK.agenda().rooms().values())
            assertThat(BUILDING.ofRoom(room.id()).orElseThrow())
                    .satisfies(place -> assertThat(place.name()).isEqualTo(room.name()))
                    .satisfies(place -> assertThat(place.levels()).containsExactly(room.level()));
        for (var place : BUILDING.places().values())
            if (place.listed())
                assertThat(place.name().byLanguage()).as(place.id()).containsKeys("zh", "en");
        for (var level : List.of("1", "2"))
            assertThat(BUILDING.of(Place.Kind.ACCESSIBLE_TOILET)).anyMatch(place -> place.on(level));
        for (var way : Way.values())
            assertThat(BUILDING.paths().values()).as(way.code()).anyMatch(path -> path.way() == way);
    }

    @Test
    void everything_listed_is_reached_without_a_step_from_each_entrance() {
        var wayfinding = Wayfinding.of(VENUE, NOW);
        for (var entrance : BUILDING.of(Place.Kind.ENTRANCE).toList())
            for (var place : BUILDING.places().values()) {
                var carries = place.kind() == Place.Kind.STAIRS || place.kind() == Place.Kind.ESCALATOR;
                if (!place.listed() || carries || place.equals(entrance)) continue;
                var from = wayfinding.from(entrance.id()).orElseThrow();
                var answer = wayfinding.answer(from, List.of(place), Walk.STEP_FREE);
                assertThat(answer.found())
                        .as(entrance.id() + " to " + place.id())
                        .isEqualTo(Answer.Found.ROUTE);
                assertThat(answer.route().paths()).allMatch(Path::stepFree);
            }
    }

    @Test
    void every_device_stands_where_it_is_and_finds_its_way() {
        assertThat(VENUE.stands().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        PACK.devices().stream().map(device -> device.id()).toList());
        var wayfinding = Wayfinding.of(VENUE, NOW);
        for (var stand : VENUE.stands().values())
            assertThat(wayfinding.before(stand.device()).map(Origin::node)).hasValueSatisfying(node -> {
                assertThat(node.level()).isEqualTo(stand.level());
                assertThat(node.at().distance(stand.at())).as(stand.device()).isLessThan(12);
            });
    }

    /** Closing any corridor turns the way into another one, also for wheels; closing the lift leaves them none upstairs. */
    @Test
    void another_way_is_left_when_a_corridor_is_closed() {
        for (var corridor : List.of("river-gallery", "north-corridor", "west-passage", "river-ramp")) {
            var answer = closed(corridor, "east-door", "river-room");
            assertThat(answer.found()).as(corridor).isEqualTo(Answer.Found.ROUTE);
            assertThat(answer.route().paths()).noneMatch(path -> corridor.equals(path.in()));
        }
        for (var corridor : List.of("south-gallery", "upper-north-corridor", "upper-west-passage"))
            assertThat(closed(corridor, "east-door", "reed-room").found())
                    .as(corridor)
                    .isEqualTo(Answer.Found.ROUTE);
        assertThat(closed("lift", "east-door", "reed-room").route()).isNull();
    }

    private static Answer closed(String place, String from, String to) {
        var closure = new Closure("c", null, place, null, null, NOW, null);
        var wayfinding = Wayfinding.of(VENUE.withClosures(Map.of("c", closure)), NOW);
        return wayfinding.answer(wayfinding.from(from).orElseThrow(), to, Walk.STEP_FREE);
    }
}
