package app.foyer.fallback;

import app.foyer.platform.LocalText;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan that was applied and not taken back.
 *
 * @param name the plan's at that time
 * @param arguments by the parameters' ids
 * @param incident the one that it answers, or null
 * @param endedAt when somebody said that it is over and stays as it is, or null
 */
public record Activation(
        String id,
        String plan,
        LocalText name,
        Map<String, String> arguments,
        String incident,
        Instant at,
        List<Task> tasks,
        Instant endedAt) {
    public Activation {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        tasks = List.copyOf(tasks);
    }

    public boolean running() {
        return endedAt == null;
    }

    Activation ended(Instant now) {
        return new Activation(id, plan, name, arguments, incident, at, tasks, now);
    }

    Activation withTasks(List<Task> newTasks) {
        return new Activation(id, plan, name, arguments, incident, at, newTasks, endedAt);
    }
}
