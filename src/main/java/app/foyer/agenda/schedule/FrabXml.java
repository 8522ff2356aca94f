package app.foyer.agenda.schedule;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** frab's and pentabarf's XML. Takes no document type, so no entities but XML's own. */
final class FrabXml {
    private final XMLStreamReader reader;
    private Location start;
    private int values;

    private FrabXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Layout read(byte[] content) throws ScheduleFault {
        var root = tree(content);
        if (!root.name().equals("schedule")) throw root.fault("not-a-schedule");
        var conference = root.required("conference");
        var events = new ArrayList<Layout.Placed>();
        var days = root.children("day").toList();
        for (int number = 0; number < days.size(); number++) {
            var day = days.get(number);
            for (var child : day.children()) {
                if (child.name().equals("event")) events.add(new Layout.Placed(day, number, null, child));
                if (!child.name().equals("room")) continue;
                for (var event : child.children("event").toList())
                    events.add(new Layout.Placed(day, number, child.text("name"), event));
            }
        }
        return new Layout(conference, days, events);
    }

    private static Node tree(byte[] content) throws ScheduleFault {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            return new FrabXml(reader).root();
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            if (reader != null && (at == null || at.getLineNumber() < 1)) at = reader.getLocation();
            throw new ScheduleFault(
                    "broken-xml", "", "", at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber());
        }
    }

    private Node root() throws XMLStreamException, ScheduleFault {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD)
                throw new ScheduleFault("dtd", "", "", start.getLineNumber(), start.getColumnNumber());
        }
        var root = element("", 1);
        while (reader.hasNext()) next();
        return root;
    }

    /** An element begins where the event before it ended. */
    private int next() throws XMLStreamException {
        start = reader.getLocation();
        return reader.next();
    }

    private Node element(String parent, int depth) throws XMLStreamException, ScheduleFault {
        var line = start.getLineNumber();
        var column = start.getColumnNumber();
        var name = reader.getLocalName();
        var path = Node.path(parent, name);
        values += 1 + reader.getAttributeCount();
        if (depth > ScheduleFile.DEEPEST || values > ScheduleFile.MOST_VALUES)
            throw new ScheduleFault("too-many", path, "", line, column);
        var children = new ArrayList<Node>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            children.add(
                    new Node(Node.Kind.TEXT, attribute, Node.path(path, attribute), value, List.of(), line, column));
        }
        var text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(path, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ScheduleFault("dtd", path, "", start.getLineNumber(), start.getColumnNumber());
                default -> {}
            }
        }
        return new Node(Node.Kind.OBJECT, name, path, text.toString(), children, line, column);
    }
}
