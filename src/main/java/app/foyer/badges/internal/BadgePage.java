package app.foyer.badges.internal;

import app.foyer.attendees.QrCodes;
import app.foyer.badges.Design;
import app.foyer.badges.Field;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws one badge as a PDF page. Every output is made of this one page. */
final class BadgePage {
    private static final double POINTS = 72 / 25.4;
    private static final Color INK = new Color(0x12171D);

    /** Where letters stand in a line, in ems under its top. */
    private static final double BASELINE = 0.93;

    private final Design design;
    private final Wearer wearer;
    private final Typefaces faces;
    private final Set<String> missing = new LinkedHashSet<>();

    private BadgePage(Design design, Wearer wearer, Typefaces faces) {
        this.design = design;
        this.wearer = wearer;
        this.faces = faces;
    }

    /** @param missing characters that are shown as □ */
    record Drawn(byte[] pdf, List<String> missing) {}

    /** @param turned whether it lies as on the label; else as it is read */
    static Drawn draw(Design design, Wearer wearer, Typefaces faces, boolean turned) {
        var page = new BadgePage(design, wearer, faces);
        try {
            return new Drawn(page.pdf(turned), List.copyOf(page.missing));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] pdf(boolean turned) throws IOException {
        try (var document = new PDDocument();
                var lettering = new Lettering(document, faces)) {
            var page =
                    new PDPage(new PDRectangle((float) (design.width() * POINTS), (float) (design.height() * POINTS)));
            if (turned) page.setRotation(design.orientation().degrees());
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (var field : design.fields()) field(field, content, lettering);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void field(Field field, PDPageContentStream content, Lettering lettering) throws IOException {
        switch (field.kind()) {
            case BAND -> {
                content.setNonStrokingColor(colour(field));
                rectangle(content, field.x(), field.y(), field.width(), field.height());
                content.fill();
            }
            case QR -> code(field, content);
            default -> {
                var text = Typefaces.plain(settable(field));
                if (!text.isEmpty()) text(field, text, content, lettering);
            }
        }
    }

    /** A name that we have no letters for is shown in Latin letters where there are such; both are never the same. */
    private String settable(Field field) {
        var text = wearer.text(field);
        var isName = field.kind() == Field.Kind.NAME;
        if (!isName && field.kind() != Field.Kind.LATIN_NAME) {
            missing.addAll(faces.missing(Typefaces.plain(text)));
            return text;
        }
        var lacks = faces.missing(Typefaces.plain(wearer.attendee().name()));
        var latin = wearer.attendee().latinName();
        if (isName) missing.addAll(lacks);
        if (lacks.isEmpty() || latin == null || latin.isBlank()) return text;
        return isName ? latin : "";
    }

    private void text(Field field, String text, PDPageContentStream content, Lettering lettering) throws IOException {
        var width = field.width() * POINTS;
        var height = field.height() * POINTS;
        var fitted = new Fitting(lettering, text, field.bold()).within(width, height, field.size());
        var size = fitted.size();
        var pitch = size * Fitting.PITCH;
        var spare = height - pitch * fitted.lines().size();
        var top = (design.height() - field.y()) * POINTS
                - switch (field.stand()) {
                    case TOP -> 0;
                    case MIDDLE -> spare / 2;
                    case BOTTOM -> spare;
                };
        content.setNonStrokingColor(colour(field));
        content.setStrokingColor(colour(field));
        content.setLineWidth((float) (size / 32));
        for (int i = 0; i < fitted.lines().size(); i++) {
            var line = fitted.lines().get(i);
            var indent = (width - lettering.width(line, field.bold()) * size) * share(field, fitted.rightToLeft());
            line(content, lettering, line, field, size, field.x() * POINTS + indent, top - pitch * i - size * BASELINE);
        }
    }

    /** How much of the room that is left stands before a line. */
    private static double share(Field field, boolean rightToLeft) {
        return switch (field.align()) {
            case START -> rightToLeft ? 1 : 0;
            case CENTRE -> 0.5;
            case END -> rightToLeft ? 0 : 1;
        };
    }

    private void line(
            PDPageContentStream content,
            Lettering lettering,
            String line,
            Field field,
            double size,
            double x,
            double baseline)
            throws IOException {
        for (var run : faces.runs(line, field.bold())) {
            content.beginText();
            content.setFont(lettering.font(run.face()), (float) size);
            content.setRenderingMode(
                    field.bold() && run.face().emboldened() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            content.newLineAtOffset((float) x, (float) baseline);
            content.showText(run.text());
            content.endText();
            x += lettering.width(run) * size;
        }
    }

    /** As one path, so that no light shows between two dark modules. */
    private void code(Field field, PDPageContentStream content) throws IOException {
        var modules = QrCodes.encode(wearer.ticket().secret());
        var side = Math.min(field.width(), field.height());
        var module = side / modules.length;
        content.setNonStrokingColor(Color.WHITE);
        rectangle(content, field.x(), field.y(), side, side);
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x]) rectangle(content, field.x() + x * module, field.y() + y * module, module, module);
            }
        }
        content.fill();
    }

    /** In millimetres from the upper left corner. */
    private void rectangle(PDPageContentStream content, double x, double y, double width, double height)
            throws IOException {
        content.addRect(
                (float) (x * POINTS),
                (float) ((design.height() - y - height) * POINTS),
                (float) (width * POINTS),
                (float) (height * POINTS));
    }

    private Color colour(Field field) {
        return switch (field.colour()) {
            case Field.TEXT -> INK;
            case Field.BAND -> Color.decode(wearer.look().colour());
            case Field.ON_BAND -> Color.decode(wearer.look().onBand());
            default -> Color.decode(field.colour());
        };
    }
}
