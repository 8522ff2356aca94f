package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.SessionKind;
import app.foyer.agenda.StageCommand;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the stage manager does with a running order, as it comes in. */
interface StageBody extends CommandBody {
    @Schema(description = "Gives what is live in the room, or the session that is named, more time or less")
    record Extend(
            @Schema(description = "Either the room") String room,
            @Schema(description = "or the session") String session,

            @Schema(description = "Minutes, negative to take some away")
            Double minutes)
            implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            one("room", room, "session", session);
            return new StageCommand.Extend(room, session, RulesBody.length("minutes", minutes));
        }
    }

    @Schema(description = "Writes the delays of a room into its schedule")
    record ApplyDelay(String room) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.ApplyDelay(required("room", room));
        }
    }

    @Schema(description = "Puts a session before or after another of its room and day")
    record Reorder(
            String session,

            @Schema(description = "Either the session that comes after it")
            String before,

            @Schema(description = "or the one that comes before it")
            String after)
            implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            required("session", session);
            one("before", before, "after", after);
            return new StageCommand.Reorder(session, before, after);
        }
    }

    @Schema(description = "Lets two sessions change places")
    record Swap(String session, String with) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.Swap(required("session", session), required("with", with));
        }
    }

    @Schema(description = "Passes a session over without announcing it as cancelled; restore takes that back")
    record Skip(String session) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.Skip(required("session", session));
        }
    }

    @Schema(description = "Puts in what no programme has, after what is live where nothing else is said")
    record Insert(
            String room,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText title,

            @Schema(description = "Its length") Double minutes,

            @Schema(description = "The session that it follows")
            String after,

            @Schema(description = "When it is to start instead")
            Instant start,

            @Schema(
                    description = "other where it is left out",
                    allowableValues = {
                        "keynote",
                        "talk",
                        "panel",
                        "workshop",
                        "ceremony",
                        "break",
                        "registration",
                        "social",
                        "other"
                    })
            String kind,

            @Schema(description = "Its id; made up where it is left out, and told among the changes")
            String id)
            implements StageBody {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,79}");

        @Override
        public AgendaCommand toCommand() {
            required("room", room);
            required("title", title);
            if (after != null && start != null) throw new BadRequest("bad-value", "start");
            if (!ID.matcher(required("id", id)).matches()) throw new BadRequest("bad-value", "id");
            return new StageCommand.Insert(
                    id, room, title, toKind(), RulesBody.length("minutes", minutes), after, start);
        }

        private SessionKind toKind() {
            if (kind == null) return SessionKind.OTHER;
            return Arrays.stream(SessionKind.values())
                    .filter(known -> known.code().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest("bad-value", "kind"));
        }

        @Override
        public CommandBody withIds(Supplier<String> ids) {
            return id != null ? this : new Insert(room, title, minutes, after, start, kind, ids.get());
        }
    }

    @Schema(description = "Stops the time of what is live in the room")
    record Hold(String room) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.Hold(required("room", room));
        }
    }

    @Schema(description = "Lets the time of what is on hold run on")
    record Resume(String room) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.Resume(required("room", room));
        }
    }

    @Schema(
            description =
                    "Shortens what is before a session, so that the room is back on plan by then; preview says what")
    record CatchUp(String room, String session) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.CatchUp(required("room", room), required("session", session));
        }
    }

    @Schema(description = "Tells the speaker something on the room's stage timer")
    record Message(
            String room,

            @Schema(description = "At most 200 characters; empty takes it away")
            String text) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.Message(required("room", room), BadRequest.text("text", required("text", text)));
        }
    }

    @Schema(description = "Marks the message on the room's stage timer as read")
    record ReadMessage(String room) implements StageBody {
        @Override
        public AgendaCommand toCommand() {
            return new StageCommand.ReadMessage(required("room", room));
        }
    }

    @Schema(description = "Several commands as one change, all or none, each on what the one before it left")
    record Several(
            @ArraySchema(
                    arraySchema = @Schema(description = "At most 200; none of them is itself several"),
                    schema = @Schema(ref = "#/components/schemas/CommandBody"))
            List<CommandBody> commands)
            implements StageBody {
        private static final int MOST = 200;

        @Override
        public AgendaCommand toCommand() {
            required("commands", commands);
            if (commands.isEmpty() || commands.size() > MOST) throw new BadRequest("bad-value", "commands");
            var all = new ArrayList<AgendaCommand>();
            for (int i = 0; i < commands.size(); i++) all.add(toCommand("commands[" + i + "]", commands.get(i)));
            return new StageCommand.Several(all);
        }

        @Override
        public CommandBody withIds(Supplier<String> ids) {
            if (commands == null) return this;
            return new Several(commands.stream()
                    .map(body -> body == null ? null : body.withIds(ids))
                    .toList());
        }

        private static AgendaCommand toCommand(String field, CommandBody body) {
            if (required(field, body) instanceof Several) throw new BadRequest("bad-value", field + ".command");
            try {
                return body.toCommand();
            } catch (BadRequest bad) {
                throw new BadRequest(bad.reason(), field + "." + bad.field());
            }
        }
    }

    /** @throws BadRequest unless exactly one of the two is given */
    private static void one(String field, String value, String otherField, String other) {
        if (other == null) required(field, value);
        else if (value != null) throw new BadRequest("bad-value", otherField);
    }
}
