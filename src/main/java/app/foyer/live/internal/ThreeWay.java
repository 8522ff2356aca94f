package app.foyer.live.internal;

import app.foyer.agenda.Room;
import app.foyer.live.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a change back field by field: what still is as the change left it becomes what it was before, what somebody
 * changed since stays. A field is a value: of a place and time that was changed since no half is taken back.
 *
 * @param entity as it should be; null where it is to be removed
 * @param kept the fields that stay as they are
 */
record ThreeWay(Object entity, List<String> kept) {
    static ThreeWay takingBack(Change change, Object current) {
        var before = change.before();
        var after = change.after();
        current = unread(current, after);
        if (Objects.equals(current, after)) return new ThreeWay(before, List.of());
        if (before == null || after == null || current == null) return new ThreeWay(current, List.of(""));
        var kept = new ArrayList<String>();
        var merged = merged(Entities.tree(before), Entities.tree(after), Entities.tree(current), kept);
        return new ThreeWay(Entities.JSON.treeToValue(merged, current.getClass()), kept);
    }

    /** That a speaker has read what a plan told them is no reason to go on telling it. */
    private static Object unread(Object current, Object after) {
        if (!(current instanceof Room now && after instanceof Room then)) return current;
        var read = now.message();
        var told = then.message();
        return read != null
                        && told != null
                        && read.sentAt().equals(told.sentAt())
                        && read.text().equals(told.text())
                ? now.telling(told)
                : current;
    }

    private static JsonNode merged(JsonNode before, JsonNode after, JsonNode now, List<String> kept) {
        var merged = (ObjectNode) now.deepCopy();
        for (var field : before.propertyNames()) {
            var old = before.path(field);
            var here = now.path(field);
            if (old.equals(after.path(field))) continue;
            if (here.equals(after.path(field))) merged.set(field, old);
            else if (!here.equals(old)) kept.add(field);
        }
        return merged;
    }
}
