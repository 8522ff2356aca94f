package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static app.foyer.screen.SampleEvent.session;
import static app.foyer.screen.SampleEvent.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a speaker sees, in a real browser. */
@FoyerTest
class StageTimerTest {
    private static final Author ANNA = new Author("anna", "console");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<List<Integer>> SIZES =
            List.of(List.of(1920, 1080), List.of(1080, 1920), List.of(3840, 2160), List.of(1280, 720));
    private static final LocalText LONG_TITLE = text(
            "当海水漫过第二十一座城市的防波堤：从潮汐观测、社区撤离到港口重建的三十年全记录与反思",
            "When the Sea Came over the Wall of the Twenty-First City: Thirty Years of Tides, Evacuations and Harbours");
    private static final String LONG_ZH = "请尽快结束本环节：".repeat(22) + "谢谢";
    private static final String LONG_EN =
            "Please wrap up now: the minister has to leave for the ferry at a quarter past eleven, and the room must be "
                    + "empty by then for the sound check of the orchestra. Take one question only. Thanks, Anna";

    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;

    @BeforeAll
    static void chromium() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void anEventWithStageTimers() {
        event = "e" + UUID.randomUUID();
        at(60);
        var agenda = SampleEvent.agenda()
                .with(
                        session("flood", "main", 60, 60, LONG_TITLE, text("周闻", "Zhou Wen")),
                        session("harbour", "main", 135, 45, LONG_TITLE, text("陈潮生", "Chen Chaosheng")));
        live.create(SampleEvent.event(event), agenda, ANNA);
        devices.add(
                event,
                List.of(
                        timer("dark", Map.of()),
                        timer("light", Map.of("theme", "light", "languages", "en,zh", "viewingDistance", "8")),
                        timer("side", Map.of("room", "river"))));
    }

    private static Device timer(String id, Map<String, String> config) {
        var all = new LinkedHashMap<>(Map.of("layout", "stage-timer", "languages", "zh,en"));
        all.putAll(config);
        var room = all.getOrDefault("room", "main");
        return new Device(id, Device.Kind.SCREEN, 0, LocalText.of(id), null, room, all);
    }

    private void at(double minutesAfterNine) {
        clock.set(NINE.plusSeconds(Math.round(minutesAfterNine * 60)));
    }

    private void command(AgendaCommand command) {
        live.execute(event, command, ANNA, null);
    }

    private String address(String screen) {
        return "http://127.0.0.1:" + port + "/screen/" + screen + "?event=" + event;
    }

    private Page open(String screen) {
        var page = browser.page(1920, 1080);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(address(screen));
        page.waitForSelector("main[data-revision][data-link=live]");
        return page;
    }

    /** Every state in every size, dark and light, in both orders of languages. */
    @Test
    void all_that_it_can_say_fits_and_can_be_read_at_every_size() {
        var pages = List.of(open("dark"), open("light"));
        at(59.5);
        command(new AgendaCommand.Finish("main"));
        look(pages, "idle", "idle");
        command(new AgendaCommand.Start("flood"));
        look(pages, "calm", "running");
        at(114.6);
        command(new StageCommand.Message("main", "看这里 · Louder please"));
        look(pages, "soon", "running");
        at(118.8);
        command(new StageCommand.Message("main", LONG_EN));
        look(pages, "last", "running");
        command(new StageCommand.Hold("main"));
        look(pages, "held", "held");
        command(new StageCommand.Message("main", LONG_ZH));
        command(new StageCommand.ReadMessage("main"));
        look(pages, "held", "held");
        command(new StageCommand.Resume("main"));
        at(127.2);
        command(new StageCommand.Message("main", LONG_ZH));
        look(pages, "over", "overtime");
        command(new StageCommand.Message("main", ""));
        look(pages, "over", "overtime");
        command(new StageCommand.Extend("main", null, Duration.ofHours(2)));
        look(pages, "calm", "running");
        assertThat(pages.getFirst().locator(".digits").textContent()).isEqualTo("1:53");
        at(175);
        command(new AgendaCommand.Start("harbour"));
        command(new AgendaCommand.Finish("main"));
        pages.getFirst().waitForSelector("[data-region=now] .message");
        look(pages, null, null);
        pages.forEach(page -> page.context().close());
        assertThat(browser.faults()).isEmpty();
    }

    private void look(List<Page> pages, String level, String phase) {
        var revision = live.latest(event).revision();
        for (var page : pages) {
            page.waitForSelector("main[data-revision='" + revision + "']"
                    + (level == null ? "" : "[data-level=" + level + "][data-phase=" + phase + "]"));
            for (var size : SIZES) {
                int width = size.getFirst();
                int height = size.getLast();
                page.setViewportSize(width, height);
                page.waitForFunction(
                        "([w, h]) => document.querySelector('main').dataset.fitted === w + 'x' + h",
                        List.of(width, height));
                var where = page.getAttribute("main", "data-screen") + " " + level + " " + width + "×" + height;
                assertThat((List<?>) page.evaluate(Measured.FAULTS)).as(where).isEmpty();
                assertThat((Boolean) page.evaluate(LARGE_ENOUGH))
                        .as("digits of " + where)
                        .isTrue();
            }
        }
    }

