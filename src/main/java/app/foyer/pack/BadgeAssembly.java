package app.foyer.pack;

import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Design;
import app.foyer.badges.Field;
import app.foyer.badges.Printer;
import app.foyer.badges.Variant;
import app.foyer.badges.Wearers;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Makes the badges' part of a pack. */
final class BadgeAssembly {
    private static final String USUAL_COLOUR = "#12171d";
    private static final String USUAL_ON_BAND = "#ffffff";
    private static final double USUAL_SIZE = 12;
    private static final int LABEL_DPI = 203;
    private static final int PAGE_DPI = 300;
    private static final int MINUTE_S = 60;

    private BadgeAssembly() {}

    /** @param brand the event's colour, or null */
    static BadgeSetup setup(Entry badges, String brand) {
        return new BadgeSetup(
                badges.list("designs").stream()
                        .map(design -> design(design, brand))
                        .toList(),
                badges.list("printers").stream().map(BadgeAssembly::printer).toList());
    }

    private static Design design(Entry design, String brand) {
        var everybody = new Variant(
                Variant.USUAL,
                Assembly.localText(design, "name"),
                Wearers.EVERYBODY,
                or(design.text("colour"), or(brand, USUAL_COLOUR)),
                or(design.text("onBand"), USUAL_ON_BAND),
                Assembly.localText(design, "label"));
        return new Design(
                design.text("id"),
                Assembly.localText(design, "name"),
                wearers(design),
                number(design, "width", 0),
                number(design, "height", 0),
                named(Design.Orientation.class, design.text("orientation"), Design.Orientation.UPRIGHT),
                everybody,
                design.list("fields").stream().map(BadgeAssembly::field).toList(),
                design.list("variants").stream()
                        .map(variant -> variant(variant, everybody))
                        .toList());
    }

    private static Variant variant(Entry variant, Variant usual) {
        var label = Assembly.localText(variant, "label");
        return new Variant(
                variant.text("id"),
                Assembly.localText(variant, "name"),
                wearers(variant),
                or(variant.text("colour"), usual.colour()),
                or(variant.text("onBand"), usual.onBand()),
                label.isEmpty() ? usual.label() : label);
    }

    private static Wearers wearers(Entry of) {
        return new Wearers(Set.copyOf(Assembly.texts(of, "products")), Set.copyOf(Assembly.texts(of, "categories")));
    }

    private static Field field(Entry field) {
        var kind = kind(field.text("show"));
        return new Field(
                kind,
                number(field, "x", 0),
                number(field, "y", 0),
                number(field, "width", 0),
                number(field, "height", 0),
                number(field, "size", USUAL_SIZE),
                "bold".equals(field.text("weight")),
                named(Field.Align.class, field.text("align"), Field.Align.START),
                named(Field.Stand.class, field.text("stand"), Field.Stand.MIDDLE),
                or(field.text("colour"), kind == Field.Kind.BAND ? Field.BAND : Field.TEXT),
                field.at("text").exists() ? Assembly.localText(field, "text") : LocalText.EMPTY);
    }

    private static Field.Kind kind(String show) {
        return show.equals("latinName") ? Field.Kind.LATIN_NAME : named(Field.Kind.class, show, Field.Kind.TEXT);
    }

    private static Printer printer(Entry printer) {
        var kind = Printer.Kind.of(printer.text("kind"));
        var fallback = printer.at("fallback");
        var status = printer.at("status");
        return new Printer(
                printer.text("id"),
                kind,
                Assembly.localText(printer, "name"),
                printer.text("place"),
                printer.text("address"),
                (int) number(printer, "dpi", kind == Printer.Kind.ZPL ? LABEL_DPI : PAGE_DPI),
                printer.text("media"),
                !status.exists() || status.node().asBoolean(),
                fallback.text("printer"),
                fallback.exists() ? Duration.ofSeconds((long) (number(fallback, "after", 0) * MINUTE_S)) : null);
    }

    private static <E extends Enum<E>> E named(Class<E> of, String code, E otherwise) {
        return code == null
                ? otherwise
                : Enum.valueOf(of, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static double number(Entry owner, String key, double otherwise) {
        var value = owner.at(key);
        return value.exists() ? value.node().asDouble() : otherwise;
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
