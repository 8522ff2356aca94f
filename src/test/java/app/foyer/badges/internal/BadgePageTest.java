package app.foyer.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.agenda.Agenda;
import app.foyer.attendees.Attendee;
import app.foyer.attendees.QrCodes;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.badges.Design;
import app.foyer.live.EventState;
import app.foyer.pack.PackReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped design with names of every kind; the pictures are left in {@code target/badges} to look at. */
class BadgePageTest {
    private static final Path PICTURES = Path.of("target/badges");
    private static Typefaces faces;
    private static Design card;
    private static EventState state;

    @BeforeAll
    static void theShippedPack() throws IOException {
        var pack = PackReader.read(Path.of("kiosk-config")).pack().orElseThrow();
        faces = new Typefaces();
        card = pack.badges().designs().getFirst();
        state = state(pack.event(), pack.agenda());
        Files.createDirectories(PICTURES);
    }

    private static EventState state(app.foyer.live.Event event, Agenda agenda) {
        return EventState.of(event, 1, agenda);
    }

    private static BadgePage.Drawn draw(String called, String name, String latin, String organisation, String category)
            throws IOException {
        var attendee = new Attendee("a", name, latin, organisation, category, null, null, null, null, null);
        var ticket = new Ticket("t", "a", "24FPJRSZ5LJAGS26", "two-days", TicketState.VALID, "J-12", "main");
        var wearer = new Wearer(ticket, attendee, state, card.variantFor(ticket, attendee), 1);
        var drawn = BadgePage.draw(card, wearer, faces, false);
        Files.write(PICTURES.resolve(called + ".png"), Raster.png(drawn.pdf(), 200));
        return drawn;
    }

    @Test
    void names_of_every_script_are_drawn_whole() throws IOException {
        var names = Map.of(
                "han", "王伟",
                "han-long", "阿依古丽·艾山江·买买提明",
                "vietnamese", "Nguyễn Thị Hồng Hạnh",
                "cyrillic", "Ірина Щербань-Щёткина",
                "greek", "Ελένη Παπαδάκη",
                "arabic", "عبد الله الأمين",
                "hebrew", "מיכל ארבל",
                "hangul", "이하은",
                "latin-long", "María del Carmen Fernández-Quintanilla y Ruiz de Alarcón",
                "mixed", "Dr. محمد Smith (KSU)");
        for (var name : names.entrySet())
            assertThat(draw(name.getKey(), name.getValue(), null, "Institute for Old City Waterways", "speaker")
                            .missing())
                    .as(name.getKey())
                    .isEmpty();
    }

    @Test
    void letters_that_no_typeface_has_are_boxes_and_told_and_a_latin_name_stands_in() throws IOException {
        assertThat(draw("devanagari", "नीलम देसाई", null, null, null).missing()).contains("न", "ल");
        assertThat(draw("devanagari-latin", "नीलम देसाई", "Neelam Desai", null, null)
                        .missing())
                .contains("न");
    }

    @Test
    void whatever_a_name_is_it_is_drawn() throws IOException {
        var hostile = List.of(
                "x".repeat(300),
                "𠮷".repeat(90),
                "\u202Eevil\u202C ~HS^XA^XZ",
                "😀👩‍👩‍👧",
                "a\u0000b\ud800",
                " ",
                "ﷺ");
        for (int i = 0; i < hostile.size(); i++) draw("hostile-" + i, hostile.get(i), "", hostile.get(i), null);
    }

    @Test
    void the_code_is_read_from_paper_and_from_a_labels_dots() throws IOException {
        var pdf = draw("code", "王伟", "Wang Wei", "沙洲社区中心", "guest").pdf();
        assertThat(read(ImageIO.read(new ByteArrayInputStream(Raster.png(pdf, 200)))))
                .isEqualTo("24FPJRSZ5LJAGS26");
        var dots = Raster.dots(pdf, 203);
        var label = new BufferedImage(dots[0].length, dots.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < dots.length; y++)
            for (int x = 0; x < dots[y].length; x++) label.getRaster().setSample(x, y, 0, dots[y][x] ? 0 : 255);
        ImageIO.write(label, "png", PICTURES.resolve("label-203.png").toFile());
        assertThat(read(label)).isEqualTo("24FPJRSZ5LJAGS26");
    }

    @Test
    void a_badge_lies_on_its_label_as_the_printer_needs_it() {
        var turned = new Design(
                card.id(),
                card.name(),
                card.wearers(),
                card.width(),
                card.height(),
                Design.Orientation.CLOCKWISE,
                card.usual(),
                card.fields(),
                card.variants());
        var attendee = new Attendee("a", "王伟", null, null, null, null, null, null, null, null);
        var ticket = new Ticket("t", "a", "24FPJRSZ5LJAGS26", "two-days", TicketState.VALID, null, null);
        var pdf = BadgePage.draw(turned, new Wearer(ticket, attendee, state, card.usual(), 1), faces, true)
                .pdf();
        var dots = Raster.dots(pdf, 203);
        assertThat(dots.length).isGreaterThan(dots[0].length);
    }

    private static String read(BufferedImage image) {
        var grey = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                grey[y * image.getWidth() + x] = (byte) (image.getRGB(x, y) >> 8);
        return QrCodes.read(grey, image.getWidth(), image.getHeight())
                .orElseThrow()
                .text();
    }
}
