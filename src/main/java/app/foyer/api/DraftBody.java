package app.foyer.api;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Room;
import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.notices.Blanks;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeTemplate;
import app.foyer.notices.Priority;
import app.foyer.notices.Repeat;
import app.foyer.notices.Spot;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody wants to say to whom, as it comes in: in own words, or by a template with its blanks filled. */
record DraftBody(
        @Schema(
                implementation = Object.class,
                description = "One line, at most 160 characters: a string, or one for each language")
        LocalText text,

        @Schema(
                implementation = Object.class,
                description = "What to do, at most 400 characters: a string, or one for each language")
        LocalText detail,

        @Schema(
                allowableValues = {"info", "warning", "emergency"},
                description = "info where it is left out")
        String priority,

        @Schema(description = "Everybody where it is left out")
        TargetsBody targets,

        @Schema(description = "The id of a template; what is given besides takes the place of the template's own")
        String template,

        @Schema(
                description =
                        "The values of the blanks of the template or of the text, each a string or one for each language. For session"
                                + " and room an id means its name, for time an instant means the time of day")
        Map<String, Object> blanks,

        @Schema(description = "When it begins; at once where it is left out")
        Instant from,

        @Schema(description = "When it ends; until it is withdrawn where this and minutes are left out")
        Instant until,

        @Schema(description = "How long it stays, instead of until")
        Double minutes,

        RepeatBody repeat,

        @Schema(description = "Whether devices that have a voice also say it")
        Boolean spoken,

        @Schema(description = "The id of a place or a room that it sends people to: each screen points there")
        String place,

        @Schema(description = "The second word that an emergency needs")
        Boolean confirmed,

        @Schema(description = "The revision that the caller saw; what this touches must not have changed since")
        Long expectedRevision,

        @Schema(description = "The reason, for the journal") String why) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Schema(description = "Within a list any will do, across lists all must; single devices come on top")
    record TargetsBody(
            @Schema(description = "kiosk, screen, or a screen's layout")
            Set<String> kinds,

            Set<String> places,
            Set<String> levels,
            Set<String> rooms,
            Set<String> devices) {
        static TargetsBody of(Targets targets) {
            return new TargetsBody(
                    targets.kinds(), targets.places(), targets.levels(), targets.rooms(), targets.devices());
        }

        /** @throws BadRequest for a kind, place, level, room or device that there is not */
        private Targets toTargets(Agenda agenda, Collection<Device> known) {
            var spots =
                    known.stream().map(device -> device.spot(agenda::levelOf)).toList();
            require(Spot.kinds(), kinds, "targets.kinds");
            require(all(spots.stream().map(Spot::place)), places, "targets.places");
            var ofRooms = agenda.rooms().values().stream().map(Room::level);
            require(all(Stream.concat(spots.stream().map(Spot::level), ofRooms)), levels, "targets.levels");
            require(agenda.rooms().keySet(), rooms, "targets.rooms");
            require(all(spots.stream().map(Spot::device)), devices, "targets.devices");
            return new Targets(kinds, places, levels, rooms, devices);
        }

        private static Set<String> all(Stream<String> names) {
            return names.filter(Objects::nonNull).collect(Collectors.toSet());
        }

        private static void require(Set<String> known, Set<String> named, String field) {
            if (named != null && !known.containsAll(named)) throw new BadRequest("bad-value", field);
        }
    }

    /** Every so often, for so long. */
    record RepeatBody(Double everyMinutes, Double shownSeconds) {
        static RepeatBody of(Repeat repeat) {
            return repeat == null
                    ? null
                    : new RepeatBody(RulesBody.minutes(repeat.every()), (double)
                            repeat.shown().toSeconds());
        }

        private Repeat toRepeat() {
            var shown = BadRequest.required("repeat.shownSeconds", shownSeconds);
            return new Repeat(
                    RulesBody.length("repeat.everyMinutes", everyMinutes),
                    RulesBody.length("repeat.shownSeconds", shown / 60));
        }
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /**
     * @param devices all there are
     * @param usualFrom when it begins where that is left out, or null for at once
     * @throws BadRequest where a field is missing, or has a value that cannot be
     * @throws app.foyer.platform.Refusal {@code unknown-template}, {@code blank-missing}
     */
    Draft toDraft(EventState state, Collection<Device> devices, Instant usualFrom, Instant now) {
        if (why != null) BadRequest.text("why", why);
        if (expectedRevision != null && expectedRevision < 1) throw new BadRequest("bad-value", "expectedRevision");
        var begin = from == null ? usualFrom : from;
        var base = begin == null || begin.isBefore(now) ? now : begin;
        var prepared = template == null ? null : state.notices().template(template);
        var values = values(prepared, state);
        var given = prepared == null
                ? Draft.of(BadRequest.required("text", text), Priority.INFO, Targets.EVERYBODY)
                : prepared.filled(values, base);
        return new Draft(
                text == null ? given.text() : Blanks.fill(text, values),
                detail == null ? given.detail() : Blanks.fill(detail, values),
                priority == null ? given.priority() : weight(),
                targets == null ? given.targets() : targets.toTargets(state.agenda(), devices),
                begin,
                end(base, given.until()),
                repeat == null ? null : repeat.toRepeat(),
                spoken == null ? given.spoken() : spoken,
                place == null ? null : known(place, state));
    }

    private static String known(String place, EventState state) {
        if (place.isBlank()) return null;
        var isRoom = state.agenda().rooms().containsKey(place);
        if (!isRoom && state.venue().building().place(place).isEmpty()) throw new BadRequest("bad-value", "place");
        return place;
    }

    private Priority weight() {
        return Priority.of(priority).orElseThrow(() -> new BadRequest("bad-value", "priority"));
    }

    private Instant end(Instant begin, Instant usual) {
        if (minutes == null) return until == null ? usual : until;
        if (until != null) throw new BadRequest("bad-value", "minutes");
        Duration length = RulesBody.length("minutes", minutes);
        if (!length.isPositive()) throw new BadRequest("bad-value", "minutes");
        return begin.plus(length);
    }

    /** What the blanks of its texts are filled with, be they prepared or its own. */
    private Map<String, LocalText> values(NoticeTemplate prepared, EventState state) {
        var known = new HashSet<String>(prepared == null ? List.of() : prepared.blanks());
        Stream.of(text, detail).filter(Objects::nonNull).map(Blanks::in).forEach(known::addAll);
        var values = new HashMap<String, LocalText>();
        if (blanks != null) blanks.forEach((name, value) -> values.put(name, value(name, value, state)));
        for (var name : values.keySet())
            if (!known.contains(name)) throw new BadRequest("unknown-field", "blanks." + name);
        return values;
    }

    private static LocalText value(String name, Object value, EventState state) {
        if (value instanceof Map<?, ?> byLanguage) {
            var texts = new HashMap<String, String>();
            byLanguage.forEach((language, said) -> texts.put((String) language, string(name, said)));
            return new LocalText(texts);
        }
        var said = string(name, value);
        var agenda = state.agenda();
        if (name.equals("session") && agenda.sessions().containsKey(said))
            return agenda.session(said).about().title();
        if (name.equals("room") && agenda.rooms().containsKey(said))
            return agenda.room(said).name();
        return LocalText.of(name.equals("time") ? timeOfDay(said, state) : said);
    }

    private static String string(String name, Object value) {
        if (value instanceof String said) return BadRequest.text("blanks." + name, said);
        throw new BadRequest("bad-value", "blanks." + name);
    }

    private static String timeOfDay(String said, EventState state) {
        try {
            var instant = OffsetDateTime.parse(said).toInstant();
            return CLOCK.format(instant.atZone(state.event().zone()));
        } catch (DateTimeParseException words) {
            return said;
        }
    }
}
