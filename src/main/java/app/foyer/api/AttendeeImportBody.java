package app.foyer.api;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.imports.AttendeeDifference;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeDifference.FieldChange;
import app.foyer.attendees.imports.AttendeeDifference.Kept;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.Rejected;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What an import of attendees changes, and how its file was read. */
record AttendeeImportBody(
        @Schema(description = "Of the event's attendees now")
        long revision,

        boolean preview,

        @Schema(name = "import", description = "The import's id, to undo it; null where nothing was changed")
        @JsonProperty("import")
        String id,

        FileBody file,
        List<PersonBody> added,

        @Schema(description = "Those that a complete file does not have")
        List<PersonBody> removed,

        List<ChangedBody> changed,

        @Schema(description = "Rows that do not go in") List<RejectedBody> rejected,

        @Schema(description = "Where the file says otherwise than what stays")
        List<KeptBody> kept) {

    /** @param language of reasons */
    static AttendeeImportBody of(
            AttendeeFile file,
            AttendeeDifference difference,
            String id,
            long revision,
            boolean preview,
            String language) {
        return new AttendeeImportBody(
                revision,
                preview,
                id,
                FileBody.of(file),
                difference.added().stream().map(PersonBody::of).toList(),
                difference.removed().stream().map(PersonBody::of).toList(),
                difference.changed().stream()
                        .map(change -> new ChangedBody(PersonBody.of(change), fields(change.fields())))
                        .toList(),
                difference.rejected().stream()
                        .map(row -> RejectedBody.of(row, language))
                        .toList(),
                difference.kept().stream()
                        .map(kept -> KeptBody.of(kept, language))
                        .toList());
    }

    private static List<FieldBody> fields(List<FieldChange> fields) {
        return fields.stream().map(FieldBody::of).toList();
    }

    record FileBody(
            @Schema(allowableValues = {"foyer", "pretix", "pretix-json", "alf.io", "indico", "table"})
            String format,

            @Schema(description = "Null for XLSX and JSON") String encoding,
            @Schema(description = "Null for XLSX and JSON") String separator,
            List<String> headings,

            @Schema(description = "Which heading is about what; give it back as mapping, changed where it is wrong")
            Map<String, String> mapping) {
        static FileBody of(AttendeeFile file) {
            return new FileBody(
                    file.format().code(),
                    file.encoding() == null ? null : file.encoding().code(),
                    file.separator() == null ? null : file.separator().toString(),
                    file.headings(),
                    file.mapping().by(file.headings()));
        }
    }

    record PersonBody(
            String id,

            @Schema(description = "As a spreadsheet numbers it; null where the file has none")
            Integer row,

            String name,
            String organisation,
            String order) {
        static PersonBody of(Change change) {
            return of(change.attendee(), change.row());
        }

        static PersonBody of(Attendee attendee, int row) {
            return new PersonBody(
                    attendee.id(),
                    row == 0 ? null : row,
                    attendee.name(),
                    attendee.organisation(),
                    attendee.orderCode());
        }
    }

    record FieldBody(String field, String before, String after) {
        static FieldBody of(FieldChange change) {
            return change == null ? null : new FieldBody(change.field(), change.before(), change.after());
        }
    }

    record ChangedBody(PersonBody attendee, List<FieldBody> fields) {}

    record RejectedBody(
            int row,
            String order,
            String reason,
            @Schema(description = "In words") String detail) {
        static RejectedBody of(Rejected rejected, String language) {
            return new RejectedBody(rejected.row(), rejected.order(), rejected.reason(), rejected.in(language));
        }
    }

    record KeptBody(
            PersonBody attendee,

            @Schema(description = "corrected: by hand; admitted: and not in the file")
            String reason,

            @Schema(description = "In words") String detail,

            @Schema(description = "What stays before, what the file says after; null for all of the person")
            FieldBody field) {
        static KeptBody of(Kept kept, String language) {
            return new KeptBody(
                    PersonBody.of(kept.attendee(), kept.row()),
                    kept.why().code(),
                    kept.why().in(language),
                    FieldBody.of(kept.field()));
        }
    }
}
