package app.foyer.pack;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A file of the pack as a tree that remembers where each of its values stands.
 *
 * @param lines by JSON pointer, the line of each value's key, or of the value itself within a list
 */
record Document(String file, JsonNode root, Map<String, Integer> lines) {
    static final String ROOT = "";

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    Entry entry() {
        return new Entry(this, ROOT, root);
    }

    /** The line of what the pointer names, or of the nearest thing around it that is there. */
    int line(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return line;
        }
        return lines.getOrDefault(ROOT, 1);
    }
}
