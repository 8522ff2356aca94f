package app.foyer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.agenda.schedule.ScheduleFault;
import app.foyer.agenda.schedule.ScheduleFile;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measured in the browser: nothing is clipped, nothing overlaps, everything can be read. */
@FoyerTest
class FitTest {
    private static final LocalTime FOUR = LocalTime.of(4, 0);
    private static final int MOST_PAGES = 8;

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "e" + UUID.randomUUID();

    @Test
    void the_sample_day_with_every_kind_of_change() {
        clock.set(SampleEvent.NINE.plus(Duration.ofMinutes(72)));
        live.create(SampleEvent.event(event), SampleEvent.agenda(), Author.FOYER);
        live.execute(event, new AgendaCommand.Cancel("ferries"), Author.FOYER, null);
        live.execute(event, new AgendaCommand.Move("swim", "reed", null), Author.FOYER, null);
        live.execute(event, new AgendaCommand.Delay("main", Duration.ofMinutes(10), "harbour"), Author.FOYER, null);
        live.execute(event, new StageCommand.Hold("main"), Author.FOYER, null);
        var medal = SampleEvent.text("颁奖：水边最好的长椅", "A Medal for the Best Bench by the Water");
        var twoMinutes = Duration.ofMinutes(2);
        var start = SampleEvent.NINE.plus(Duration.ofMinutes(80));
        var insert = new StageCommand.Insert("medal", "river", medal, SessionKind.OTHER, twoMinutes, null, start);
        live.execute(event, insert, Author.FOYER, null);
        devices.add(event, screens("river", "zh,en"));
        measure();
    }

    @Test
    void a_day_of_fosdem() throws IOException, ScheduleFault {
        reference("fosdem-2025.xml", Instant.parse("2025-02-01T10:12:00Z"));
        measure();
    }

    @Test
    void a_day_of_chaos_communication_congress() throws IOException, ScheduleFault {
        reference("38c3.xml", Instant.parse("2024-12-27T12:20:00Z"));
        measure();
    }

    private void reference(String file, Instant now) throws IOException, ScheduleFault {
        var folder = System.getenv("FOYER_REFERENCE_DATA");
        Assumptions.assumeTrue(folder != null, "FOYER_REFERENCE_DATA is not set");
        var schedule = ScheduleFile.read(Files.readAllBytes(Path.of(folder, "schedules", file)), ZoneId.of("UTC"));
        var agenda = new Agenda(
                schedule.zone(),
                FOUR,
                schedule.rooms().stream().collect(Collectors.toMap(Room::id, room -> room)),
                schedule.sessions().stream().collect(Collectors.toMap(Session::id, session -> session)));
        var name = LocalText.of(schedule.title());
        clock.set(now);
        live.create(
                new Event(event, name, LocalText.EMPTY, schedule.zone(), FOUR, List.of("en"), Event.Brand.HOUSE),
                agenda,
                Author.FOYER);
        devices.add(event, screens(schedule.rooms().getFirst().id(), "en"));
    }

    private static List<Device> screens(String room, String languages) {
        var screens = new ArrayList<Device>();
        for (var theme : List.of("dark", "light")) {
            for (var distance : List.of("4", "8")) {
                var config = Map.of("theme", theme, "languages", languages, "viewingDistance", distance);
                screens.add(SampleEvent.door("door-" + theme + distance, room, config));
                screens.add(SampleEvent.lobby("lobby-" + theme + distance, config));
            }
        }
        return screens;
    }

    private void measure() {
        try (var browser = Browser.open()) {
            for (var device : devices.all(event)) {
                var page = browser.page(1920, 1080);
                page.clock().install();
                page.navigate("http://127.0.0.1:" + port + "/screen/" + device.id() + "?event=" + event);
                page.waitForSelector("main[data-revision][data-link=live]");
                for (var size :
                        List.of(List.of(1920, 1080), List.of(1080, 1920), List.of(3840, 2160), List.of(2160, 3840)))
                    measure(page, device.id(), size.getFirst(), size.getLast());
                page.context().close();
            }
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void measure(Page page, String screen, int width, int height) {
        page.setViewportSize(width, height);
        page.waitForFunction(
                "([w, h]) => document.querySelector('main').dataset.fitted === w + 'x' + h", List.of(width, height));
        var pages = Math.clamp(page.locator(".dots i").count(), 1, MOST_PAGES);
        for (int shown = 0; shown < pages; shown++) {
            var where = screen + " " + width + "×" + height + " page " + shown;
            assertThat((List<?>) page.evaluate(Measured.FAULTS)).as(where).isEmpty();
            if (pages > 1) page.clock().fastForward(12_000);
        }
    }
}
