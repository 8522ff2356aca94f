package app.foyer.api;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.schedule.ScheduleDifference;
import app.foyer.agenda.schedule.ScheduleDifference.Changed;
import app.foyer.agenda.schedule.ScheduleDifference.Disagreement;
import app.foyer.agenda.schedule.ScheduleDifference.What;
import app.foyer.api.AgendaBody.PlaceTimes;
import app.foyer.live.Event;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an import changes: sessions and rooms. */
record ImportBody(
        @Schema(description = "The event's revision now") long revision,
        boolean preview,
        List<ImportedBody> added,

        @Schema(description = "Those that the file does not have")
        List<ImportedBody> removed,

        List<ChangedBody> changed,

        @Schema(description = "Where the file says otherwise than what was done by hand, which stays")
        List<RejectedBody> rejected,

        RoomsBody rooms) {

    /** @param language of titles and reasons */
    static ImportBody of(ScheduleDifference difference, Event event, long revision, boolean preview, String language) {
        return new ImportBody(
                revision,
                preview,
                ImportedBody.of(difference.added(), event),
                ImportedBody.of(difference.removed(), event),
                difference.changed().stream()
                        .map(changed -> ChangedBody.of(changed, event))
                        .toList(),
                difference.disagreements().stream()
                        .map(disagreement -> RejectedBody.of(disagreement, event, language))
                        .toList(),
                RoomsBody.of(difference));
    }

    record ImportedBody(String id, String title, PlaceTimes planned, boolean cancelled) {
        static List<ImportedBody> of(List<Session> sessions, Event event) {
            return sessions.stream().map(session -> of(session, event)).toList();
        }

        static ImportedBody of(Session session, Event event) {
            if (session == null) return null;
            return new ImportedBody(
                    session.id(),
                    session.about().title().in(event.language()),
                    PlaceTimes.of(session.planned(), event.zone()),
                    session.cancelled());
        }
    }

    record ChangedBody(
            String id,

            @Schema(description = "moved, renamed, retimed, cancelled, edited")
            List<String> what,

            ImportedBody before,
            ImportedBody after) {
        static ChangedBody of(Changed changed, Event event) {
            return new ChangedBody(
                    changed.after().id(),
                    changed.what().stream().sorted().map(What::code).toList(),
                    ImportedBody.of(changed.before(), event),
                    ImportedBody.of(changed.after(), event));
        }
    }

    record RejectedBody(
            String id,

            @Schema(description = "What was done by hand: moved, delayed, started, cancelled")
            String reason,

            @Schema(description = "In words") String detail,
            @Schema(description = "As it stays") ImportedBody session,

            @Schema(description = "As the file has it, or null")
            ImportedBody file) {
        static RejectedBody of(Disagreement disagreement, Event event, String language) {
            return new RejectedBody(
                    disagreement.session().id(),
                    disagreement.why().code(),
                    disagreement.why().in(language),
                    ImportedBody.of(disagreement.session(), event),
                    ImportedBody.of(disagreement.file(), event));
        }
    }

    record RoomsBody(
            @Schema(description = "Rooms' ids") List<String> added, List<String> removed, List<String> renamed) {
        static RoomsBody of(ScheduleDifference difference) {
            return new RoomsBody(
                    ids(difference.addedRooms()), ids(difference.removedRooms()), ids(difference.renamedRooms()));
        }

        private static List<String> ids(List<Room> rooms) {
            return rooms.stream().map(Room::id).toList();
        }
    }
}
