package app.foyer.api;

import app.foyer.platform.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An import's answer, in lines for a person: each kind of change with its count and its first few. */
abstract class ImportLines {
    private static final int SHOWN = 5;

    final Words words;

    ImportLines(Words words) {
        this.words = words;
    }

    final void print(JsonNode body, boolean applied, PrintStream out) {
        kinds(body, out);
        var nothing = List.of("added", "changed", "removed").stream()
                .allMatch(kind -> body.get(kind).isEmpty());
        var revision = body.get("revision").asString();
        out.println(words.get(nothing ? "cli.same" : applied ? "cli.applied" : "cli.preview", revision));
    }

    abstract void kinds(JsonNode body, PrintStream out);

    final void print(PrintStream out, String key, JsonNode items, Function<JsonNode, String> line) {
        if (items.isEmpty()) return;
        out.println(words.get(key, items.size()));
        StreamSupport.stream(items.spliterator(), false)
                .limit(SHOWN)
                .forEach(item -> out.println("  " + line.apply(item)));
        if (items.size() > SHOWN) out.println("  " + words.get("cli.more", items.size() - SHOWN));
    }
}
