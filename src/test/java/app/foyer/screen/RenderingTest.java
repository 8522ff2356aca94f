package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static app.foyer.screen.SampleEvent.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.checkin.Tallies;
import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.notices.Spot;
import app.foyer.platform.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RenderingTest {
    private static final View DOOR = new View(Layout.HALL_DOOR, "main", List.of(), List.of("zh", "en"));
    private static final View RIVER = new View(Layout.HALL_DOOR, "river", List.of(), List.of("zh", "en"));
    private static final View LOBBY = new View(Layout.LOBBY_AGENDA, null, List.of(), List.of("en"));
    private static final Instant TWELVE_PAST_TEN = NINE.plus(Duration.ofMinutes(72));

    private final Html html = new Html();
    private Agenda agenda = SampleEvent.agenda();
    private Instant now = TWELVE_PAST_TEN;

    private Map<String, Html.Drawn> draw(View view) {
        return html.of(rendering(view), Map.of());
    }

    private Rendering rendering(View view) {
        return Layout.render(EventState.of(SampleEvent.event("e"), 1, agenda), Tallies.NONE, view, now);
    }

    private String region(View view, String key) {
        return draw(view).get(key).html();
    }

    private void command(AgendaCommand command) {
        agenda = command.apply(agenda, now);
    }

    @Test
    void a_notice_for_a_layout_finds_every_screen_that_shows_it() {
        assertThat(Stream.of(Layout.values()).map(Layout::code)).containsExactlyInAnyOrderElementsOf(Spot.LAYOUTS);
        for (var layout : new String[] {null, "", "nonsense", "hall-door"}) {
            Map<String, String> config = layout == null ? Map.of() : Map.of("layout", layout);
            var device = new Device("one", Device.Kind.SCREEN, 0, LocalText.of("One"), null, null, config);
            assertThat(device.spot(room -> null).layout())
                    .isEqualTo(Layout.of(config.getOrDefault("layout", "")).code());
        }
    }

    @Test
    void a_hall_door_shows_what_is_on_until_when_and_what_is_next() {
        assertThat(region(DOOR, "now"))
                .contains("data-session=\"flood\"", "data-status=\"live\"")
                .contains("datetime=\"2026-03-02T02:00:00Z\">10:00<", "datetime=\"2026-03-02T03:00:00Z\">11:00<")
                .contains("暴雨来的那一夜", "The Night the Rain Came", "Zhou Wen")
                .contains("data-until=\"2026-03-02T03:00:00Z\"");
        assertThat(region(DOOR, "next")).contains("data-session=\"harbour\"", "11:15");
        assertThat(rendering(DOOR).validUntil()).isEqualTo(Instant.parse("2026-03-02T02:15:00Z"));
    }

    @Test
    void a_title_in_one_language_is_shown_once_and_large() {
        assertThat(region(new View(Layout.HALL_DOOR, "reed", List.of(), List.of("zh", "en")), "next"))
                .containsOnlyOnce("Tea from Roof Gardens")
                .doesNotContain("data-turn=\"1\" data-lines=\"2\" dir=\"auto\">Tea");
    }

    @Test
    void a_delay_strikes_the_old_time_through_beside_the_new_one() {
        command(new AgendaCommand.Delay("main", Duration.ofMinutes(10), "harbour"));
        assertThat(region(DOOR, "next"))
                .contains("<s>11:15</s>", ">11:25</time>", "data-mark=\"delayed\"", "推迟", "Delayed");
    }

    @Test
    void a_moved_session_is_shown_where_it_went_and_where_it_was() {
        command(new AgendaCommand.Move("swim", "reed", null));
        assertThat(region(RIVER, "next"))
                .contains("data-session=\"swim\"", "data-mark=\"moved\"", "class=\"goes\"", "Reed Room");
        assertThat(region(new View(Layout.HALL_DOOR, "reed", List.of(), List.of("en")), "next"))
                .contains("data-session=\"swim\"", "data-mark=\"moved\"");
        assertThat(region(LOBBY, "room-river")).contains("data-session=\"swim\"", "Reed Room");
    }

    @Test
    void a_cancelled_session_stays_in_sight_until_its_time_is_over() {
        command(new AgendaCommand.Cancel("ferries"));
        assertThat(region(LOBBY, "room-river"))
                .contains("data-session=\"ferries\"", "data-status=\"cancelled\"", "Cancelled");
        now = NINE.plus(Duration.ofMinutes(106));
        assertThat(region(LOBBY, "room-river")).doesNotContain("ferries");
    }

    @Test
    void every_state_of_the_day_has_something_to_show() {
        now = NINE.minus(Duration.ofDays(3));
        assertThat(region(LOBBY, "message")).contains("Welcome", "Begins Monday 2 March, 09:00");
        assertThat(region(DOOR, "now")).contains("Nothing here today");
        now = NINE.plus(Duration.ofHours(9));
        assertThat(region(LOBBY, "message")).contains("Thank you for coming");
        assertThat(region(DOOR, "now")).contains("今日议程已结束", "That is all for today");
        agenda = Agenda.empty(agenda.zone(), agenda.dayChange());
        assertThat(region(LOBBY, "message")).contains("The programme follows");
        assertThat(region(DOOR, "now")).contains("This room is not in use");
    }

    @Test
    void a_day_that_changes_within_the_hour_that_a_night_has_twice_has_a_next_boundary() {
        agenda = Agenda.empty(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));
        now = Instant.parse("2026-10-25T01:15:00Z");
        assertThat(rendering(LOBBY).validUntil()).isAfter(now);
        assertThat(Boundaries.first(agenda, Stream.empty(), now)).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void what_did_not_change_is_neither_drawn_nor_sent_again() {
        var before = draw(LOBBY);
        command(new AgendaCommand.Cancel("ferries"));
        var after = html.of(rendering(LOBBY), before);
        assertThat(Frame.differences(before, after)).containsOnlyKeys("room-river");
        assertThat(after.get("room-main")).isSameAs(before.get("room-main"));
    }

    @Test
    void the_coming_pages_play_the_rest_of_the_day_and_end() {
        var state = EventState.of(SampleEvent.event("e"), 1, agenda);
        var first = Frame.first(1, now, rendering(DOOR).validUntil(), draw(DOOR));
        var pages = ComingPages.of(state, Attendance.NONE, DOOR, first, html);
        var json = JsonMapper.shared().writeValueAsString(pages.get("steps"));
        assertThat(json)
                .contains(
                        "\"at\":\"2026-03-02T03:00:00Z\"", "\"at\":\"2026-03-02T03:15:00Z\"", "That is all for today");
        assertThat(Gzip.json(pages)).hasSizeLessThan(4_096);
    }

    @Test
    void hostile_titles_and_names_are_text() throws IOException {
        var folder = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(folder != null, "FOYER_REFERENCE_DATA is not set");
        var strings = JsonMapper.shared()
                .readValue(Files.readAllBytes(Path.of(folder, "names", "blns.json")), String[].class);
        var tags = Pattern.compile("<(?!/?(article|p|span|h2|div|s|time)[ >])");
        for (var hostile : strings) {
            if (hostile.isBlank()) continue;
            agenda = SampleEvent.agenda()
                    .with(SampleEvent.session("flood", "main", 60, 60, LocalText.of(hostile), text(hostile, "x")));
            var drawn = region(DOOR, "now");
            assertThat(tags.matcher(drawn).find()).as(hostile).isFalse();
            assertThat(drawn).as(hostile).doesNotContainPattern("<[^>]*\\son[a-z]+=");
        }
    }
}
