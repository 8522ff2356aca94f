package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.About;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.checkin.Tallies;
import app.foyer.cues.Rule;
import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the server says of a stage, on the stage timer and on the screens of the hall. */
class StageRenderingTest {
    private static final View TIMER = new View(Layout.STAGE_TIMER, "main", List.of(), List.of("zh", "en"));
    private static final View DOOR = new View(Layout.HALL_DOOR, "main", List.of(), List.of("zh", "en"));
    private static final View LOBBY = new View(Layout.LOBBY_AGENDA, null, List.of(), List.of("en"));

    private final Html html = new Html();
    private Agenda agenda = SampleEvent.agenda();
    private Instant now = NINE.plus(Duration.ofMinutes(59));

    private EventState state() {
        return EventState.of(SampleEvent.event("e"), 1, agenda);
    }

    private Map<String, Html.Drawn> draw(View view) {
        return html.of(Layout.render(state(), Tallies.NONE, view, now), Map.of());
    }

    private String region(View view, String key) {
        return draw(view).get(key).html();
    }

    private void command(AgendaCommand command) {
        agenda = command.apply(agenda, now);
    }

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void whoever_speaks_next_is_called_as_long_before_as_the_rules_have_it() {
        var rule = new Rule(
                "speaker",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                Rule.SPEAKER,
                null,
                Duration.ofMinutes(5),
                LocalText.of("{who}"),
                null);
        now = NINE.minus(Duration.ofMinutes(6));
        var calling = TIMER.calling(List.of(rule));
        assertThat(region(calling, "next")).doesNotContain("data-part=\"call\"");
        var next = Layout.render(state(), Tallies.NONE, calling, now);
        assertThat(next.validUntil()).isEqualTo(NINE.minus(Duration.ofMinutes(5)));
        pass(1);
        assertThat(region(calling, "next")).contains("data-part=\"call\"", "请上台候场", "Please come to the stage");
        assertThat(region(TIMER, "next")).doesNotContain("data-part=\"call\"");
    }

    @Test
    void it_counts_to_when_the_time_is_up_and_time_alone_does_not_draw_it_anew() {
        command(new AgendaCommand.Start("flood"));
        command(StageCommand.Extend.live("main", Duration.ofMinutes(5)));
        var drawn = region(TIMER, "timer");
        assertThat(drawn)
                .contains("data-phase=\"running\"", "data-session=\"flood\"", "data-status=\"live\"")
                .contains("data-until=\"2026-03-02T03:04:00Z\"", "data-length=\"3900\"", ">11:04<")
                .contains("剩余时间", "Wrap up soon", "Overtime", "晚 4 分钟");
        assertThat(region(TIMER, "next")).contains("data-session=\"harbour\"", "11:15", "旧港口，新邻居");
        pass(40);
        assertThat(region(TIMER, "timer")).isEqualTo(drawn);
        pass(40);
        assertThat(region(TIMER, "timer")).contains("data-phase=\"running\"", "data-until=\"2026-03-02T03:04:00Z\"");
    }

    @Test
    void on_hold_it_stands_still_and_says_so() {
        command(new AgendaCommand.Start("flood"));
        pass(20);
        command(new StageCommand.Hold("main"));
        pass(7);
        assertThat(region(TIMER, "timer"))
                .contains("data-phase=\"held\"", "data-left=\"2400\"", "data-length=\"3600\"", "暂停计时", "On hold")
                .doesNotContain("data-until", "→");
        pass(-30); // a clock that was set back
        assertThat(region(TIMER, "timer")).contains("data-phase=\"held\"", "data-left=\"2400\"");
        pass(30);
        command(new StageCommand.Resume("main"));
        assertThat(region(TIMER, "timer")).contains("data-phase=\"running\"", "data-until=\"2026-03-02T03:06:00Z\"");
    }

    @Test
    void between_sessions_it_counts_to_the_next_and_then_waits_for_a_person() {
        command(new AgendaCommand.Start("flood"));
        command(new AgendaCommand.Finish("main"));
        assertThat(region(TIMER, "timer"))
                .contains("data-phase=\"idle\"", "data-until=\"2026-03-02T03:15:00Z\"", "Starts in", "随时开始")
                .doesNotContain("data-session");
        pass(80);
        assertThat(region(TIMER, "timer")).contains("data-until=\"2026-03-02T03:15:00Z\"");
        command(new AgendaCommand.Start("harbour"));
        command(new AgendaCommand.Finish("main"));
        assertThat(region(TIMER, "now")).contains("That is all for today");
        assertThat(draw(TIMER)).doesNotContainKeys("timer", "next");
    }

