package app.foyer.api;

import static app.foyer.api.AgendaBody.at;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.api.AgendaBody.PlaceTimes;
import app.foyer.api.AgendaBody.Times;
import app.foyer.live.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became different about one room, session, notice, … */
record ChangeBody(
        @Schema(
                allowableValues = {
                    "room",
                    "session",
                    "notice",
                    "notice-template",
                    "closure",
                    "plan",
                    "activation",
                    "incident"
                })
        String kind,

        String id,

        @Schema(description = "The fields that differ, as they were; null where it is new")
        Map<String, Object> before,

        @Schema(description = "The same fields as they are now; null where it was removed")
        Map<String, Object> after) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    static List<ChangeBody> of(List<Change> changes, ZoneId zone) {
        return changes.stream().map(change -> of(change, zone)).toList();
    }

    private static ChangeBody of(Change change, ZoneId zone) {
        var before = fields(change.before(), zone);
        var after = fields(change.after(), zone);
        if (before != null && after != null) {
            var same = before.keySet().stream()
                    .filter(field -> Objects.equals(before.get(field), after.get(field)))
                    .toList();
            same.forEach(before::remove);
            same.forEach(after::remove);
        }
        return new ChangeBody(change.key().kind(), change.key().id(), before, after);
    }

    private static Map<String, Object> fields(Object entity, ZoneId zone) {
        return switch (entity) {
            case null -> null;
            case Room room -> fields(room, zone);
            case Session session -> fields(session, zone);
            default -> JSON.convertValue(entity, FIELDS);
        };
    }

    private static Map<String, Object> fields(Room room, ZoneId zone) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("names", room.name());
        fields.put("position", room.position());
        fields.put("level", room.level());
        fields.put("capacity", room.capacity());
        fields.put("equipment", room.equipment());
        fields.put("drivenSince", at(room.drivenSince(), zone));
        fields.put("message", MessageBody.of(room.message(), zone));
        return fields;
    }

    private static Map<String, Object> fields(Session session, ZoneId zone) {
        var about = session.about();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("titles", about.title());
        fields.put("subtitle", about.subtitle());
        fields.put("summary", about.summary());
        fields.put("kind", about.kind().code());
        fields.put("track", about.track());
        fields.put("language", about.language());
        fields.put("speakers", about.speakers());
        fields.put("moderators", about.moderators());
        fields.put("guid", about.guid());
        fields.put("url", about.url());
        fields.put("planned", PlaceTimes.of(session.planned(), zone));
        fields.put("moved", PlaceTimes.of(session.moved(), zone));
        fields.put("rules", RulesBody.of(session.timing(), zone));
        fields.put("needs", NeedsBody.of(session.needs()));
        fields.put("delayMinutes", RulesBody.minutes(session.delay()));
        fields.put("addedMinutes", RulesBody.minutes(session.added()));
        fields.put("heldSince", at(session.heldSince(), zone));
        fields.put("heldMinutes", RulesBody.minutes(session.held()));
        fields.put("actual", Times.of(session.actualStart(), session.actualEnd(), zone));
        fields.put("cancelled", session.cancelled());
        fields.put("skipped", session.skipped());
        fields.put("unplanned", session.unplanned());
        return fields;
    }
}
