package app.foyer.pack;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A value within a document. What is not there, or is not of the kind asked for, reads as nothing. */
record Entry(Document document, String pointer, JsonNode node) {
    Entry at(String key) {
        return new Entry(document, Document.child(pointer, key), node.path(key));
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** What stands in the list under that key, in order. */
    List<Entry> list(String key) {
        var list = at(key);
        if (!list.node.isArray()) return List.of();
        return IntStream.range(0, list.node.size())
                .mapToObj(i -> new Entry(document, list.pointer + "/" + i, list.node.get(i)))
                .toList();
    }

    /** The keys of this object, each as an entry whose text is the key's own. */
    Stream<Entry> values() {
        return node.propertyNames().stream().map(this::at);
    }

    /** Its text or number as text, or null. */
    String text() {
        return node.isValueNode() && exists() ? node.asString() : null;
    }

    String text(String key) {
        return at(key).text();
    }

    /** The last part of its pointer: for a value of an object, its key. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    int line() {
        return document.line(pointer);
    }

    Fault fault(String reason, String... details) {
        return Fault.of(document.file(), line(), reason, details);
    }
}
