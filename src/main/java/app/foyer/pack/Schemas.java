package app.foyer.pack;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds each file against its published schema, and words what does not fit. The schemas are the pack's own folder. */
final class Schemas {
    private static final String BASE = "https://foyer.invalid/schema/";
    private static final int LONGEST_QUOTE = 60;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Schemas::content));

    /** @param name of the schema: the file's name without its ending */
    Stream<Fault> faults(String name, Document document) {
        var schema = registry.getSchema(SchemaLocation.of(BASE + name + ".schema.json"));
        return schema.validate(document.root()).stream().map(error -> fault(document, error));
    }

    private static String content(String iri) {
        var name = iri.substring(iri.lastIndexOf('/') + 1);
        try (var schema = Schemas.class.getResourceAsStream("schema/" + name)) {
            return schema == null ? null : new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Fault fault(Document document, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var key = key(pointer);
        var property = String.valueOf(error.getProperty());
        var value = quote(error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "required" -> at(document, pointer, "missing", property);
            case "additionalProperties" -> at(document, Document.child(pointer, property), "unknown-key", property);
            case "type" -> at(document, pointer, "wrong-type", key, value, expected(error.getSchemaNode()));
            case "enum" -> at(document, pointer, "not-one-of", key, value, expected(error.getSchemaNode()));
            case "pattern" -> at(document, pointer, "wrong-form", key, value, example(error));
            case "minLength", "minItems", "minProperties" -> at(document, pointer, "empty", key);
            case "minimum", "exclusiveMinimum" -> at(document, pointer, "too-small", key, value, bound(error));
            case "maximum" -> at(document, pointer, "too-big", key, value, bound(error));
            case "maxLength" -> at(document, pointer, "too-long", key, bound(error));
            case "uniqueItems" -> at(document, pointer, "repeated", key);
            default -> at(document, pointer, "schema", key, error.getMessage());
        };
    }

    private static Fault at(Document document, String pointer, String reason, String... details) {
        return Fault.of(document.file(), document.line(pointer), reason, details);
    }

    private static String bound(Error error) {
        return error.getSchemaNode().asString();
    }

    /** The nearest name in the pointer: list positions say nothing to a reader who has the line. */
    private static String key(String pointer) {
        var parts = Arrays.stream(pointer.split("/")).filter(part -> !part.matches("[0-9]*"));
        return parts.reduce((before, last) -> last).orElse("…");
    }

    private static String quote(JsonNode value) {
        var text = value == null ? "" : value.isValueNode() ? value.asString() : value.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String expected(JsonNode keyword) {
        if (!keyword.isArray()) return keyword.asString();
        return StreamSupport.stream(keyword.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    /** The first example that the schema gives beside the keyword that failed. */
    private String example(Error error) {
        var location = error.getSchemaLocation();
        var schema = registry.getSchema(new SchemaLocation(location.getAbsoluteIri()));
        var around = location.getFragment().getParent().toString();
        return quote(schema.getSchemaNode().at(around).path("examples").path(0));
    }
}
