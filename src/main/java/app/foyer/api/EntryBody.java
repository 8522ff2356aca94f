package app.foyer.api;

import app.foyer.live.JournalEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** One line of the journal. */
record EntryBody(
        long revision,
        OffsetDateTime at,
        @Schema(description = "Who gave it") String actor,

        @Schema(description = "Where: console, api, a device's id")
        String device,

        String command,

        @Schema(description = "The revision that it took back, or null")
        Long undoes,

        @Schema(description = "The reason that somebody gave for it, or null")
        String why,

        List<ChangeBody> changes) {
    static EntryBody of(JournalEntry entry, ZoneId zone) {
        return new EntryBody(
                entry.revision(),
                AgendaBody.at(entry.at(), zone),
                entry.author().name(),
                entry.author().device(),
                entry.command(),
                entry.undoes(),
                entry.why(),
                ChangeBody.of(entry.changes(), zone));
    }

    static List<EntryBody> of(List<JournalEntry> entries, ZoneId zone) {
        return entries.stream().map(entry -> of(entry, zone)).toList();
    }
}
