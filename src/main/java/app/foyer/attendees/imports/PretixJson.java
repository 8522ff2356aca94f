package app.foyer.attendees.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** pretix's {@code …_pretixdata.json} as a table: a row for each position of an order, a column for each question. */
final class PretixJson implements Table {
    /** A value is read where more follows it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> FIXED = List.of(
            "Order code",
            "Attendee name",
            "E-mail",
            "Phone number",
            "Company",
            "Language",
            "Product",
            "Secret",
            "Belongs to code",
            "State",
            "Seat name",
            "Requires special attention",
            "Comment",
            "Valid from",
            "Valid until");

    private final byte[] content;
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final List<String> headings;

    PretixJson(byte[] content) throws AttendeeFault {
        this.content = content;
        var found = new boolean[1];
        walk((name, parser) -> {
            switch (name) {
                case "items" -> tree(parser).forEach(this::product);
                case "questions" ->
                    tree(parser).forEach(question -> questions.put(text(question, "id"), words(question, "question")));
                case "orders" -> {
                    found[0] = parser.currentToken() == JsonToken.START_ARRAY;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
            return true;
        });
        if (!found[0]) throw new AttendeeFault("not-pretix", "event.orders");
        var all = new ArrayList<>(FIXED);
        all.addAll(questions.values());
        if (all.size() > MOST_COLUMNS) throw new AttendeeFault("too-many-columns", MOST_COLUMNS + "");
        headings = List.copyOf(all);
    }

    /** Whether it begins like one; a schedule is JSON too. */
    static boolean isLikely(byte[] content, int lookedAt) {
        var start = new String(content, 0, Math.min(content.length, lookedAt), StandardCharsets.UTF_8);
        return !start.contains("\"schedule\"") && start.contains("\"event\"");
    }

    private void product(JsonNode item) {
        products.put(text(item, "id"), words(item, "name"));
        for (var variation : item.path("variations"))
            products.put(
                    text(item, "id") + "/" + text(variation, "id"),
                    words(item, "name") + " – " + words(variation, variation.has("value") ? "value" : "name"));
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void each(Predicate<Row> goOn) throws AttendeeFault {
        var number = new int[] {1};
        var tooMany = new boolean[1];
        walk((name, parser) -> {
            if (!name.equals("orders")) {
                parser.skipChildren();
                return true;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                for (var cells : rows(JSON.readTree(parser))) {
                    tooMany[0] = ++number[0] > MOST_ROWS + 1;
                    if (tooMany[0] || !goOn.test(new Row(number[0], cells))) return false;
                }
            }
            return true;
        });
        if (tooMany[0]) throw Table.tooMany();
    }

    private interface Visitor {
        /** @return whether to go on; the value that the parser stands at has been read */
        boolean at(String name, JsonParser parser);
    }

    /** The fields of {@code event}, one after the other; only what the visitor reads is held. */
    private void walk(Visitor visitor) throws AttendeeFault {
        try (var parser = JSON.createParser(content)) {
            var inEvent = false;
            parser.nextToken();
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME) continue;
                var name = parser.currentName();
                parser.nextToken();
                if (!inEvent && name.equals("event")) inEvent = true;
                else if (!inEvent) parser.skipChildren();
                else if (!visitor.at(name, parser)) return;
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new AttendeeFault(
                    "broken-json", "", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    private static JsonNode tree(JsonParser parser) {
        return JSON.readTree(parser);
    }

    /** Add-ons come after what they belong to, and carry its name. */
    private List<List<String>> rows(JsonNode order) {
        var positions = StreamSupport.stream(order.path("positions").spliterator(), false)
                .sorted((one, other) -> Boolean.compare(isAddOn(one), isAddOn(other)))
                .toList();
        var byId = new HashMap<String, JsonNode>();
        positions.forEach(position -> byId.put(text(position, "id"), position));
        return positions.stream()
                .map(position -> {
                    var root = isAddOn(position) ? byId.get(text(position, "addon_to")) : null;
                    return row(order, position, root == null ? position : root);
                })
                .toList();
    }

    private static boolean isAddOn(JsonNode position) {
        return !text(position, "addon_to").isEmpty();
    }

    private List<String> row(JsonNode order, JsonNode position, JsonNode root) {
        var cells = new ArrayList<String>();
        cells.add(text(order, "code"));
        cells.add(name(root));
        cells.add(either(text(root, "attendee_email"), text(order, "email"), text(order, "user")));
        cells.add(text(order, "phone"));
        cells.add(text(root, "company"));
        cells.add(text(order, "locale"));
        var variation = text(position, "item") + "/" + text(position, "variation");
        cells.add(products.getOrDefault(
                variation, products.getOrDefault(text(position, "item"), text(position, "item"))));
        cells.add(text(position, "secret"));
        cells.add(root == position ? "" : text(root, "secret"));
        cells.add(state(order, position));
        cells.add(seat(position.path("seat")));
        cells.add(order.path("checkin_attention").asBoolean(false) ? "yes" : "no");
        cells.add(text(order, "comment"));
        cells.add(text(position, "valid_from"));
        cells.add(text(position, "valid_until"));
        var answers = new HashMap<String, String>();
        for (var answer : root.path("answers")) answers.put(text(answer, "question"), text(answer, "answer"));
        questions.keySet().forEach(question -> cells.add(answers.getOrDefault(question, "")));
        return cells.stream().map(String::strip).toList();
    }

    private static String name(JsonNode position) {
        var whole = text(position, "attendee_name");
        if (!whole.isEmpty()) return whole;
        var parts = position.path("attendee_name_parts");
        return either(
                text(parts, "full_name"),
                PersonName.joined(text(parts, "given_name"), text(parts, "family_name")),
                text(parts, "_legacy"));
    }

    private static String state(JsonNode order, JsonNode position) {
        if (position.path("canceled").asBoolean(false)) return "cancelled";
        var blocked = position.path("blocked");
        if (blocked.isArray() ? !blocked.isEmpty() : blocked.asBoolean(false)) return "blocked";
        return switch (text(order, "status")) {
            case "p" -> "valid";
            case "n", "e" -> "unpaid";
            case "c" -> "cancelled";
            default -> text(order, "status");
        };
    }

    private static String seat(JsonNode seat) {
        return seat.isObject()
                ? either(text(seat, "name"), text(seat, "seat_guid"))
                : seat.isString() ? seat.asString() : "";
    }

    private static String either(String... texts) {
        return Optional.of(List.of(texts)).stream()
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode of, String field) {
        var value = of.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** A text, or an object of texts by language: then its first. */
    private static String words(JsonNode of, String field) {
        var value = of.path(field);
        if (value.isObject() && !value.isEmpty()) return value.iterator().next().asString("");
        return text(of, field);
    }
}
