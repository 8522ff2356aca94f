package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static app.foyer.screen.SampleEvent.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Person;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Tallies;
import app.foyer.checkin.Terms;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WallRenderingTest {
    private static final String PORTRAIT = "0123456789abcdef0123456789abcdef.webp";
    private static final String CLIP = "fedcba9876543210fedcba9876543210.webm";
    private static final List<String> EN = List.of("en");
    private static final Instant TWELVE_PAST_TEN = NINE.plus(Duration.ofMinutes(72));

    private final Html html = new Html();
    private Agenda agenda = SampleEvent.agenda();
    private Instant now = TWELVE_PAST_TEN;

    private Map<String, Html.Drawn> draw(View view, Tallies tallies) {
        var state = EventState.of(SampleEvent.event("e"), 1, agenda);
        return html.of(Layout.render(state, tallies, view, now), Map.of());
    }

    private String region(View view, String key) {
        return draw(view, Tallies.NONE).get(key).html();
    }

    @Test
    void a_welcome_greets_counts_and_says_what_is_next_and_where() {
        var door = new CheckinList("door", text("大会签到", "Entrance"), 0);
        var river = new Terms(null, false, true, null, "river", null, null, null);
        var workshop = new CheckinList("river", text("工坊", "Workshop"), 1, river);
        var tallies = new Tallies(
                400, List.of(new Tallies.OfList(door, 400, 312, 300), new Tallies.OfList(workshop, 60, 25, 18)));
        var drawn = draw(new View(Layout.WELCOME, null, List.of(), EN), tallies);
        assertThat(drawn.get("greeting").html()).contains("Welcome", "Water &amp; the City");
        assertThat(drawn.get("counts").html())
                .contains("data-count=\"door\" data-lead=\"true\"", "<b>312</b>", "/ 400", "have arrived")
                .contains("<b>25</b>", "/ 60")
                .contains("River Room", "<b>18</b>", "/ 100", "in the room");
        assertThat(drawn.get("next").html()).contains("data-session=\"tea\"", "Reed Room", "10:45");
        var one = new View(Layout.WELCOME, null, List.of(), EN, List.of("river"), List.of(), List.of());
        assertThat(draw(one, tallies).get("counts").html()).doesNotContain("Entrance");
        assertThat(draw(one, Tallies.NONE)).doesNotContainKey("counts");
    }

    @Test
    void every_state_of_the_event_has_a_greeting() {
        var view = new View(Layout.WELCOME, null, List.of(), EN);
        now = NINE.minus(Duration.ofDays(3));
        assertThat(region(view, "greeting")).contains("Welcome", "Begins Monday 2 March, 09:00");
        now = NINE.plus(Duration.ofHours(9));
        assertThat(region(view, "greeting")).contains("Thank you for coming", "Water &amp; the City");
        agenda = Agenda.empty(agenda.zone(), agenda.dayChange());
        assertThat(region(view, "greeting")).contains("The programme follows");
    }

    @Test
    void who_speaks_is_shown_with_their_picture_or_their_initials() {
        var pictured = new Person(text("周闻", "Zhou Wen"), text("水务局", "Water Bureau"), PORTRAIT);
        var other = new Person(text("安娜", "Anna Vermeer"), LocalText.EMPTY);
        var flood = agenda.session("flood");
        agenda = agenda.with(flood.withAbout(flood.about().withSpeakers(List.of(pictured, other))));
        var page = region(new View(Layout.NEXT_UP, "main", List.of(), EN), "up-main");
        assertThat(page)
                .contains("data-session=\"flood\"", "data-status=\"live\"", "data-faces=\"2\"")
                .contains("src=\"/foyer/media/" + PORTRAIT + "\"", "<b>AV</b>", "Water Bureau")
                .doesNotContain("Tide Hall</span></span></p>\n</div>");
    }

    @Test
    void of_many_speakers_the_others_are_counted() {
        var flood = agenda.session("flood");
        var crowd = IntStream.range(0, 9)
                .mapToObj(i -> new Person(LocalText.of("Ada " + i), LocalText.EMPTY))
                .toList();
        agenda = agenda.with(flood.withAbout(flood.about().withSpeakers(crowd)));
        assertThat(region(new View(Layout.NEXT_UP, "main", List.of(), EN), "up-main"))
                .contains("data-faces=\"4\"", "and 5 more");
    }

    @Test
    void a_house_shows_whom_people_can_still_go_to_hear_room_by_room() {
        var drawn = draw(new View(Layout.NEXT_UP, null, List.of(), EN), Tallies.NONE);
        assertThat(drawn.keySet()).containsExactly("head", "up-reed", "up-river", "up-main");
        assertThat(drawn.get("up-reed").html()).contains("data-session=\"tea\"");
        assertThat(drawn.get("up-main").html()).contains("data-session=\"flood\"", "Tide Hall");
        now = NINE.plus(Duration.ofHours(9));
        assertThat(region(new View(Layout.NEXT_UP, null, List.of(), EN), "quiet"))
                .contains("Thank you for coming");
    }

    @Test
    void pictures_and_clips_stand_beside_the_agenda_and_without_any_it_is_the_agenda() {
        var view = new View(Layout.MULTI_ZONE, null, List.of(), EN, List.of(), List.of(PORTRAIT, CLIP), List.of());
        assertThat(region(view, "side"))
                .contains("<img src=\"/foyer/media/" + PORTRAIT, "<video src=\"/foyer/media/" + CLIP, "muted")
                .contains("Monday 2 March");
        var bare = draw(new View(Layout.MULTI_ZONE, null, List.of(), EN), Tallies.NONE);
        assertThat(bare.keySet())
                .isEqualTo(draw(new View(Layout.LOBBY_AGENDA, null, List.of(), EN), Tallies.NONE)
                        .keySet());
    }

    @Test
    void nothing_to_announce_is_said_too() {
        assertThat(region(new View(Layout.NOTICES, null, List.of(), EN), "quiet"))
                .contains("No notices at the moment", "class=\"clock\"", "Monday 2 March");
    }
}
