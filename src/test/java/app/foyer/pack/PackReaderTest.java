package app.foyer.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Room;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.devices.Device;
import app.foyer.media.MediaFile;
import app.foyer.media.MediaKind;
import app.foyer.platform.LocalText;
import app.foyer.venue.Box;
import app.foyer.venue.drawing.PlanDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackReaderTest {
    private static final Path PACKS = Path.of("src/test/resources/packs");
    private static final Path SHIPPED = Path.of("kiosk-config");
    private static final Pattern EXPECTED = Pattern.compile("fault: ([a-z-]+)");

    @TempDir
    Path folder;

    static Stream<Path> broken() throws IOException {
        try (var cases = Files.list(PACKS.resolve("broken"))) {
            return cases.sorted().toList().stream();
        }
    }

    /** Each broken pack is the good one with some files replaced, and says itself in which lines it is wrong, and how. */
    @ParameterizedTest
    @MethodSource("broken")
    void every_fault_is_named_with_file_line_and_reason(Path broken) throws IOException {
        copy(PACKS.resolve("good"));
        copy(broken);
        var reading = PackReader.read(folder);
        assertThat(reading.faults().stream().map(PackReaderTest::placeAndReason))
                .containsExactlyInAnyOrderElementsOf(expected(broken));
        assertThat(reading.pack()).isEmpty();
        assertThat(check(folder)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_reason_is_worded_in_both_languages(Path broken) throws IOException {
        copy(PACKS.resolve("good"));
        copy(broken);
        for (var fault : PackReader.read(folder).faults()) {
            assertThat(fault.in("en")).startsWith(fault.file() + ":" + fault.line() + ": ");
            assertThat(fault.in("zh")).containsPattern("\\p{IsHan}").doesNotContain("{0}");
        }
    }

    @Test
    void a_good_pack_has_no_faults() throws IOException {
        copy(PACKS.resolve("good"));
        var reading = PackReader.read(folder);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.pack().orElseThrow().attendees())
                .extracting(Attendee::name)
                .containsExactly("王伟", "O'Brien, Seán");
        assertThat(check(folder)).isZero();
    }

    @Test
    void sessions_that_overlap_are_a_warning_only() throws IOException {
        copy(PACKS.resolve("good"));
        var programme = folder.resolve("programme.yaml");
        Files.writeString(programme, Files.readString(programme).replace("room: side", "room: main"));
        var reading = PackReader.read(folder);
        assertThat(reading.faults()).singleElement().satisfies(fault -> assertThat(fault.in("en"))
                .startsWith("programme.yaml:5: warning: the room main"));
        assertThat(reading.pack()).isPresent();
        assertThat(check(folder)).isZero();
    }

    @Test
    void a_wayfinding_screen_that_points_to_what_the_building_has_not_is_named() throws IOException {
        copy(SHIPPED);
        var devices = folder.resolve("devices.yaml");
        var text = Files.readString(devices);
        var line = text.lines().toList().indexOf("    places: [first-aid, cloakroom]") + 1;
        Files.writeString(
                devices, text.replace("[first-aid, cloakroom]", "[first-aid, reed, lift, parking, cloakrom]"));
        var plans = folder.resolve("plans.yaml");
        Files.writeString(
                plans, Files.readString(plans).replace("closure, place: \"{place}\"", "closure, path: nowhere"));
        assertThat(PackReader.read(folder).faults())
                .filteredOn(fault -> fault.file().equals("plans.yaml"))
                .extracting(Fault::reason)
                .isNotEmpty()
                .containsOnly("unknown-path");
        Files.copy(SHIPPED.resolve("plans.yaml"), plans, StandardCopyOption.REPLACE_EXISTING);
        assertThat(PackReader.read(folder).faults()).singleElement().satisfies(fault -> {
            assertThat(placeAndReason(fault)).isEqualTo("devices.yaml:" + line + " unknown-place");
            for (var language : List.of("en", "zh"))
                assertThat(fault.in(language)).contains("way-stairs", "places", "“cloakrom”");
        });
    }

    @Test
    void missing_files_and_folders_are_named() throws IOException {
        copy(PACKS.resolve("good"));
        Files.delete(folder.resolve("rooms.yaml"));
        Files.write(folder.resolve("people.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.writeString(folder.resolve("devices.yaml"), "# nothing yet\n");
        assertThat(PackReader.read(folder).faults().stream().map(PackReaderTest::placeAndReason))
                .containsExactlyInAnyOrder(
                        "devices.yaml:1 empty-file", "people.yaml:1 not-utf-8", "rooms.yaml:1 no-file");
        assertThat(check(folder.resolve("elsewhere"))).isEqualTo(1);
    }

    @Test
    void pictures_are_what_they_say_and_not_too_large() throws IOException {
        copy(PACKS.resolve("good"));
        var media = Files.createDirectory(folder.resolve("media"));
        var event = folder.resolve("event.yaml");
        Files.writeString(event, Files.readString(event) + "brand: {logo: logo.png}\n");
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        Files.write(media.resolve("logo.png"), png);
        var good = PackReader.read(folder).pack().orElseThrow();
        assertThat(good.media()).singleElement().extracting(MediaFile::bytes).isEqualTo(png);
        assertThat(good.event().brand().logo())
                .isEqualTo(good.media().getFirst().id())
                .endsWith(".png");
        Files.write(media.resolve("logo.png"), Arrays.copyOf(png, MediaKind.PNG.most() + 1));
        assertThat(PackReader.read(folder).faults()).extracting(Fault::reason).containsExactly("media-too-large");
    }

    @Test
    void a_level_is_drawn_on_the_picture_that_it_names_where_that_lies() throws IOException {
        copy(SHIPPED);
        var levels = folder.resolve("venue/level.geojson");
        var drawn = Files.readString(levels);
        Files.writeString(levels, drawn.replace("\"level\": \"1\"", "\"level\": \"1\", " + picture("logo.svg", 2, 42)));
        var pack = PackReader.read(folder).pack().orElseThrow();
        var building = pack.affairs().venue().building();
        var level = building.level("1").orElseThrow();
        assertThat(level.pictureBox()).isEqualTo(new Box(2, 2, 60, 40));
        assertThat(pack.media()).extracting(MediaFile::id).contains(level.picture());
        assertThat(PlanDrawing.of(building, "1").svg())
                .contains("class=\"plan pictured\"", "<image", "/foyer/media/" + level.picture());
        assertThat(building.level("2").orElseThrow().pictured()).isFalse();

        Files.writeString(levels, drawn.replace("\"level\": \"1\"", "\"level\": \"1\", " + picture("none.svg", 2, 1)));
        assertThat(PackReader.read(folder).faults())
                .allMatch(fault -> fault.file().equals("venue/level.geojson"))
                .extracting(Fault::reason)
                .containsExactlyInAnyOrder("no-media", Fault.OF_BUILDING + "picture-corners");
    }

    private static String picture(String file, int from, int to) {
        return "\"picture\": {\"file\": \"%s\", \"corners\": [[2, %d], [62, %d]]}".formatted(file, from, to);
    }

    @Test
    void the_shipped_pictures_are_drawn_small_and_each_is_used() throws IOException {
        var media = PackReader.read(SHIPPED).pack().orElseThrow().media();
        assertThat(media.stream().mapToInt(file -> file.bytes().length).sum()).isLessThan(1_500_000);
        try (var files = Files.walk(SHIPPED.resolve("media"))) {
            assertThat(media).hasSize((int) files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void the_shipped_pack_is_the_event_that_was_promised() {
        var reading = PackReader.read(SHIPPED);
        assertThat(reading.faults()).isEmpty();
        var pack = reading.pack().orElseThrow();
        var rooms = pack.agenda().roomsInOrder();
        assertThat(rooms).extracting(Room::id).hasSize(4).contains("main");
        assertThat(rooms.stream().map(Room::level).distinct()).hasSize(2);
        assertThat(pack.agenda().sessions()).hasSizeBetween(38, 50);
        assertThat(pack.agenda().sessions().values().stream()
                        .map(session -> pack.agenda().dayOf(session.planned().start()))
                        .distinct())
                .hasSize(2);
        assertThat(pack.devices().stream().filter(device -> device.kind() == Device.Kind.KIOSK))
                .extracting(Device::id)
                .containsExactly("kiosk-1", "kiosk-2", "kiosk-3");
        var screens = pack.devices().stream()
                .filter(device -> device.kind() == Device.Kind.SCREEN)
                .toList();
        assertThat(screens).hasSize(19);
        assertThat(screens.stream().map(Device::room).filter(Objects::nonNull).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rooms.stream().map(Room::id).toList());
        assertThat(pack.attendees()).hasSize(400);
        assertThat(pack.tickets()).hasSize(400);
    }

    @Test
    void the_shipped_programme_is_told_in_both_languages() {
        var pack = PackReader.read(SHIPPED).pack().orElseThrow();
        var texts = new ArrayList<LocalText>();
        texts.add(pack.event().name());
        pack.agenda().rooms().values().forEach(room -> texts.add(room.name()));
        pack.devices().forEach(device -> texts.add(device.name()));
        for (var session : pack.agenda().sessions().values()) {
            var about = session.about();
            Stream.of(about.title(), about.subtitle(), about.summary(), about.track())
                    .forEach(texts::add);
            Stream.concat(about.speakers().stream(), about.moderators().stream())
                    .forEach(person -> texts.addAll(List.of(person.name(), person.organisation())));
        }
        assertThat(texts).filteredOn(text -> !text.isEmpty()).allSatisfy(text -> assertThat(text.byLanguage())
                .containsKeys("zh", "en"));
    }

    @Test
    void the_shipped_attendees_are_of_many_nations_and_nobody_real() {
        var pack = PackReader.read(SHIPPED).pack().orElseThrow();
        assertThat(pack.attendees())
                .allSatisfy(attendee -> assertThat(attendee.email()).endsWith(".example.org"));
        assertThat(pack.attendees().stream().map(Attendee::language).distinct()).hasSizeGreaterThan(15);
        assertThat(pack.attendees().stream().filter(attendee -> attendee.name().equals("王伟")))
                .hasSize(4)
                .allSatisfy(attendee -> assertThat(attendee.latinName()).isEqualTo("Wang Wei"));
        assertThat(pack.tickets().stream().map(Ticket::state).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TicketState.values());
        assertThat(pack.tickets())
                .allSatisfy(ticket -> assertThat(ticket.secret()).matches("[A-Z2-9]{16}"));
        assertThat(new HashSet<>(
                        pack.attendees().stream().map(Attendee::orderCode).toList()))
                .hasSizeLessThan(300);
    }

    private static String placeAndReason(Fault fault) {
        return fault.file() + ":" + fault.line() + " " + fault.reason();
    }

    private static int check(Path pack) {
        var printed = new ByteArrayOutputStream();
        var code = PackCheck.run(pack, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isNotBlank();
        return code;
    }

    private static List<String> expected(Path broken) throws IOException {
        var expected = new ArrayList<String>();
        try (var files = Files.walk(broken)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    var found = EXPECTED.matcher(lines.get(i));
                    while (found.find()) expected.add(broken.relativize(file) + ":" + (i + 1) + " " + found.group(1));
                }
            }
        }
        return expected;
    }

    private void copy(Path pack) throws IOException {
        try (var files = Files.walk(pack)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(pack.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
