package app.foyer.api;

import app.foyer.fallback.Activation;
import app.foyer.live.JournalEntry;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A plan that was applied and not taken back. */
record ActivationBody(
        String id,
        String plan,
        LocalText name,
        Map<String, String> arguments,

        @Schema(description = "The one that it answers, or null")
        String incident,

        OffsetDateTime at,

        @Schema(description = "Who applied it") String actor,

        @Schema(description = "Of its entry in the journal") Long revision,

        List<TaskBody> tasks,

        @Schema(description = "When somebody said that it stays as it is, or null")
        OffsetDateTime endedAt) {
    /** @param entry by which it came about, or null where that is not known */
    static ActivationBody of(Activation activation, JournalEntry entry, ZoneId zone) {
        return new ActivationBody(
                activation.id(),
                activation.plan(),
                activation.name(),
                activation.arguments(),
                activation.incident(),
                AgendaBody.at(activation.at(), zone),
                entry == null ? null : entry.author().name(),
                entry == null ? null : entry.revision(),
                tasks(activation, zone),
                AgendaBody.at(activation.endedAt(), zone));
    }

    static List<TaskBody> tasks(Activation activation, ZoneId zone) {
        return activation.tasks().stream()
                .map(task -> new TaskBody(
                        task.number(),
                        task.who(),
                        task.what(),
                        AgendaBody.at(task.due(), zone),
                        AgendaBody.at(task.doneAt(), zone),
                        task.doneBy()))
                .toList();
    }

    record TaskBody(
            int number,
            LocalText who,
            LocalText what,
            @Schema(description = "Until when, or null") OffsetDateTime due,
            OffsetDateTime doneAt,
            String doneBy) {}
}
