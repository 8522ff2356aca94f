package app.foyer.live.internal;

import app.foyer.live.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a change back field by field: what still is as the change left it becomes what it was before, what somebody
 * changed since stays.
 *
 * @param entity as it should be; null where it is to be removed
 * @param kept the fields that stay as they are
 */
record ThreeWay(Object entity, List<String> kept) {
    static ThreeWay takingBack(Change change, Object current) {
        var before = change.before();
        var after = change.after();
        if (Objects.equals(current, after)) return new ThreeWay(before, List.of());
        if (before == null || after == null || current == null) return new ThreeWay(current, List.of(""));
        var kept = new ArrayList<String>();
        var merged = merged(Entities.tree(before), Entities.tree(after), Entities.tree(current), "", kept);
        return new ThreeWay(Entities.JSON.treeToValue(merged, current.getClass()), kept);
    }

    private static JsonNode merged(JsonNode before, JsonNode after, JsonNode now, String path, List<String> kept) {
        if (before.equals(after)) return now;
        if (now.equals(after)) return before;
        if (!(before instanceof ObjectNode old && after instanceof ObjectNode && now instanceof ObjectNode)) {
            if (!now.equals(before)) kept.add(path);
            return now;
        }
        var result = (ObjectNode) now.deepCopy();
        for (var field : old.propertyNames()) {
            var here = path.isEmpty() ? field : path + "." + field;
            var value = merged(old.path(field), after.path(field), now.path(field), here, kept);
            if (!value.isMissingNode()) result.set(field, value);
        }
        return result;
    }
}
