package app.foyer.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads bodies strictly: a field or type that is not known is a mistake of the caller's, and is told, not passed over. */
final class Bodies {
    static final int MOST_JSON = 256 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new StrictValues())
            .build();

    private Bodies() {}

    /** @throws BadRequest where it is not what {@code type} says; @throws TooLarge over {@link #MOST_JSON} bytes */
    static <T> T json(InputStream body, Class<T> type) throws IOException {
        return value(tree(body), type);
    }

    /** The same, or the usual one where there is no body at all. */
    static <T> T optional(InputStream body, Class<T> type, T usual) throws IOException {
        var bytes = bytes(body, MOST_JSON);
        return bytes.length == 0 ? usual : json(new ByteArrayInputStream(bytes), type);
    }

    /** @throws BadRequest where it is no JSON object; @throws TooLarge over {@link #MOST_JSON} bytes */
    static ObjectNode tree(InputStream body) throws IOException {
        return tree(body, MOST_JSON);
    }

    /** @throws BadRequest where it is no JSON object; @throws TooLarge over so many bytes */
    static ObjectNode tree(InputStream body, int most) throws IOException {
        try {
            if (STRICT.readTree(bytes(body, most)) instanceof ObjectNode object) return object;
        } catch (JacksonException broken) {
            throw new BadRequest("not-json", "");
        }
        throw new BadRequest("not-json", "");
    }

    /** @throws BadRequest where it is not what {@code type} says */
    static <T> T value(ObjectNode body, Class<T> type) {
        try {
            return STRICT.treeToValue(body, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new BadRequest("unknown-field", path(unknown));
        } catch (InvalidTypeIdException command) {
            var within = path(command);
            var field = within.isEmpty() ? "command" : within + ".command";
            throw new BadRequest(command.getTypeId() == null ? "missing-field" : "unknown-command", field);
        } catch (JacksonException fault) {
            var field = path(fault);
            throw new BadRequest(field.isEmpty() ? "not-json" : "bad-value", field);
        }
    }

    /** The fields of an answer, to be told inside a problem; null ones are left out. */
    static Map<String, Object> map(Object answer) {
        Map<String, Object> fields = STRICT.convertValue(answer, new TypeReference<>() {});
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** @param most bytes; @throws TooLarge where there are more */
    static byte[] bytes(InputStream body, int most) throws IOException {
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) throw new TooLarge(most);
        return bytes;
    }

    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
