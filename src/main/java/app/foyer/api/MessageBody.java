package app.foyer.api;

import static app.foyer.api.AgendaBody.at;

import app.foyer.agenda.StageMessage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What the stage manager tells the speaker of a room. */
record MessageBody(
        String text,
        OffsetDateTime sentAt,

        @Schema(description = "When somebody on stage marked it as read, or null")
        OffsetDateTime readAt) {
    /** Null of null. */
    static MessageBody of(StageMessage message, ZoneId zone) {
        return message == null
                ? null
                : new MessageBody(message.text(), at(message.sentAt(), zone), at(message.readAt(), zone));
    }
}
