package app.foyer.venue.imdf;

import app.foyer.platform.LocalText;
import app.foyer.venue.imdf.BuildingFault.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One feature of a collection, and where it stands. */
record Feature(String id, Spot spot, JsonNode properties, JsonNode geometry) {
    BuildingFault fault(String reason, String... details) {
        return new BuildingFault(spot.file(), spot.pointer(), id, reason, List.of(details), false);
    }

    /** A property as text, or null. */
    String text(String key) {
        var value = properties.path(key);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    String category() {
        var category = text("category");
        return category == null ? "" : category;
    }

    /** IMDF's labels: a text by language. */
    LocalText label(String key) {
        var texts = new LinkedHashMap<String, String>();
        var labels = properties.path(key);
        if (labels.isObject())
            labels.properties().forEach(label -> {
                if (label.getValue().isString())
                    texts.put(label.getKey(), label.getValue().asString().strip());
            });
        return new LocalText(texts);
    }

    /** The first of a list of ids, or null. */
    String first(String key) {
        var first = properties.path(key).path(0);
        return first.isString() ? first.asString() : null;
    }
}
