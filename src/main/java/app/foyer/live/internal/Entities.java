package app.foyer.live.internal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entities as JSON. What an earlier version wrote lacks what they have got since. */
final class Entities {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Entities() {}

    static String write(Object entity) {
        return entity == null ? null : JSON.writeValueAsString(entity);
    }

    static <E> E read(String json, Class<E> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    static JsonNode tree(Object entity) {
        return JSON.valueToTree(entity);
    }
}
