package app.foyer.api;

import app.foyer.platform.Words;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Sessions with their time and room. */
final class ProgrammeLines extends ImportLines {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    ProgrammeLines(Words words) {
        super(words);
    }

    @Override
    void kinds(JsonNode body, PrintStream out) {
        print(out, "cli.added", body.get("added"), ProgrammeLines::session);
        print(out, "cli.changed", body.get("changed"), ProgrammeLines::change);
        print(out, "cli.removed", body.get("removed"), ProgrammeLines::session);
        print(out, "cli.rejected", body.get("rejected"), ProgrammeLines::kept);
    }

    private static String session(JsonNode session) {
        var planned = session.get("planned");
        var when = OffsetDateTime.parse(planned.get("start").asString()).format(WHEN);
        return when + "  " + planned.get("room").asString() + "  "
                + session.get("title").asString();
    }

    private static String change(JsonNode changed) {
        var before = session(changed.get("before"));
        var after = session(changed.get("after"));
        var what = StreamSupport.stream(changed.get("what").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return before.equals(after) ? after + "  " + what : before + "  →  " + after + "  " + what;
    }

    private static String kept(JsonNode rejected) {
        return session(rejected.get("session")) + "  " + rejected.get("detail").asString();
    }
}
