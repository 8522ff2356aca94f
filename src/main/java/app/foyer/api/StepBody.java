package app.foyer.api;

import static app.foyer.api.BadRequest.required;
import static app.foyer.api.PlanBody.orEmpty;

import app.foyer.fallback.Step;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** A step of a plan as the pack writes one; each is left out where the parameter that it names as given has no value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StepBody.Give.class, name = "command"),
    @JsonSubTypes.Type(value = StepBody.Tell.class, name = "notice"),
    @JsonSubTypes.Type(value = StepBody.Shut.class, name = "closure"),
    @JsonSubTypes.Type(value = StepBody.Ask.class, name = "task")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface StepBody {
    /** @throws BadRequest where a field is missing, or has a value that cannot be */
    Step toStep();

    static StepBody of(Step step) {
        return switch (step) {
            case Step.Give give -> new Give(give.command(), give.fields(), give.given());
            case Step.Tell tell ->
                new Tell(
                        tell.priority().code(),
                        tell.text(),
                        tell.detail(),
                        tell.targets(),
                        tell.minutes(),
                        tell.spoken(),
                        tell.place(),
                        tell.given());
            case Step.Shut shut ->
                new Shut(
                        shut.room(), shut.place(), shut.path(), shut.reason(), shut.in(), shut.minutes(), shut.given());
            case Step.Ask ask -> new Ask(ask.who(), ask.what(), ask.within(), ask.given());
        };
    }

    /** A command to the stage. */
    record Give(
            String command,

            @Schema(description = "Its fields; {room} is the value of the parameter room")
            Map<String, String> with,

            String given)
            implements StepBody {
        @Override
        public Step toStep() {
            return new Step.Give(required("steps.command", command), with == null ? Map.of() : with, given);
        }
    }

    /** A notice. */
    record Tell(
            @Schema(allowableValues = {"info", "warning", "emergency"})
            String priority,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText text,

            @Schema(implementation = Object.class, description = "What to do")
            LocalText detail,

            @Schema(description = "For whom; everybody where it is left out")
            Targets to,

            @Schema(description = "How long; until the plan is taken back where it is left out")
            String minutes,

            Boolean spoken,

            @Schema(description = "The id of a place or a room that it sends people to; {room} is a parameter")
            String place,

            String given)
            implements StepBody {
        @Override
        public Step toStep() {
            var weight = priority == null
                    ? Priority.INFO
                    : Priority.of(priority).orElseThrow(() -> new BadRequest("bad-value", "steps.priority"));
            return new Step.Tell(
                    weight, orEmpty(text), orEmpty(detail), to, minutes, Boolean.TRUE.equals(spoken), place, given);
        }
    }

    /** A room, a place or a path that is closed. */
    record Shut(
            String room,
            @Schema(description = "Where it is no room") String place,
            @Schema(description = "Where it is neither") String path,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText reason,

            @Schema(description = "Minutes until it begins; at once where it is left out")
            String in,

            @Schema(
                    description =
                            "Minutes that it stays from then on; until the plan is taken back where it is left out")
            String minutes,

            String given)
            implements StepBody {
        @Override
        public Step toStep() {
            return new Step.Shut(room, place, path, orEmpty(reason), in, minutes, given);
        }
    }

    /** What somebody is to do. */
    record Ask(
            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText who,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText what,

            @Schema(description = "Minutes") Integer within,
            String given)
            implements StepBody {
        @Override
        public Step toStep() {
            return new Step.Ask(orEmpty(who), orEmpty(what), within, given);
        }
    }
}
