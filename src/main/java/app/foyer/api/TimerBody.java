package app.foyer.api;

import app.foyer.agenda.RoomTimer;
import app.foyer.agenda.RundownItem;
import app.foyer.live.EventState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** What a room's stage timer shows at one moment. */
record TimerBody(
        long revision,
        String room,
        @Schema(description = "That moment") OffsetDateTime at,

        @Schema(allowableValues = {"idle", "running", "held", "overtime"})
        String phase,

        @Schema(description = "What is live, or null") LiveBody session,

        @Schema(description = "When the time is up: count down to it; null while it is held or nothing is live")
        OffsetDateTime until,

        @Schema(description = "What is left, negative in overtime; null while nothing is live")
        Long leftSeconds,

        @Schema(description = "What comes next today, or null")
        NextBody next,

        @Schema(description = "How far the room is behind its programme, negative ahead; null where nothing says")
        Double offsetMinutes,

        @Schema(description = "The same against a programme that began when the room did today")
        Double offsetSinceStartMinutes,

        @Schema(
                description =
                        "What the stage manager tells the speaker; null where there is nothing, or nothing for you")
        MessageBody message) {
    static TimerBody of(EventState state, RoomTimer timer, String language, boolean hearsMessages) {
        var zone = state.event().zone();
        var live = timer.item();
        return new TimerBody(
                state.revision(),
                timer.room().id(),
                AgendaBody.at(timer.at(), zone),
                timer.phase().code(),
                live.map(item -> LiveBody.of(timer, item, language, zone)).orElse(null),
                AgendaBody.at(timer.until(), zone),
                live.map(item -> timer.left().toSeconds()).orElse(null),
                timer.next().map(item -> NextBody.of(item, language, zone)).orElse(null),
                timer.offset()
                        .map(offset -> RulesBody.minutes(offset.absolute()))
                        .orElse(null),
                timer.offset()
                        .map(offset -> RulesBody.minutes(offset.relative()))
                        .orElse(null),
                hearsMessages ? MessageBody.of(timer.room().message(), zone) : null);
    }

    record LiveBody(
            String id,
            String title,
            @Schema(description = "Their names") List<String> speakers,
            @Schema(description = "When it began") OffsetDateTime start,

            @Schema(description = "When its time is up; while it is held, when it would have been")
            OffsetDateTime timeUp,

            double addedMinutes) {
        static LiveBody of(RoomTimer timer, RundownItem item, String language, ZoneId zone) {
            var session = item.session();
            var timeUp =
                    timer.until() != null ? timer.until() : session.heldSince().plus(timer.left());
            return new LiveBody(
                    session.id(),
                    session.about().title().in(language),
                    session.about().speakers().stream()
                            .map(person -> person.name().in(language))
                            .toList(),
                    AgendaBody.at(item.expected().start(), zone),
                    AgendaBody.at(timeUp, zone),
                    RulesBody.minutes(session.added()));
        }
    }

    record NextBody(String id, String title, OffsetDateTime start) {
        static NextBody of(RundownItem item, String language, ZoneId zone) {
            var session = item.session();
            return new NextBody(
                    session.id(),
                    session.about().title().in(language),
                    AgendaBody.at(item.expected().start(), zone));
        }
    }
}
