package app.foyer.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads YAML into a {@link Document}. Jackson's own reader forgets the lines, so the tree is made from YAML's nodes. */
final class YamlFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_CODE_POINTS = 50_000_000;
    private static final int DEEPEST = 20;

    private final String file;
    private final Consumer<Fault> faults;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlFile(String file, Consumer<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The document, or null where it cannot be read as YAML at all. */
    static Document parse(String file, String content, Consumer<Fault> faults) {
        return new YamlFile(file, faults).parse(content);
    }

    private Document parse(String content) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CODE_POINTS)
                .build();
        try {
            var root = new Compose(settings).composeString(content);
            if (root.isEmpty()) {
                faults.accept(Fault.of(file, 1, "empty-file"));
                return null;
            }
            return new Document(file, tree(root.get(), Document.ROOT, 0), lines);
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().or(broken::getContextMark);
            faults.accept(Fault.of(file, line(mark.orElse(null)), "yaml", broken.getProblem()));
        } catch (YamlEngineException broken) {
            faults.accept(Fault.of(file, 1, "yaml", broken.getMessage()));
        }
        return null;
    }

    private JsonNode tree(Node node, String pointer, int depth) {
        lines.putIfAbsent(pointer, line(node));
        if (depth > DEEPEST) {
            faults.accept(Fault.of(file, line(node), "too-deep"));
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence.getValue(), pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private JsonNode object(MappingNode mapping, String pointer, int depth) {
        var object = JSON.objectNode();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var child = Document.child(pointer, key);
            if (object.has(key)) faults.accept(Fault.of(file, line(tuple.getKeyNode()), "duplicate-key", key));
            lines.putIfAbsent(child, line(tuple.getKeyNode()));
            object.set(key, tree(tuple.getValueNode(), child, depth + 1));
        }
        return object;
    }

    private JsonNode array(List<Node> items, String pointer, int depth) {
        var array = JSON.arrayNode();
        for (int i = 0; i < items.size(); i++) array.add(tree(items.get(i), pointer + "/" + i, depth + 1));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var value = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return JSON.nullNode();
        if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(value));
        try {
            if (tag.equals(Tag.INT)) return JSON.numberNode(Long.decode(value));
            if (tag.equals(Tag.FLOAT)) return JSON.numberNode(Double.parseDouble(value));
        } catch (NumberFormatException notOfJava) {
            return JSON.stringNode(value);
        }
        return JSON.stringNode(value);
    }

    private static int line(Node node) {
        return line(node.getStartMark().orElse(null));
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
