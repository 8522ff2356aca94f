package app.foyer.pack;

import java.util.List;
import java.util.stream.Stream;

/** What no schema can say about badges and printers. */
final class BadgeReferences {
    private static final String PORT = "(6553[0-5]|655[0-2]\\d|65[0-4]\\d\\d|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})";
    private static final String LABEL_PRINTER = "([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):" + PORT;
    private static final String QUEUE =
            "ipps?://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:" + PORT + ")?/[!-~&&[^\"<>\\\\^`{|}#?]]*";

    private final References references;
    private final Entry badges;

    BadgeReferences(References references, Entry badges) {
        this.references = references;
        this.badges = badges;
    }

    void check(List<Entry> kiosks) {
        var designs = badges.list("designs");
        references.unique(designs, "id", "duplicate-id");
        designs.forEach(this::design);
        var printers = badges.list("printers");
        references.unique(printers, "id", "duplicate-id");
        printers.forEach(this::printer);
        kiosks.forEach(
                kiosk -> references.known(kiosk.at("printer"), References.ids(printers), "badges", "unknown-printer"));
    }

    private void design(Entry design) {
        references.texts(design, "name", "label");
        var variants = design.list("variants");
        references.unique(variants, "id", "duplicate-id");
        variants.forEach(variant -> references.texts(variant, "name", "label"));
        variants.stream()
                .filter(variant -> variant.list("products").isEmpty()
                        && variant.list("categories").isEmpty())
                .forEach(variant -> references.report(variant, "variant-for-all"));
        for (var field : design.list("fields")) {
            references.texts(field, "text");
            inside(field, "x", "width", design);
            inside(field, "y", "height", design);
            if ("text".equals(field.text("show")) && !field.at("text").exists())
                references.report(field, "missing", "text");
        }
    }

    private void inside(Entry field, String from, String length, Entry design) {
        var end = field.at(from).node().asDouble(0) + field.at(length).node().asDouble(0);
        var edge = design.at(length).node().asDouble(Double.MAX_VALUE);
        if (end > edge + 0.001) references.report(field.at(length), "off-badge", end + "", edge + "");
    }

    private void printer(Entry printer) {
        references.texts(printer, "name");
        var printers = badges.list("printers");
        var fallback = printer.at("fallback").at("printer");
        references.known(fallback, References.ids(printers), "badges", "unknown-printer");
        if (fallback.exists() && String.valueOf(fallback.text()).equals(printer.text("id")))
            references.report(fallback, "own-fallback");
        var kind = printer.text("kind");
        if (Stream.of("ipp", "zpl").noneMatch(each -> each.equals(kind))) return;
        var address = printer.at("address");
        if (address.text() == null) references.report(printer, "missing", "address");
        else if (!address.text().matches(kind.equals("zpl") ? LABEL_PRINTER : QUEUE))
            references.report(
                    address,
                    "bad-address",
                    address.text(),
                    kind.equals("zpl") ? "192.0.2.20:9100" : "ipp://print.example.org/printers/badges");
    }
}
