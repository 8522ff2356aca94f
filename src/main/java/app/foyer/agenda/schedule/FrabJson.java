package app.foyer.agenda.schedule;

import app.foyer.agenda.schedule.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * frab's and pretalx's JSON. Of the format's schema it holds to what decides what a file means (what is where, and of
 * which type), not to spelling (real files have other acronyms and slugs, and more fields).
 */
final class FrabJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ScheduleFile.DEEPEST)
                    .maxTokenCount(2L * ScheduleFile.MOST_VALUES) // a field's name is one as well
                    .build())
            .build();

    private FrabJson() {}

    static Layout read(byte[] content) throws ScheduleFault {
        var root = tree(content);
        if (root.kind() != Kind.OBJECT || root.child("schedule") == null) throw root.fault("not-a-schedule");
        var schedule = root.required("schedule").require(Kind.OBJECT);
        var conference = schedule.required("conference").require(Kind.OBJECT);
        var events = new ArrayList<Layout.Placed>();
        var days = conference.required("days").require(Kind.LIST).children();
        for (int number = 0; number < days.size(); number++) {
            var day = days.get(number).require(Kind.OBJECT);
            var rooms = day.required("rooms");
            // a day without rooms is written as an empty list by systems that do not tell lists from objects
            if (rooms.kind() == Kind.LIST && rooms.children().isEmpty()) continue;
            for (var room : rooms.require(Kind.OBJECT).children()) {
                for (var event : room.require(Kind.LIST).children()) {
                    requireEvent(event);
                    events.add(new Layout.Placed(day, number, room.name(), event));
                }
            }
        }
        if (schedule.child("rooms") != null) throw schedule.child("rooms").fault("misplaced");
        return new Layout(conference, days, events);
    }

    private static void requireEvent(Node event) throws ScheduleFault {
        event.require(Kind.OBJECT).required("title").require(Kind.TEXT);
        requireNumber(event.child("id"));
        for (var field : List.of("guid", "date", "start", "end", "duration", "room", "slug", "url", "type"))
            requireText(event.child(field));
        for (var field : List.of("subtitle", "track", "language", "abstract", "description"))
            requireText(event.child(field));
        var persons = event.child("persons");
        if (persons == null) return;
        for (var person : persons.require(Kind.LIST).children()) {
            requireNumber(person.require(Kind.OBJECT).child("id"));
            if (person.text("name") == null && person.text("public_name") == null) throw person.missing("name");
        }
    }

    private static void requireNumber(Node node) throws ScheduleFault {
        if (node != null) node.require(Kind.INTEGER);
    }

    private static void requireText(Node node) throws ScheduleFault {
        if (node != null && node.kind() != Kind.NULL) node.require(Kind.TEXT);
    }

    private static Node tree(byte[] content) throws ScheduleFault {
        try (var parser = JSON.createParser(content)) {
            parser.nextToken();
            var root = value(parser, "", "");
            if (parser.nextToken() != null)
                throw broken(parser.currentTokenLocation().getLineNr(), parser);
            return root;
        } catch (StreamConstraintsException hostile) {
            throw fault("too-many", hostile);
        } catch (JacksonException broken) {
            throw fault("broken-json", broken);
        }
    }

    private static ScheduleFault fault(String reason, JacksonException cause) {
        var at = cause.getLocation();
        return new ScheduleFault(reason, "", "", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    private static ScheduleFault broken(int line, JsonParser parser) {
        return new ScheduleFault(
                "broken-json", "", "", line, parser.currentTokenLocation().getColumnNr());
    }

    private static Node value(JsonParser parser, String name, String path) {
        var token = parser.currentToken();
        var line = parser.currentTokenLocation().getLineNr();
        var column = parser.currentTokenLocation().getColumnNr();
        return switch (token) {
            case START_OBJECT -> new Node(Kind.OBJECT, name, path, null, fields(parser, path), line, column);
            case START_ARRAY -> new Node(Kind.LIST, name, path, null, items(parser, name, path), line, column);
            default -> new Node(kind(token), name, path, text(parser, token), List.of(), line, column);
        };
    }

    private static List<Node> fields(JsonParser parser, String path) {
        var fields = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = parser.currentName();
            parser.nextToken();
            fields.add(value(parser, field, Node.path(path, field)));
        }
        return fields;
    }

    private static List<Node> items(JsonParser parser, String name, String path) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            items.add(value(parser, name, path + "[" + items.size() + "]"));
        return items;
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.OTHER;
        };
    }

    private static String text(JsonParser parser, JsonToken token) {
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }
}
