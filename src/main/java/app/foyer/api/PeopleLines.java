package app.foyer.api;

import app.foyer.platform.Words;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** People by name, what changes of them, and the rows that do not go in. */
final class PeopleLines extends ImportLines {
    PeopleLines(Words words) {
        super(words);
    }

    @Override
    void kinds(JsonNode body, PrintStream out) {
        out.println(words.get("cli.file", body.at("/file/format").asString(), mapping(body)));
        print(out, "cli.added", body.get("added"), PeopleLines::person);
        print(out, "cli.changed", body.get("changed"), PeopleLines::change);
        print(out, "cli.removed", body.get("removed"), PeopleLines::person);
        print(out, "cli.kept", body.get("kept"), PeopleLines::kept);
        print(
                out,
                "cli.wrong",
                body.get("rejected"),
                row -> words.get(
                        "cli.row", row.get("row").asString(), row.get("detail").asString()));
    }

    private static String mapping(JsonNode body) {
        return body.at("/file/mapping").properties().stream()
                .map(column -> column.getKey() + " = " + column.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    private static String person(JsonNode person) {
        var organisation = person.path("organisation").asString("");
        return person.get("name").asString() + (organisation.isEmpty() ? "" : "  " + organisation);
    }

    private static String change(JsonNode changed) {
        return person(changed.get("attendee")) + "  "
                + StreamSupport.stream(changed.get("fields").spliterator(), false)
                        .map(PeopleLines::field)
                        .collect(Collectors.joining("; "));
    }

    private static String field(JsonNode field) {
        return field.get("field").asString() + ": " + field.path("before").asString("") + "  →  "
                + field.path("after").asString("");
    }

    private static String kept(JsonNode kept) {
        var field = kept.get("field");
        return person(kept.get("attendee")) + "  " + (field.isNull() ? "" : field(field) + "  ")
                + kept.get("detail").asString();
    }
}
