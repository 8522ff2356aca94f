package app.foyer.api;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.schedule.ScheduleExport;
import app.foyer.live.EventState;
import app.foyer.platform.VenueClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live agenda in each format as ready bytes, made anew when the revision or the time changes what they say. Exports
 * say the minute in which they were made, so their tags hold for that minute.
 */
@Component
class AgendaPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final VenueClock clock;
    private final Map<Key, Page> pages = new ConcurrentHashMap<>();

    AgendaPages(VenueClock clock) {
        this.clock = clock;
    }

    /** The formats that the agenda goes out in. */
    enum Format {
        AGENDA(MediaType.APPLICATION_JSON),
        FRAB_XML(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8)),
        FRAB_JSON(MediaType.APPLICATION_JSON),
        ICALENDAR(new MediaType("text", "calendar", StandardCharsets.UTF_8));

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        MediaType type() {
            return type;
        }
    }

    private record Key(String event, Format format, String language) {}

    /** @param etag names these bytes, the same on every node */
    record Page(long revision, Instant from, Instant until, byte[] bytes, String etag) {
        boolean holds(long current, Instant now) {
            return revision == current && !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** @param language one that is wanted, or null; taken if the event has it, else the event's first */
    Page page(EventState state, Format format, String language) {
        var chosen = Asked.language(state.event(), language);
        var key = new Key(state.event().id(), format, chosen);
        var now = clock.now();
        var known = pages.get(key);
        if (known != null && known.holds(state.revision(), now)) return known;
        var made = make(state, format, chosen, now);
        pages.put(key, made);
        return made;
    }

    private static Page make(EventState state, Format format, String language, Instant now) {
        var rundowns = Rundown.all(state.agenda(), now);
        var bytes = format == Format.AGENDA
                ? JSON.writeValueAsBytes(AgendaBody.of(state, rundowns, language))
                : export(state, format, language, now).getBytes(StandardCharsets.UTF_8);
        var etag = '"' + UUID.nameUUIDFromBytes(bytes).toString() + '"';
        return new Page(state.revision(), now, until(rundowns, now), bytes, etag);
    }

    private static String export(EventState state, Format format, String language, Instant now) {
        var name = state.event().name().in(language);
        return switch (format) {
            case FRAB_XML -> ScheduleExport.xml(name, state.agenda(), now, language);
            case FRAB_JSON -> ScheduleExport.json(name, state.agenda(), now, language);
            case ICALENDAR -> ScheduleExport.ical(name, state.agenda(), now, language);
            case AGENDA -> throw new IllegalArgumentException("The API's own shape is not an export");
        };
    }

    /** Statuses change at boundaries; sessions that wait for a person are expected anew at each minute. */
    private static Instant until(List<Rundown> rundowns, Instant now) {
        var nextMinute = Rundown.minuteAfter(now);
        return rundowns.stream()
                .flatMap(rundown -> rundown.validUntil().stream())
                .filter(boundary -> boundary.isBefore(nextMinute))
                .min(Instant::compareTo)
                .orElse(nextMinute);
    }
}
