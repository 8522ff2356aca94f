package app.foyer.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import app.foyer.TestClock;
import app.foyer.live.Live;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import app.foyer.venue.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shipped house without its network, as an archive that others would hand over. */
@FoyerTest
class VenueImportTest {
    private static final Path VENUE = Path.of("kiosk-config/venue");

    @LocalServerPort
    int port;

    @Autowired
    Live live;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @Test
    void a_building_is_shown_first_then_brought_in_by_command_line_and_can_be_undone() throws IOException {
        var event = ApiEvent.create(live, clock);
        var token = staff.makeToken("ada", Role.ADMIN, "test").secret();
        var admin = new Http(port, event, token);
        var zip = zip();

        var shown = admin.post("import/venue?preview=true", "application/zip", zip);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.json().at("/added/0/kind").asString()).isEqualTo("level");
        assertThat(shown.json().get("removed")).isEmpty();
        assertThat(shown.json().get("rejected")).isNotEmpty();
        assertThat(live.latest(event).venue().building().none()).isTrue();

        var faulty = admin.post("import/venue", "application/zip", "PK no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().get("reason").asString()).isEqualTo("faulty-building");
        var stage =
                new Http(port, event, staff.makeToken("bo", Role.STAGE, "test").secret());
        assertThat(stage.post("import/venue", "application/zip", zip).status()).isEqualTo(403);

        var file = Files.write(folder.resolve("house.zip"), zip);
        var out = new ByteArrayOutputStream();
        var command = new ImportCommand("en", token, new PrintStream(out), System.err);
        var code = command.run(
                List.of(file.toString(), "--event", event, "--apply", "--server", "http://127.0.0.1:" + port));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Level 1", "Applied as revision 2");
        var building = live.latest(event).venue().building();
        assertThat(building.levels()).hasSize(2);
        assertThat(building.of(Place.Kind.LIFT)).hasSize(1);
        assertThat(building.paths()).isNotEmpty();

        namesOfPlacesAreUnderstoodOrToldNearest(admin);

        assertThat(admin.post("undo", Map.of("revision", 2)).status()).isEqualTo(200);
        assertThat(live.latest(event).venue().building().none()).isTrue();
    }

    @Test
    void a_building_without_a_way_to_a_session_needs_a_second_word_and_is_not_taken_from_under_what_is_closed()
            throws IOException {
        var event = ApiEvent.create(live, clock);
        var admin =
                new Http(port, event, staff.makeToken("ada", Role.ADMIN, "test").secret());
        // the hall in which the sessions are is upstairs, and nothing leads there
        var zip = zip(text -> text.replace("\"芦苇厅\", \"en\": \"Reed Room\"", "\"主会场\", \"en\": \"Main hall\"")
                .replaceAll("\"category\": \"(stairs|elevator|escalator|steps|ramp)\"", "\"category\": \"room\""));
        var shown = admin.post("import/venue?preview=true", "application/zip", zip);
        assertThat(shown.json().at("/doubts/0/reason").asString())
                .as(shown.toString())
                .isEqualTo("unreachable");
        var refused = admin.post("import/venue", "application/zip", zip);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/reason").asString()).isEqualTo("unconfirmed-building");
        assertThat(live.latest(event).venue().building().none()).isTrue();
        var done = admin.post("import/venue?confirmed=true", "application/zip", zip);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);

        var closed = admin.post("closures", Map.of("place", "Quiet room"));
        var undo = admin.post("undo", Map.of("revision", 2));
        assertThat(undo.status()).isEqualTo(422);
        assertThat(undo.json().at("/reason").asString()).isEqualTo("building-in-use");
        admin.post("closures/" + closed.json().at("/closure/id").asString() + "/open", Map.of());
        assertThat(admin.post("undo", Map.of("revision", 2)).status()).isEqualTo(200);
    }

    private void namesOfPlacesAreUnderstoodOrToldNearest(Http admin) {
        var unknown = admin.post("closures", Map.of("place", "Quite room"));
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(422);
        assertThat(unknown.json().at("/reason").asString()).isEqualTo("misspelt-place");
        assertThat(unknown.json().at("/details/field").asString()).isEqualTo("place");
        assertThat(unknown.json().at("/detail").asString()).contains("Quite room", "Quiet room");
        var nothing = admin.post("closures", Map.of("place", "nope"));
        assertThat(nothing.json().at("/reason").asString()).isEqualTo("no-such-place");
        assertThat(nothing.json().at("/details/field").asString()).isEqualTo("place");
        var several = admin.post("closures", Map.of("place", "Accessible toilet"));
        assertThat(several.json().at("/reason").asString())
                .as(several.toString())
                .isEqualTo("several-places");
        assertThat(several.json().at("/detail").asString()).contains("Level 1", "Level 2");
        var closed = admin.post("closures", Map.of("place", "lift", "minutes", 5));
        assertThat(closed.json().at("/closure/place").asString())
                .as(closed.toString())
                .isNotBlank();
        admin.post("closures/" + closed.json().at("/closure/id").asString() + "/open", Map.of());
        var side = admin.post("closures", Map.of("place", "主会场", "minutes", 5));
        assertThat(side.json().at("/closure/room").asString())
                .as(side.toString())
                .isEqualTo("main");
        admin.post("closures/" + side.json().at("/closure/id").asString() + "/open", Map.of());
    }

    /** With the rooms' names only: the archive knows no event. */
    private static byte[] zip() throws IOException {
        return zip(UnaryOperator.identity());
    }

    private static byte[] zip(UnaryOperator<String> otherwise) throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.json", "{\"version\": \"1.0.0\", \"language\": \"zh\"}");
        try (var collections = Files.newDirectoryStream(VENUE, "*.geojson")) {
            for (var file : collections)
                files.put(
                        file.getFileName().toString(),
                        otherwise.apply(Files.readString(file).replaceAll(", \"room\": \"[a-z]+\"", "")));
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