    @Test
    void a_title_is_told_in_the_language_that_it_is_held_in() {
        pass(1);
        var flood = agenda.session("flood");
        assertThat(region(TIMER, "head")).contains("暴雨来的那一夜").doesNotContain("Rain");
        var about = flood.about();
        var english = new About(
                about.kind(),
                about.title(),
                about.subtitle(),
                about.summary(),
                about.track(),
                "en",
                about.speakers(),
                about.moderators(),
                null,
                null);
        agenda = agenda.with(flood.withAbout(english));
        assertThat(region(TIMER, "head")).contains("The Night the Rain Came").doesNotContain("暴雨");
    }

    @Test
    void the_stage_managers_message_is_for_the_stage_alone() {
        var doorBefore = draw(DOOR);
        command(new StageCommand.Message("main", "<b>Louder</b> 大声点"));
        assertThat(region(TIMER, "band"))
                .contains(
                        "&lt;b&gt;Louder&lt;/b&gt; 大声点",
                        "data-message=\"2026-03-02T01:59:00Z\"",
                        "data-action=\"read\"")
                .contains("Press any key when read")
                .doesNotContain("data-read");
        assertThat(draw(DOOR)).isEqualTo(doorBefore);
        pass(1);
        command(new StageCommand.ReadMessage("main"));
        assertThat(region(TIMER, "band"))
                .contains("data-read=\"true\"", "Read 10:00")
                .doesNotContain("data-action");
        command(new StageCommand.Message("main", ""));
        assertThat(draw(TIMER)).doesNotContainKey("band");
    }

    @Test
    void without_a_server_what_is_on_stays_on_while_a_person_drives_the_room() {
        command(new AgendaCommand.Start("flood"));
        pass(70);
        assertThat(coming(TIMER)).isEqualTo("[]");
        assertThat(coming(DOOR)).contains("harbour");
        command(new AgendaCommand.FollowClock("main"));
        assertThat(coming(TIMER)).contains("harbour");
    }

    /** The steps of the coming pages. */
    private String coming(View view) {
        var rendering = Layout.render(state(), Tallies.NONE, view, now);
        var frame = Frame.first(1, now, rendering.validUntil(), html.of(rendering, Map.of()));
        var steps = ComingPages.of(state(), Attendance.NONE, view, frame, html).get("steps");
        return JsonMapper.shared().writeValueAsString(steps);
    }

    @Test
    void the_hall_says_that_it_is_paused_and_not_for_how_long() {
        command(new AgendaCommand.Start("flood"));
        assertThat(region(DOOR, "now")).contains("class=\"counter\"");
        command(new StageCommand.Hold("main"));
        pass(5);
        assertThat(region(DOOR, "now"))
                .contains("data-status=\"live\"", "data-mark=\"paused\"", "暂停", "Paused")
                .doesNotContain("class=\"counter\"");
        assertThat(region(LOBBY, "room-main")).contains("data-mark=\"paused\"", "Paused");
    }

    @Test
    void the_hall_says_what_was_added_and_not_that_it_was_ever_elsewhere() {
        command(new AgendaCommand.Start("flood"));
        var medal = SampleEvent.text("颁奖", "A Medal");
        command(new StageCommand.Insert(
                "medal", "main", medal, SessionKind.CEREMONY, Duration.ofMinutes(10), "flood", null));
        command(StageCommand.Extend.live("main", Duration.ofMinutes(4)));
        assertThat(region(DOOR, "next"))
                .contains("data-session=\"medal\"", "data-mark=\"added\"", "临时增加", "Added", ">11:03</time>")
                .doesNotContain("<s>");
    }

    @Test
    void what_was_skipped_is_neither_listed_nor_called_cancelled() {
        command(new AgendaCommand.Start("flood"));
        command(new StageCommand.Skip("harbour"));
        command(new StageCommand.Skip("ferries"));
        assertThat(region(DOOR, "next")).doesNotContain("harbour", "cancelled");
        assertThat(region(LOBBY, "room-main")).doesNotContain("harbour");
        assertThat(region(LOBBY, "room-river")).doesNotContain("ferries");
        assertThat(draw(TIMER)).doesNotContainKey("next");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, '5,1'", "'1,10', '10,1'", "2.50, 2.5", "'soon,-3', '5,1'"})
    void thresholds_are_minutes_falling_towards_the_end(String configured, String thresholds) {
        Map<String, String> config = configured == null
                ? Map.of("layout", "stage-timer")
                : Map.of("layout", "stage-timer", "thresholds", configured);
        var device = new Device("t", Device.Kind.SCREEN, 0, LocalText.of("t"), null, "main", config);
        var screen = ScreenConfig.of(device, SampleEvent.event("e"));
        assertThat(screen.thresholds()).isEqualTo(thresholds);
        assertThat(screen.viewingDistance()).isEqualTo(15);
    }
}
