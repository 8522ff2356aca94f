package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Person;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A command as it comes in; {@code command} says which. */
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
    @JsonSubTypes.Type(value = CommandBody.FollowClock.class, name = "follow-clock")
})
sealed interface CommandBody {
    /** The revision that the caller saw, or null. */
    Long expectedRevision();

    /** @throws BadRequest where a field that it needs is missing */
    AgendaCommand toCommand();

    @Schema(description = "Starts that session now, ending whatever is live in its room")
    record Start(String session, Long expectedRevision) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Start(required("session", session));
        }
    }

    @Schema(description = "Ends what is live in the room and starts what comes next")
    record Next(String room, Long expectedRevision) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Next(required("room", room));
        }
    }

    @Schema(description = "Ends what is live in the room")
    record Finish(String room, Long expectedRevision) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Finish(required("room", room));
        }
    }

    @Schema(description = "Makes a session that was ended live again")
    record Reopen(String session, Long expectedRevision) implements CommandBody {
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
            String from,

            Long expectedRevision)
            implements CommandBody {
        private static final double MORE_THAN_A_DAY = 10_000;

        @Override
        public AgendaCommand toCommand() {
            var bounded = Math.clamp(required("minutes", minutes), -MORE_THAN_A_DAY, MORE_THAN_A_DAY);
            return new AgendaCommand.Delay(required("room", room), Duration.ofSeconds(Math.round(bounded * 60)), from);
        }
    }

    @Schema(description = "Puts a session into another room, to another time, or both; what is left out stays")
    record Move(String session, String room, Instant start, Long expectedRevision) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            if (start == null) required("room", room);
            return new AgendaCommand.Move(required("session", session), room, start);
        }
    }

    @Schema(description = "Takes a session off; a live one ends now")
    record Cancel(String session, Long expectedRevision) implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            return new AgendaCommand.Cancel(required("session", session));
        }
    }

    @Schema(description = "Puts a cancelled session back on")
    record Restore(String session, Long expectedRevision) implements CommandBody {
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
            Long expectedRevision)
            implements CommandBody {
        @Override
        public AgendaCommand toCommand() {
            var people = speakers == null
                    ? null
                    : speakers.stream()
                            .map(person -> required("speakers", person).toPerson())
                            .toList();
            return new AgendaCommand.Edit(required("session", session), title, people, start, end);
        }
    }

    @Schema(description = "Hands the room back to the clock; what runs goes on until its expected end")
    record FollowClock(String room, Long expectedRevision) implements CommandBody {
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
