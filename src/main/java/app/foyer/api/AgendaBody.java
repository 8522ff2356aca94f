package app.foyer.api;

import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Slot;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The agenda as it goes out. Times carry the event's offset; texts are in one language, and again in all of them. */
record AgendaBody(
        @Schema(description = "Counts the event's changes") long revision,
        @Schema(description = "The event's id") String event,
        @Schema(description = "IANA time zone of the venue") String zone,
        List<RoomBody> rooms,

        @Schema(description = "Room by room, by scheduled time")
        List<SessionBody> sessions) {

    /** @param language BCP 47 tag of {@code name} and {@code title} */
    static AgendaBody of(EventState state, List<Rundown> rundowns, String language) {
        var zone = state.event().zone();
        return new AgendaBody(
                state.revision(),
                state.event().id(),
                zone.getId(),
                rundowns.stream().map(rundown -> RoomBody.of(rundown, language)).toList(),
                rundowns.stream()
                        .flatMap(rundown -> rundown.items().stream())
                        .map(item -> SessionBody.of(item, zone, language))
                        .toList());
    }

    record RoomBody(
            String id,
            String name,
            @Schema(description = "By language") LocalText names,

            @Schema(description = "The floor it is on, or null")
            String level,

            @Schema(description = "People, or null") Integer capacity,

            @Schema(
                    description = "Whether the room follows the clock, or a person drives it",
                    allowableValues = {"clock", "hand"})
            String drive,

            @Schema(description = "The same as a yes or no") boolean followsClock,

            @Schema(description = "How far it is behind its programme, negative ahead; null where nothing says")
            Double offsetMinutes,

            @Schema(description = "What is installed there") Set<String> equipment) {
        static RoomBody of(Rundown rundown, String language) {
            var room = rundown.room();
            return new RoomBody(
                    room.id(),
                    room.name().in(language),
                    room.name(),
                    room.level(),
                    room.capacity(),
                    room.followsClock() ? "clock" : "hand",
                    room.followsClock(),
                    offset(rundown),
                    room.equipment());
        }
    }

    /** Minutes, or null. */
    static Double offset(Rundown rundown) {
        return rundown.offset()
                .map(offset -> RulesBody.minutes(offset.absolute()))
                .orElse(null);
    }

    record SessionBody(
            String id,

            @Schema(description = "The room it is in now, a room's id")
            String room,

            String title,

            @Schema(description = "By language; und where it is not known which")
            LocalText titles,

            LocalText subtitle,
            String kind,
            LocalText track,

            @Schema(description = "BCP 47 tag of the language spoken, or null")
            String language,

            List<Person> speakers,
            List<Person> moderators,

            @Schema(allowableValues = {"planned", "live", "done", "skipped", "cancelled"})
            String status,

            @Schema(description = "What the programme says") PlaceTimes planned,

            @Schema(description = "Where staff moved it, or null")
            PlaceTimes moved,

            @Schema(description = "When it is expected, from all that is known; when it ran, if it did")
            Times expected,

            @Schema(description = "When it was started and ended by hand; null where it was not")
            Times actual,

            @Schema(description = "When its time is up: what was added counts, time on hold once that is over")
            OffsetDateTime timeUp,

            @Schema(description = "How it gives way when the day does not go as planned")
            RulesBody rules,

            @Schema(description = "What it asks of its room")
            NeedsBody needs,

            @Schema(description = "By how much staff delayed it and what follows")
            double delayMinutes,

            @Schema(description = "What staff gave it above its length; negative where they took from it")
            double addedMinutes,

            @Schema(description = "Since when it is on hold, or null")
            OffsetDateTime heldSince,

            @Schema(description = "How long it was on hold before")
            double heldMinutes,

            @Schema(description = "Whether it was put in on the day")
            boolean unplanned,

            @Schema(description = "Its page in the programme's own system, or null")
            String url) {
        static SessionBody of(RundownItem item, ZoneId zone, String language) {
            var session = item.session();
            var about = session.about();
            return new SessionBody(
                    session.id(),
                    session.room(),
                    about.title().in(language),
                    about.title(),
                    about.subtitle(),
                    about.kind().code(),
                    about.track(),
                    about.language(),
                    about.speakers(),
                    about.moderators(),
                    item.status().code(),
                    PlaceTimes.of(session.planned(), zone),
                    PlaceTimes.of(session.moved(), zone),
                    Times.of(item.expected().start(), item.expected().end(), zone),
                    Times.of(session.actualStart(), session.actualEnd(), zone),
                    at(item.timeUp(), zone),
                    RulesBody.of(session.timing(), zone),
                    NeedsBody.of(session.needs()),
                    RulesBody.minutes(session.delay()),
                    RulesBody.minutes(session.added()),
                    at(session.heldSince(), zone),
                    RulesBody.minutes(session.held()),
                    session.unplanned(),
                    about.url());
        }
    }

    record Times(OffsetDateTime start, OffsetDateTime end) {
        static Times of(Instant start, Instant end, ZoneId zone) {
            return new Times(at(start, zone), at(end, zone));
        }
    }

    record PlaceTimes(String room, OffsetDateTime start, OffsetDateTime end) {
        /** Null of null. */
        static PlaceTimes of(Slot slot, ZoneId zone) {
            return slot == null ? null : new PlaceTimes(slot.room(), at(slot.start(), zone), at(slot.end(), zone));
        }
    }

    /** The instant with the zone's offset then; null of null. */
    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
