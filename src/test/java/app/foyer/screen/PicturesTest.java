package app.foyer.screen;

import static app.foyer.screen.SampleEvent.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Scan;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.media.Media;
import app.foyer.media.MediaFile;
import app.foyer.media.MediaKind;
import app.foyer.pack.PackReader;
import app.foyer.platform.LocalText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures and clips on their way from the pack to a screen, and on a screen without its server. */
@FoyerTest
class PicturesTest {
    /** Half a second of a changing colour, recorded by the browser itself. */
    private static final String FILM = """
            async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
              const brush = canvas.getContext('2d');
              const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
              const parts = [];
              recorder.ondataavailable = event => parts.push(event.data);
              const done = new Promise(resolve => recorder.onstop = resolve);
              recorder.start();
              for (let i = 0; i < 10; i++) {
                brush.fillStyle = `hsl(${i * 36} 80% 50%)`;
                brush.fillRect(0, 0, 64, 64);
                await new Promise(resolve => setTimeout(resolve, 50));
              }
              recorder.stop();
              await done;
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(String.fromCharCode(...bytes));
            }
            """;

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script><circle r='9'/></svg>";

    @Autowired
    Live live;

    @Autowired
    Devices devices;

    @Autowired
    Media media;

    @Autowired
    Attendees attendees;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String event = "e" + UUID.randomUUID();

    @Test
    void a_clip_plays_after_a_picture_and_both_are_there_after_a_cold_start_without_the_server() throws Exception {
        clock.set(NINE);
        live.create(SampleEvent.event(event), SampleEvent.agenda(), Author.FOYER);
        try (var browser = Browser.open();
                var cable = new Cable(port)) {
            var address = "http://127.0.0.1:" + cable.port() + "/screen/wall?event=" + event;
            var context = browser.context(1920, 1080);
            var page = context.newPage();
            page.navigate("about:blank");
            var clip = MediaFile.of(MediaKind.WEBM, Base64.getDecoder().decode((String) page.evaluate(FILM)));
            assertThat(MediaKind.ofBytes(clip.bytes())).contains(MediaKind.WEBM);
            var drawing = MediaFile.of(MediaKind.SVG, DRAWING.getBytes(StandardCharsets.UTF_8));
            media.add(event, List.of(clip, drawing));
            devices.add(event, List.of(wall(drawing.id() + "," + clip.id())));
            servedForEver(drawing, clip);

            page.navigate(address);
            page.waitForSelector("main[data-link=live]");
            page.waitForFunction("() => document.querySelector('.pictures img:not([hidden])')?.naturalWidth > 0");
            page.waitForFunction("() => document.querySelector('.pictures video:not([hidden])')?.currentTime > 0");
            page.waitForFunction("() => document.querySelector('.pictures img:not([hidden])')");
            page.waitForFunction("async () => (await (await caches.open('foyer-media-1')).keys()).length === 2" + " && "
                    + "(" + ScreenTest.KEPT.strip() + ")()");

            cable.pull();
            page.close();
            var cold = context.newPage();
            cold.navigate(address);
            cold.waitForFunction("() => document.querySelector('.pictures img')?.naturalWidth > 0");
            cold.waitForFunction("() => document.querySelector('.pictures video:not([hidden])')?.currentTime > 0");
            context.close();
        }
    }

    @Test
    void a_welcome_counts_on_while_people_come_in() {
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        clock.set(NINE);
        live.create(SampleEvent.event(event), SampleEvent.agenda(), Author.FOYER);
        attendees.add(event, pack.attendees(), pack.tickets());
        checkIns.addLists(event, List.of(new CheckinList("main", LocalText.of("Door"), 0)));
        var config = Map.of("layout", "welcome", "languages", "en");
        devices.add(
                event, List.of(new Device("hello", Device.Kind.SCREEN, 0, LocalText.of("hello"), null, null, config)));
        var valid = pack.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .limit(2)
                .toList();
        try (var browser = Browser.open()) {
            var page = browser.page(1080, 1920);
            page.navigate("http://127.0.0.1:" + port + "/screen/hello?event=" + event);
            page.waitForSelector("main[data-link=live] [data-count=main] b:text-is('0')");
            for (var ticket : valid)
                checkIns.redeem(event, Scan.ofTicket(ticket.id(), "main", ticket.id(), "kiosk-1", "attendee"));
            page.waitForSelector("[data-count=main] b:text-is('2')");
            page.waitForSelector("[data-count=main] .of:text-is('/ "
                    + checkIns.tallies(event).expected() + "')");
            page.context().close();
        }
    }

    private static Device wall(String pictures) {
        var config = Map.of("layout", "multi-zone", "languages", "en", "pictures", pictures, "pictureSeconds", "1");
        return new Device("wall", Device.Kind.SCREEN, 0, LocalText.of("wall"), null, null, config);
    }

    /** Whoever has it may keep it; a drawing that is opened by itself runs nothing; a clip comes by parts. */
    private void servedForEver(MediaFile drawing, MediaFile clip) throws IOException, InterruptedException {
        var answer = get(drawing.id(), "bytes=0-");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var part = get(clip.id(), "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
        assertThat(get("nothing.png", "bytes=0-").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String id, String range) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/foyer/media/" + id))
                .header("Range", range)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
