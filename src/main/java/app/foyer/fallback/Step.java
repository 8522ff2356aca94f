package app.foyer.fallback;

import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that a plan does. Whatever is written in braces in its texts and fields is filled with the value of the
 * parameter of that name; a step whose {@code given} names a parameter is left out where that has no value.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Give.class, name = "command"),
    @JsonSubTypes.Type(value = Step.Tell.class, name = "notice"),
    @JsonSubTypes.Type(value = Step.Shut.class, name = "closure"),
    @JsonSubTypes.Type(value = Step.Ask.class, name = "task")
})
public sealed interface Step {
    String given();

    /** @param command one of {@link Giving#COMMANDS} */
    record Give(String command, Map<String, String> fields, String given) implements Step {
        public Give {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    /**
     * @param minutes how long it stays, or null for until the plan is taken back
     * @param place that it sends people to, or null
     */
    record Tell(
            Priority priority,
            LocalText text,
            LocalText detail,
            Targets targets,
            String minutes,
            boolean spoken,
            String place,
            String given)
            implements Step {
        public Tell {
            if (priority == null) priority = Priority.INFO;
            if (detail == null) detail = LocalText.EMPTY;
            if (targets == null) targets = Targets.EVERYBODY;
        }
    }

    /**
     * Closes a room, or where that is null a place, or a path.
     *
     * @param in minutes after the plan is applied until it begins, or null for at once
     * @param minutes how long it stays from then on, or null for until the plan is taken back
     */
    record Shut(String room, String place, String path, LocalText reason, String in, String minutes, String given)
            implements Step {}

    /**
     * Something that a person is to do.
     *
     * @param who whose task it is, as staff call them
     * @param within minutes, or null
     */
    record Ask(LocalText who, LocalText what, Integer within, String given) implements Step {}
}
