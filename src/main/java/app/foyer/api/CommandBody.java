package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A command as it comes in; {@code command} says which. What any command may say besides is in {@link GivenCommand}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandBody.Start.class, name = "start"),
    @JsonSubTypes.Type(value = CommandBody.Next.class, name = "next"),
    @JsonSubTypes.Type(value = CommandBody.Finish.class, name = "finish"),
    @JsonSubTypes.Type(value = CommandBody.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = CommandBody.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = CommandBody.Move.class, name = "move"),
    @JsonSubTypes.Type(value = CommandBody.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = CommandBody.Restore.class, name = "restore"),
    @JsonSubTypes.Type(value = CommandBody.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = CommandBody.FollowClock.class, name = "follow-clock"),
    @JsonSubTypes.Type(value = StageBody.Extend.class, name = "extend"),
    @JsonSubTypes.Type(value = StageBody.ApplyDelay.class, name = "apply-delay"),
    @JsonSubTypes.Type(value = StageBody.Reorder.class, name = "reorder"),
    @JsonSubTypes.Type(value = StageBody.Swap.class, name = "swap"),
    @JsonSubTypes.Type(value = StageBody.Skip.class, name = "skip"),
    @JsonSubTypes.Type(value = StageBody.Insert.class, name = "insert"),
    @JsonSubTypes.Type(value = StageBody.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = StageBody.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = StageBody.CatchUp.class, name = "catch-up"),
    @JsonSubTypes.Type(value = StageBody.Message.class, name = "message"),
    @JsonSubTypes.Type(value = StageBody.ReadMessage.class, name = "read-message"),
    @JsonSubTypes.Type(value = StageBody.Several.class, name = "several")
})
interface CommandBody {
    /** @throws BadRequest where a field that it needs is missing, or has a value that cannot be */
    AgendaCommand toCommand();

    /** The same, with an id for each session that it makes and has not named. */
    default CommandBody withIds(Supplier<String> ids) {
        return this;
    }

    @Schema(description = "Starts that session now, ending whatever is live in its room")
    record Start(String session) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Start(required("session", session));
        }
    }

    @Schema(description = "Ends what is live in the room and starts what comes next")
    record Next(String room) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Next(required("room", room));
        }
    }

    @Schema(description = "Ends what is live in the room")
    record Finish(String room) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Finish(required("room", room));
        }
    }

    @Schema(description = "Makes a session that was ended live again")
    record Reopen(String session) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Reopen(required("session", session));
        }
    }

    @Schema(description = "Shifts what is still to come in a room, from a session on, or from the next one")
    record Delay(
            String room,

            @Schema(description = "Minutes, negative to bring forward; at most a day")
            Double minutes,

            @Schema(description = "The first session to shift; the room's next where it is left out")
            String from)
            implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Delay(required("room", room), RulesBody.length("minutes", minutes), from);
        }
    }

    @Schema(description = "Puts a session into another room, to another time, or both; what is left out stays")
    record Move(String session, String room, Instant start) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            if (start == null) required("room", room);
            return new AgendaCommand.Move(required("session", session), room, start);
        }
    }

    @Schema(description = "Takes a session off; a live one ends now")
    record Cancel(String session) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Cancel(required("session", session));
        }
    }

    @Schema(description = "Puts a cancelled or skipped session back on")
    record Restore(String session) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Restore(required("session", session));
        }
    }

    @Schema(description = "Corrects what the programme says of a session; what is left out stays")
    record Edit(
            String session,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText title,

            List<PersonBody> speakers,
            @Schema(description = "Planned start") Instant start,
            @Schema(description = "Planned end") Instant end,

            @Schema(description = "How it gives way; replaces all the rules that it had")
            RulesBody rules,

            @Schema(description = "What it asks of its room; replaces all that it asked for")
            NeedsBody needs)
            implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            var people = speakers == null
                    ? null
                    : speakers.stream()
                            .map(person -> required("speakers", person).toPerson())
                            .toList();
            return new AgendaCommand.Edit(
                    required("session", session),
                    title,
                    people,
                    start,
                    end,
                    rules == null ? null : rules.toTiming(),
                    needs == null ? null : needs.toNeeds());
        }
    }

    @Schema(description = "Hands the room back to the clock; what runs goes on until its expected end")
    record FollowClock(String room) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.FollowClock(required("room", room));
        }
    }

    /** A speaker as a caller names one. */
    record PersonBody(
            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText name,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText organisation) {
        Person toPerson() {
            if (required("speakers.name", name).isEmpty()) throw new BadRequest("bad-value", "speakers.name");
            return new Person(name, organisation == null ? LocalText.EMPTY : organisation);
        }
    }
}
