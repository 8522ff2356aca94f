package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.checkin.Tallies;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Fallback;
import app.foyer.live.EventState;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Notices;
import app.foyer.notices.Priority;
import app.foyer.notices.Spot;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.drawing.TwoFloors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a screen says of the way, as its HTML. */
class WayfinderTest {
    private static final List<String> EN = List.of("en");
    private static final Instant NOW = NINE.plus(Duration.ofMinutes(100));
    private static final Stand STAND = new Stand("way", "1", new Point(41, 8), 0);

    private final Html html = new Html();
    private final Map<String, Closure> closures = new TreeMap<>();
    private Agenda agenda = SampleEvent.agenda();
    private Notices notices = Notices.NONE;
    private boolean stands = true;

    private Rendering rendering(View view) {
        var venue = Venue.of(TwoFloors.building(), closures, stands ? Map.of("way", STAND) : Map.of());
        var state = EventState.of(SampleEvent.event("e"), 1, agenda)
                .with(new Affairs(agenda, notices, venue, Fallback.NONE));
        var spot = new Spot("way", Spot.SCREEN, view.layout().code(), null, "1", null);
        return Layout.render(state, Tallies.NONE, view.at(spot, notices), NOW);
    }

    private String region(View view, String key) {
        return html.of(rendering(view), Map.of()).get(key).html();
    }

    private static View view(boolean stepFree, String... places) {
        return new View(Layout.WAYFINDING, null, List.of(), EN)
                .pointing(new Ways(List.of(places), stepFree, Ways.PlanBox.of(false, 6, 55)));
    }

    private void close(String place, Instant until) {
        var why = LocalText.of("Wet paint");
        closures.put(place, new Closure(place, null, place, null, why, NOW.minusSeconds(9), until));
    }

    private void leadTo(String place) {
        var draft = new Draft(
                LocalText.of("Tea is served"), LocalText.EMPTY, Priority.WARNING, null, null, null, null, false, place);
        notices = new NoticeCommand.Push("n", draft, false).apply(Notices.NONE, NOW.minusSeconds(5));
    }

    @Test
    void each_room_has_an_arrow_as_its_reader_sees_it_what_is_on_minutes_and_the_level() {
        assertThat(region(view(false), "room-river"))
                .contains("data-place=\"river\"", "data-arrow=\"straight\"", "River Room", "data-session=\"ferries\"")
                .contains("Now", "10:45", "1 min")
                .doesNotContain("Level");
        assertThat(region(view(false), "room-main")).contains("data-arrow=\"left\"", "data-session=\"flood\"");
        assertThat(region(view(false), "room-reed"))
                .contains("data-by=\"stairs\"", "data-to-level=\"2\"", "Level 2", "data-symbol=\"stairs\"", "Next");
        assertThat(region(view(false, "toilet", "quiet-room"), "room-to-quiet-room"))
                .contains("data-place=\"quiet\"", "Quiet room", "data-symbol=\"quiet-room\"");
        assertThat(region(view(false), "side")).contains("class=\"plan\"", "You are here", "class=\"cone\"");
    }

    @Test
    void a_sign_in_two_languages_says_what_is_on_in_both() {
        var both = new View(Layout.WAYFINDING, null, List.of(), List.of("zh", "en"))
                .pointing(new Ways(List.of(), false, Ways.PlanBox.of(false, 6, 55)));
        var title = agenda.session("flood").about().title();
        assertThat(title.in("zh")).isNotEqualTo(title.in("en"));
        assertThat(region(both, "room-main")).contains(title.in("zh"), title.in("en"));
        assertThat(region(view(false), "room-main")).doesNotContain(title.in("zh"));
    }

    @Test
    void a_session_that_moves_and_what_is_closed_turn_the_arrows() {
        agenda = new AgendaCommand.Cancel("tea").apply(agenda, NOW);
        agenda = new AgendaCommand.Move("swim", "reed", null).apply(agenda, NOW);
        assertThat(region(view(false), "room-reed"))
                .contains("data-session=\"swim\"", "data-mark=\"moved\"", "data-to-level=\"2\"");
        assertThat(region(view(false), "room-river"))
                .contains("data-session=\"ferries\"", "class=\"goes\"", "Reed Room");
        close("stairs", NOW.plusSeconds(600));
        assertThat(region(view(false), "room-reed")).contains("data-by=\"lift\"");
        assertThat(rendering(view(false)).validUntil()).isBeforeOrEqualTo(NOW.plusSeconds(600));
        assertThat(region(view(true), "room-reed")).contains("data-by=\"lift\"");
        close("lift", null);
        assertThat(region(view(true), "room-reed"))
                .contains("data-arrow=\"none\"", "data-mark=\"closed\"", "No way there", "Wet paint");
        closures.remove("stairs");
        assertThat(region(view(true), "room-reed"))
                .contains("data-arrow=\"none\"", "No step-free way")
                .contains("Lift closed · Wet paint · Staff help: Help desk, Level 1");
        assertThat(region(view(true), "head")).contains("Step-free ways");
        close("river", null);
        assertThat(region(view(false), "room-river")).contains("data-arrow=\"none\"", "Closed", "Wet paint");
    }

    @Test
    void a_screen_that_nobody_placed_names_levels_and_says_how_to_place_it() {
        stands = false;
        assertThat(region(view(false), "room-reed")).contains("Level 2").doesNotContain("data-arrow");
        assertThat(region(view(false), "room-hint")).contains("no place on the floor plan", "Console");
    }

    @Test
    void a_notice_points_from_the_very_screen_that_tells_it_and_only_then_are_screens_told_apart() {
        var lobby = new View(Layout.LOBBY_AGENDA, null, List.of(), EN);
        assertThat(lobby.at(new Spot("way", Spot.SCREEN, "lobby-agenda", null, "1", null), notices))
                .isEqualTo(lobby);
        leadTo("quiet");
        assertThat(region(lobby, "notice"))
                .contains(
                        "class=\"way-to\"", "data-place=\"quiet\"", "data-arrow=\"", "Quiet room", "Level 2", "2 min");
        var forWheels = lobby.pointing(new Ways(List.of(), true, null));
        leadTo("reed");
        assertThat(region(lobby, "notice")).contains("data-symbol=\"stairs\"");
        assertThat(region(forWheels, "notice"))
                .contains("data-symbol=\"lift\"")
                .doesNotContain("data-symbol=\"stairs\"");
        close("lift", null);
        assertThat(region(forWheels, "notice"))
                .contains("data-arrow=\"none\"", "No step-free way", "Lift closed · Wet paint")
                .doesNotContain("data-symbol=\"stairs\"");
        assertThat(region(lobby, "notice")).contains("data-symbol=\"stairs\"");
        leadTo("quiet");
        stands = false;
        assertThat(region(lobby, "notice")).contains("Quiet room", "Level 2").doesNotContain("data-arrow", "min<");
    }
}
