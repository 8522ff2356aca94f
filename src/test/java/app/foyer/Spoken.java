package app.foyer;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.StageCommand;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Commands as the API's callers write them. */
final class Spoken {
    private Spoken() {}

    static Map<String, Object> of(AgendaCommand command) {
        var body = new LinkedHashMap<String, Object>();
        body.put("command", command.name());
        switch (command) {
            case AgendaCommand.Start start -> body.put("session", start.session());
            case AgendaCommand.Next next -> body.put("room", next.room());
            case AgendaCommand.Finish finish -> body.put("room", finish.room());
            case AgendaCommand.Reopen reopen -> body.put("session", reopen.session());
            case AgendaCommand.Cancel cancel -> body.put("session", cancel.session());
            case AgendaCommand.Delay delay -> {
                body.put("room", delay.room());
                body.put("minutes", minutes(delay.by()));
                body.put("from", delay.from());
            }
            case StageCommand.Skip skip -> body.put("session", skip.session());
            case StageCommand.Hold hold -> body.put("room", hold.room());
            case StageCommand.Resume resume -> body.put("room", resume.room());
            case StageCommand.Extend extend -> {
                body.put("session", extend.session());
                body.put("minutes", minutes(extend.by()));
            }
            case StageCommand.CatchUp catchUp -> {
                body.put("room", catchUp.room());
                body.put("session", catchUp.session());
            }
            case StageCommand.Insert insert -> {
                body.put("id", insert.id());
                body.put("room", insert.room());
                body.put("title", insert.title().in(""));
                body.put("minutes", minutes(insert.length()));
                body.put("after", insert.after());
            }
            default -> throw new IllegalArgumentException("Not spoken here: " + command);
        }
        body.values().removeIf(Objects::isNull);
        return body;
    }

    private static long minutes(Duration length) {
        return length.toMinutes();
    }
}
