package app.foyer.agenda.schedule;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.platform.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an import would change, and the command that does it. Give the command with {@code expectedRevision} = the
 * revision of the agenda that was compared: it puts whole sessions, so what the stage did since must refuse it.
 *
 * @param removed sessions that the file does not have
 * @param addedRooms rooms that are new
 * @param removedRooms rooms in which nothing is left
 * @param renamedRooms rooms that stay, by their new name
 * @param disagreements where the file says otherwise than what the stage did by hand; the stage's stays
 * @param command empty lists where nothing changes
 */
public record ScheduleDifference(
        List<Session> added,
        List<Session> removed,
        List<Changed> changed,
        List<Room> addedRooms,
        List<Room> removedRooms,
        List<Room> renamedRooms,
        List<Disagreement> disagreements,
        AgendaCommand.ImportSchedule command) {
    public ScheduleDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        addedRooms = List.copyOf(addedRooms);
        removedRooms = List.copyOf(removedRooms);
        renamedRooms = List.copyOf(renamedRooms);
        disagreements = List.copyOf(disagreements);
    }

    /** Whether applying it would change nothing; there may be disagreements even then. */
    public boolean isEmpty() {
        return command.rooms().isEmpty()
                && command.sessions().isEmpty()
                && command.removedRooms().isEmpty()
                && command.removedSessions().isEmpty();
    }

    /** A session that is in both and differs. */
    public record Changed(Session before, Session after, Set<What> what) {
        public Changed {
            what = Set.copyOf(what);
        }
    }

    /** What is different about a session. */
    public enum What {
        /** It is planned in another room. */
        MOVED,
        /** It has another title. */
        RENAMED,
        /** It is planned at another time. */
        RETIMED,
        /** The file has it cancelled. */
        CANCELLED,
        /** Something else that the programme says of it. */
        EDITED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In a word. */
        public String in(String language) {
            return Words.of(ScheduleDifference.class, language).get("what." + code());
        }
    }

    /**
     * The stage did one thing, the file says another, and the stage's stays.
     *
     * @param session as it stays
     * @param file the session as the file has it, or null where the file does not have it
     */
    public record Disagreement(Session session, Session file, Why why) {}

    /** What the stage did that stays. */
    public enum Why {
        /** Staff moved it; the file has it elsewhere. */
        MOVED,
        /** Staff delayed it; the file has it at another time than before. The delay counts from there. */
        DELAYED,
        /** It was started by hand, and the file has it elsewhere, cancels it or no longer has it. */
        STARTED,
        /** It is cancelled here; the file has it on. */
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In a sentence. */
        public String in(String language) {
            return Words.of(ScheduleDifference.class, language).get("why." + code());
        }
    }
}
