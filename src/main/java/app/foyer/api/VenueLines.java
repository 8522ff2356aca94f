package app.foyer.api;

import app.foyer.platform.Words;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** A building's levels, places and ways. */
final class VenueLines extends ImportLines {
    VenueLines(Words words) {
        super(words);
    }

    @Override
    void kinds(JsonNode body, PrintStream out) {
        print(out, "cli.added", body.get("added"), VenueLines::item);
        print(out, "cli.changed", body.get("changed"), VenueLines::item);
        print(out, "cli.removed", body.get("removed"), VenueLines::item);
        print(out, "cli.faults", body.get("rejected"), VenueLines::fault);
    }

    private static String item(JsonNode item) {
        var name = item.get("name").asString();
        return item.get("kind").asString() + "  "
                + (name.isEmpty() ? item.get("id").asString() : name);
    }

    private static String fault(JsonNode rejected) {
        var where = rejected.get("file").asString() + " " + rejected.get("id").asString();
        return where.isBlank()
                ? rejected.get("detail").asString()
                : where.strip() + ": " + rejected.get("detail").asString();
    }
}
