package app.foyer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.agenda.schedule.ScheduleFault;
import app.foyer.agenda.schedule.ScheduleFile;
import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Event;
import app.foyer.live.Live;
import app.foyer.media.Media;
import app.foyer.media.MediaFile;
import app.foyer.pack.PackReader;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measured in the browser: nothing is clipped, nothing overlaps, everything can be read. */
@FoyerTest
class FitTest {
    private static final LocalTime FOUR = LocalTime.of(4, 0);
    private static final int MOST_PAGES = 5;
    private static final List<List<Integer>> SIZES =
            List.of(List.of(1920, 1080), List.of(1080, 1920), List.of(3840, 2160));
    private static final List<String> PICTURED = List.of("welcome", "next-up", "notices", "multi-zone");

    private static Browser browser;

    @BeforeAll
    static void chromium() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Attendees attendees;

    @Autowired
    Media media;

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
    void the_shipped_event_in_every_layout_from_the_first_morning_to_the_end() {
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        var of = pack.event();
        media.add(event, pack.media());
        attendees.add(event, pack.attendees(), pack.tickets());
        checkIns.addLists(event, pack.lists());
        live.create(
                new Event(event, of.name(), of.subtitle(), of.zone(), of.dayChange(), of.languages(), of.brand()),
                pack.affairs(),
                Author.FOYER);
        var pictures = pack.media().stream().map(MediaFile::id).limit(3).collect(Collectors.joining(","));
        clock.set(Instant.parse("2026-10-15T02:20:00Z"));
        var screens = walls("zh,en", pictures);
        screens.addAll(walls("en", ""));
        screens.add(wall("turns", "multi-zone", Map.of("bilingual", "turns", "side", "left", "pictures", pictures)));
        screens.add(wall(
                "room",
                "next-up",
                Map.of(),
                pack.agenda().roomsInOrder().getFirst().id()));
        for (var room : List.of("main", "reed", "spring"))
            screens.add(wall(room, "seating", Map.of("viewingDistance", "4"), room));
        pack.devices().stream()
                .filter(device -> "wayfinding".equals(device.config().get("layout")))
                .forEach(screens::add);
        devices.add(event, screens);
        measure();
        for (var moment : List.of("2026-10-14T12:00:00Z", "2026-10-15T15:30:00Z", "2026-10-17T02:00:00Z")) {
            clock.set(Instant.parse(moment));
            measure(screens.subList(0, PICTURED.size()), SIZES.subList(0, 2));
        }
    }

    @Test
    void titles_and_names_without_end_emoji_and_right_to_left() {
        var many = IntStream.range(0, 9)
                .mapToObj(i -> new Person(
                        SampleEvent.text("亚历山大·康斯坦丁诺维奇·" + i, "Wolfeschlegelsteinhausenbergerdorff " + i),
                        SampleEvent.text("国际水利与城市更新联合研究中心", "International Joint Research Centre")))
                .toList();
        var longest = "城市".repeat(60);
        var endless = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ".repeat(3);
        var agenda = SampleEvent.agenda();
        agenda = agenda.with(
                people(agenda, "flood", SampleEvent.text(longest, endless), many),
                people(agenda, "harbour", SampleEvent.text(longest, endless), many.subList(0, 2)),
                people(
                        agenda,
                        "ferries",
                        LocalText.of("🌊".repeat(40) + " 🛶 The Ferries 👩‍👩‍👧‍👦"),
                        many.subList(0, 1)),
                people(agenda, "swim", LocalText.of("🏊"), List.of()),
                people(
                        agenda,
                        "maps",
                        LocalText.of("مدينة تعيش مع الماء: ثلاثون عاماً في إحدى وعشرين مدينة على ضفاف الأنهار والبحار"),
                        List.of(new Person(LocalText.of("نجوى عبد الرحمن"), LocalText.of("معهد المدينة")))));
        clock.set(SampleEvent.NINE.plus(Duration.ofMinutes(72)));
        live.create(SampleEvent.event(event), agenda, Author.FOYER);
        var screens = walls("zh,en", "");
        for (var room : List.of("main", "river", "reed")) screens.add(wall(room, "next-up", Map.of(), room));
        devices.add(event, screens);
        measure();
    }

    private static Session people(Agenda agenda, String session, LocalText title, List<Person> speakers) {
        var before = agenda.session(session);
        return before.withAbout(before.about().withTitle(title).withSpeakers(speakers));
    }

    @Test
    void a_day_of_fosdem() throws IOException, ScheduleFault {
        reference("fosdem-2025.xml", Instant.parse("2025-02-01T10:12:00Z"));
        measure(devices.all(event), SIZES);
    }

    @Test
    void a_day_of_chaos_communication_congress() throws IOException, ScheduleFault {
        reference("38c3.xml", Instant.parse("2024-12-27T12:20:00Z"));
        measure(devices.all(event), SIZES);
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
        for (var distance : List.of("4", "8")) {
            var config = Map.of("theme", "dark", "languages", languages, "viewingDistance", distance);
            screens.add(SampleEvent.door("door-" + distance, room, config));
            screens.add(SampleEvent.lobby("lobby-" + distance, config));
        }
        screens.addAll(walls(languages, ""));
        return screens;
    }

    /** A screen of each layout that shows pictures. */
    private static List<Device> walls(String languages, String pictures) {
        return PICTURED.stream()
                .map(layout ->
                        wall(languages.replace(",", ""), layout, Map.of("languages", languages, "pictures", pictures)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Device wall(String name, String layout, Map<String, String> config) {
        return wall(name, layout, config, null);
    }

    private static Device wall(String name, String layout, Map<String, String> config, String room) {
        var all = new LinkedHashMap<>(Map.of("layout", layout, "theme", "dark", "languages", "zh,en"));
        all.putAll(config);
        return new Device(layout + "-" + name, Device.Kind.SCREEN, 0, LocalText.of(name), null, room, all);
    }

    /** A theme changes colours and nothing else, so the light ones are measured at one size. */
    private void measure() {
        var dark = devices.all(event);
        measure(dark, SIZES);
        var light = dark.stream().map(FitTest::light).toList();
        devices.add(event, light);
        measure(light, SIZES.subList(0, 1));
    }

    private static Device light(Device device) {
        var config = new LinkedHashMap<>(device.config());
        config.put("theme", "light");
        return new Device(
                "light-" + device.id(), device.kind(), 0, device.name(), device.place(), device.room(), config);
    }

    private void measure(List<Device> screens, List<List<Integer>> sizes) {
        var page = browser.pageWithoutWorkers(1920, 1080);
        page.clock().install();
        for (var device : screens) {
            page.navigate("http://127.0.0.1:" + port + "/screen/" + device.id() + "?event=" + event);
            page.waitForSelector("main[data-revision][data-link=live]");
            for (var size : sizes) measure(page, device.id(), size.getFirst(), size.getLast());
        }
        page.context().close();
        assertThat(browser.faults()).isEmpty();
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
