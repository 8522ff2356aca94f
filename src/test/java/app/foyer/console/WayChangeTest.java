package app.foyer.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.notices.Spot;
import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import app.foyer.venue.RouteChange;
import app.foyer.venue.Venue;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.Way;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator is told of ways that change, on the house that comes with the product. */
class WayChangeTest {
    private static final Instant NOW = ShippedPack.TEN_TO_TEN;
    private final Venue venue = ShippedPack.at(NOW).affairs().venue();

    private List<WayChange> changes(VenueCommand command) {
        return WayChange.of(RouteChange.between(venue, command.apply(venue, NOW), NOW));
    }

    private static VenueCommand close(String room, String place) {
        return new VenueCommand.Close("x", room, place, null, LocalText.EMPTY, null);
    }

    @Test
    void ways_that_are_lost_without_steps_stand_first_with_where_staff_help() {
        var changes = changes(close(null, "lift"));
        assertThat(changes.getFirst().kind()).isEqualTo(WayChange.Kind.NO_STEP_FREE);
        assertThat(changes.getFirst().help()).isNotNull();
        assertThat(changes.getFirst().to()).extracting(Place::room).contains("reed", "spring");
        assertThat(changes).isSortedAccordingTo((one, other) -> one.kind().compareTo(other.kind()));
        assertThat(changes).allSatisfy(change -> assertThat(change.devices()).isNotEmpty());
    }

    @Test
    void a_room_that_closes_is_told_once_for_those_with_and_without_steps() {
        assertThat(changes(close("reed", null))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(WayChange.Kind.CLOSED);
            assertThat(change.stepFree()).isFalse();
            assertThat(change.devices()).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        });
    }

    @Test
    void every_kind_of_place_way_and_device_has_a_name() {
        for (var language : List.of("zh", "en")) {
            var words = Words.of(Tongue.class, language);
            for (var kind : Place.Kind.values())
                assertThat(words.has("place." + kind.code())).as(kind.code()).isTrue();
            for (var kind : Spot.kinds())
                assertThat(words.has("device-kind." + kind)).as(kind).isTrue();
            for (var way : Way.values())
                assertThat(words.has("way." + way.code())).as(way.code()).isTrue();
        }
    }
}
