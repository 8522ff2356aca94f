package app.foyer.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.pack.ShippedPack;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import app.foyer.venue.Stand;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the building in a real browser, on the house that comes with the product. */
@FoyerTest
class VenuePageTest {
    private static final String DEVICE = "lobby-east";
    private static Browser browser;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private String event;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        Assertions.assertThat(browser.faults()).isEmpty();
        browser.close();
    }

    @BeforeEach
    void theShippedEvent() {
        event = "venue-" + UUID.randomUUID().toString().substring(0, 8);
        clock.set(ShippedPack.TEN_TO_TEN);
        var pack = ShippedPack.at(ShippedPack.TEN_TO_TEN);
        live.create(ShippedPack.named(pack.event(), event), pack.affairs(), Author.FOYER);
        devices.add(event, pack.devices());
        page = SignIn.as("anna", Role.STAGE, "venue", browser, staff, port);
        assertThat(stand(DEVICE)).isVisible();
    }

    private Locator action(String name) {
        return page.locator("[data-action=" + name + "]");
    }

    private Locator stand(String device) {
        return page.locator(".stand[data-device=" + device + "]");
    }

    private Stand placed(String device) {
        return live.latest(event).venue().stands().get(device);
    }

    private Locator receipt(String action) {
        return page.locator("vaadin-notification-container [data-action=" + action + "]");
    }

    private void drag(Locator from, double right, double down) {
        var box = from.boundingBox();
        var x = box.x + box.width / 2;
        var y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2, y + down / 2);
        page.mouse().move(x + right, y + down);
        assertThat(page.locator("body > .told")).isVisible();
        page.mouse().up();
    }

    @Test
    void a_device_is_dragged_turned_and_moved_by_keys_and_each_is_taken_back() {
        var before = placed(DEVICE);
        drag(stand(DEVICE), -60, -30);
        assertThat(page.locator("[data-part=device-panel][data-device=" + DEVICE + "]"))
                .isVisible();
        assertThat(receipt("undo")).isVisible();
        assertThat(page.locator("vaadin-notification-card .receipt"))
                .containsText(devices.all(event).stream()
                        .filter(device -> device.id().equals(DEVICE))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .in("en"));
        var after = placed(DEVICE);
        Assertions.assertThat(after.at().x()).isLessThan(before.at().x());
        Assertions.assertThat(after.at().y()).isGreaterThan(before.at().y());
        Assertions.assertThat(after.bearing()).isEqualTo(before.bearing());
        receipt("undo").click();
        assertThat(stand(DEVICE)).hasAttribute("data-x", number(before.at().x()));
        Assertions.assertThat(placed(DEVICE)).isEqualTo(before);

        stand(DEVICE).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("]");
        assertThat(page.locator(".fact:has-text('" + (Math.round(before.bearing()) + 15) % 360 + "°')"))
                .isVisible();
        var stepped = placed(DEVICE);
        Assertions.assertThat(stepped.at().x() - before.at().x()).isEqualTo(0.5, Assertions.within(0.06));
        Assertions.assertThat(stepped.at().y() - before.at().y()).isEqualTo(0.5, Assertions.within(0.06));
        page.locator(".bar [data-action=undo]").click();
        assertThat(stand(DEVICE)).hasAttribute("data-x", number(before.at().x()));

        action("remove-stand").click();
        var chip = page.locator(".tray [data-device=" + DEVICE + "]");
        assertThat(chip).isVisible();
        var middle = page.locator("foyer-plan").boundingBox();
        var from = chip.boundingBox();
        drag(chip, middle.x + middle.width / 2 - from.x, middle.y + middle.height / 2 - from.y);
        assertThat(stand(DEVICE)).isVisible();
        assertThat(chip).isHidden();
        Assertions.assertThat(placed(DEVICE).level()).isEqualTo("1");
    }

    @Test
    void a_corridor_closes_later_and_opens_by_itself_while_its_page_is_looked_at() {
        page.locator("foyer-plan .label[data-place=river-gallery]").click();
        var panel = page.locator("[data-part=close-panel]");
        panel.locator("[data-part=closure-later]").click();
        var time = panel.locator("vaadin-time-picker");
        time.locator("input").fill("09:40");
        time.locator("input").press("Enter");
        panel.locator("[data-minutes='30']").click();
        action("close-place").click();
        assertThat(time.locator("[slot=error-message]")).containsText("over");
        Assertions.assertThat(live.latest(event).venue().closures()).isEmpty();
        time.locator("input").fill("10:00");
        time.locator("input").press("Enter");
        action("close-place").click();
        assertThat(panel.locator("[data-closure][data-coming]")).containsText("10:00 to 10:30");
        assertThat(page.locator("[data-part=closed] [data-coming]")).containsText("River gallery");
        assertThat(page.locator(".shape.coming[data-place=river-gallery]")).isAttached();
        assertThat(action("close-place")).isVisible();

        // what runs through it is closed with it
        page.locator("foyer-plan .path[data-path=" + throughTheGallery() + "] .reach")
                .dispatchEvent("click");
        assertThat(panel).hasAttribute("data-path", throughTheGallery());
        assertThat(panel.locator("[data-coming]")).containsText("River gallery");
        clock.set(ShippedPack.TEN_TO_TEN.plusSeconds(600));
        assertThat(panel).hasAttribute("data-shut", "true");
        assertThat(panel.locator("[data-closure]:not([data-coming])")).containsText("River gallery");
        assertThat(action("close-place")).isHidden();
        assertThat(page.locator("[data-part=closed] [data-closure]:not([data-coming])"))
                .hasCount(1);
        assertThat(page.locator(".shape.shut[data-place=river-gallery]")).isAttached();
        clock.set(ShippedPack.TEN_TO_TEN.plusSeconds(2_400));
        assertThat(panel).hasAttribute("data-shut", "false");
        assertThat(action("close-place")).isVisible();
        assertThat(page.locator("[data-part=closed] [data-closure]")).hasCount(0);
    }

    private String throughTheGallery() {
        return live.latest(event).venue().building().paths().values().stream()
                .filter(path -> "river-gallery".equals(path.in()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? (long) value + "" : value + "";
    }

    /** The shipped house as IMDF has it, a room called otherwise. */
    private static FilePayload archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var collections = Files.newDirectoryStream(Path.of("kiosk-config", "venue"), "*.geojson")) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"version\": \"1.0.0\", \"language\": \"zh\"}".getBytes(StandardCharsets.UTF_8));
            for (var file : collections) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readString(file)
                        .replace("Reed Room", "Reed Chamber")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return new FilePayload("house.zip", "application/zip", bytes.toByteArray());
    }

    @Test
    void the_lift_is_closed_with_its_consequences_told_and_opened_again_by_another() throws IOException {
        var other = SignIn.as("ben", Role.ADMIN, "venue", browser, staff, port);
        page.locator("foyer-plan .label[data-place=lift]").click();
        var panel = page.locator("[data-part=close-panel][data-place=lift]");
        assertThat(panel.locator("[data-kind=no-step-free]").first()).isVisible();
        assertThat(panel.locator("[data-part=ways] li").first()).hasAttribute("data-kind", "no-step-free");
        Assertions.assertThat(live.latest(event).venue().closures()).isEmpty();
        Assertions.assertThat(panel.locator("[data-part=turning]")
                        .getAttribute("data-devices")
                        .split(" "))
                .contains("way-lift");
        panel.locator("[data-reason=repair]").click();
        panel.locator("[data-minutes='30']").click();
        action("close-place").click();
        for (var each : new Page[] {page, other}) {
            var line = each.locator("[data-part=closed] [data-closure]");
            assertThat(line).containsText("anna");
            assertThat(line).containsText("Repair");
            assertThat(each.locator("foyer-plan .label.shut[data-place=lift]")).isVisible();
        }
        assertThat(panel.locator("[data-kind=found]").first()).isVisible();
        other.locator("foyer-plan .label[data-place=lift]").click();
        other.locator("[data-action=open-place]").click();
        assertThat(page.locator("[data-part=closed] [data-closure]")).hasCount(0);
        assertThat(action("close-place")).isVisible();
        Assertions.assertThat(live.latest(event).venue().closures()).isEmpty();

        other.locator("[data-action=import-building]").click();
        other.locator("vaadin-upload input[type=file]").setInputFiles(archive());
        assertThat(other.locator("[data-part=difference] [data-what=changed]")).containsText("Reed Chamber");
        assertThat(other.locator("[data-part=difference] [data-what=added]")).isVisible();
        // what is the same of many is told once, by a few names
        var faults = other.locator("[data-part=faults] li");
        Assertions.assertThat(faults.count()).isBetween(1, 6);
        assertThat(other.locator("[data-reason=unreachable]")).containsText("more likewise");
        Assertions.assertThat(Integer.parseInt(
                        other.locator("[data-reason=unreachable]").getAttribute("data-count")))
                .isGreaterThan(20);
        other.locator("[data-action=apply-building]").click();
        assertThat(page.locator("foyer-plan .label[data-place=lift]")).isVisible();
        other.locator("vaadin-notification-container [data-action=undo]").click();
        assertThat(page.locator(".bar [data-action=import-building]")).hasCount(0);
        assertThat(page.locator("foyer-plan [data-path]").first()).isAttached();

        page.locator("foyer-plan .path[data-way=door] .reach").first().dispatchEvent("click");
        assertThat(page.locator("[data-part=close-panel][data-path]")).isVisible();
        var watcher = SignIn.as("lin", Role.DESK, "venue", browser, staff, port);
        watcher.locator("[data-part=rooms] [data-room=main]").click();
        assertThat(watcher.locator("[data-part=close-panel]")).isVisible();
        assertThat(watcher.locator("[data-action=close-place]")).hasCount(0);
        assertThat(watcher.locator(".handle")).hasCount(0);
    }
}