    @Test
    void it_counts_by_itself_through_the_end_stands_still_on_hold_and_never_loads_anew() {
        var page = browser.page(1280, 720);
        page.clock().install();
        page.navigate(address("dark"));
        page.waitForSelector("main[data-revision][data-link=live]");
        page.evaluate("window.sameAsBefore = true");
        at(59);
        command(new AgendaCommand.Start("flood"));
        at(118);
        command(StageCommand.Extend.live("main", Duration.ofMinutes(1)));
        page.waitForSelector("main[data-phase=running][data-level=soon] .digits:has-text('01:5')");
        pass(page, 70);
        page.waitForSelector("main[data-level=last] .word:not([hidden]):has-text('Finish now')");
        pass(page, 60);
        page.waitForSelector("main[data-phase=overtime][data-level=over] .digits:has-text('+00:')");
        pass(page, 3_600);
        page.waitForSelector("main[data-level=over] .digits[data-hours]:has-text('+1:0')");
        at(119);
        command(new StageCommand.Hold("main"));
        page.waitForSelector("main[data-phase=held] .digits:has-text('01:00')");
        pass(page, 90);
        page.waitForSelector(".clock:has-text('11:00')");
        assertThat(page.locator(".digits").textContent()).isEqualTo("01:00");
        assertThat(page.evaluate("window.sameAsBefore")).isEqualTo(true);
        page.context().close();
    }

    /** On the page's clock, once it has painted all that came, and on the server's. */
    private void pass(Page page, int seconds) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.clock().fastForward(seconds * 1_000L);
        clock.forward(Duration.ofSeconds(seconds));
    }

    @Test
    void without_its_server_it_goes_on_from_a_cold_start_too_and_tells_later_what_was_read() {
        try (var cable = new Cable(port)) {
            at(59);
            command(new AgendaCommand.Start("flood"));
            at(90);
            command(new StageCommand.Message("main", "Louder"));
            var page = browser.page(1280, 720);
            page.navigate(address("dark").replace(":" + port, ":" + cable.port()));
            page.waitForSelector("main[data-revision='3'][data-link=live]");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(ScreenTest.KEPT)));
            cable.pull();
            page.waitForSelector("main[data-link=offline]");
            page.reload();
            page.clock().install();
            page.clock().fastForward(Duration.ofMinutes(34).toMillis());
            page.waitForSelector("main[data-link=offline][data-phase=overtime] .digits:has-text('+05:')");
            page.keyboard().press("Space");
            page.waitForSelector(".band[data-pressed]");
            cable.plugIn();
            page.clock().fastForward(30_000);
            page.waitForSelector("main[data-link=live] .band[data-read]");
            assertThat(live.latest(event).agenda().room("main").message().readAt())
                    .isNotNull();
            page.context().close();
        }
    }

    @Test
    void a_press_marks_the_message_as_read_by_the_device() {
        command(new StageCommand.Message("main", "Louder"));
        var page = open("dark");
        var other = open("light");
        other.waitForSelector(".band[data-action=read] .receipt:has-text('Press any key')");
        page.locator(".band").click();
        page.waitForSelector("main[data-revision='3'] .band[data-read] .receipt:has-text('Read 10:00')");
        other.waitForSelector(".band[data-read]");
        var entry = live.recent(event, 1).getFirst();
        assertThat(entry.command()).isEqualTo("read-message");
        assertThat(entry.author()).isEqualTo(new Author("speaker", "dark"));
        page.keyboard().press("Enter");
        assertThat(live.latest(event).revision()).isEqualTo(3);
        page.context().close();
        other.context().close();
    }

    @Test
    void only_a_screen_of_the_room_says_that_its_message_was_read() throws IOException, InterruptedException {
        command(new StageCommand.Message("main", "Louder"));
        var sentAt = live.latest(event).agenda().room("main").message().sentAt().toString();
        assertThat(read("side", "", sentAt)).isEqualTo(409);
        assertThat(read("nowhere", "", sentAt)).isEqualTo(404);
        assertThat(read("dark", "&look", sentAt)).as("staff who look").isEqualTo(403);
        assertThat(read("dark", "", NINE.toString())).as("an older message").isEqualTo(409);
        assertThat(read("dark", "", "now")).isEqualTo(400);
        assertThat(live.latest(event).revision()).isEqualTo(2);
        assertThat(read("dark", "", sentAt)).isEqualTo(204);
        assertThat(read("dark", "", sentAt)).isEqualTo(204);
        assertThat(live.latest(event).revision()).isEqualTo(3);
    }

    private int read(String screen, String query, String sentAt) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(screen).replace("?", "/read?") + query))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sentAt\":\"" + sentAt + "\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Digits take most of the width, or a good part of the height. */
    private static final String LARGE_ENOUGH = """
            () => {
              const digits = document.querySelector('.digits');
              if (!digits) return true;
              const size = parseFloat(getComputedStyle(digits).fontSize);
              const share = document.querySelector('.band') ? 0.29 : 0.45;
              return size >= innerHeight * share || digits.getBoundingClientRect().width >= innerWidth * 0.8;
            }
            """;
}
