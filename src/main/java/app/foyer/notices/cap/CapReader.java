package app.foyer.notices.cap;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a message. Takes no document type, so no entities but XML's own. */
public final class CapReader {
    /** Bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern ADDRESS = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int DEEPEST = 12;
    private static final int MOST_ELEMENTS = 5_000;

    /** Characters of a sender or an identifier: a notice remembers them, and each entry of the journal repeats them. */
    static final int LONGEST_NAME = 200;

    private final XMLStreamReader reader;
    private int elements;

    private CapReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws CapFault where it is none of the protocol's messages */
    public static CapAlert read(byte[] content) throws CapFault {
        var root = tree(content);
        if (!root.name().equals("alert") || !root.namespace().equals(CapAlert.NAMESPACE))
            throw new CapFault("not-cap", "", "{" + root.namespace() + "}" + root.name(), root.line());
        require(root, Shape.ALERT, true);
        return alert(root);
    }

    private static Element tree(byte[] content) throws CapFault {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            return new CapReader(reader).root();
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new CapFault("broken-xml", "", "", at == null ? 1 : at.getLineNumber());
        }
    }

    private Element root() throws XMLStreamException, CapFault {
        while (reader.next() != XMLStreamConstants.START_ELEMENT)
            if (reader.getEventType() == XMLStreamConstants.DTD) throw new CapFault("dtd", "", "", line());
        var root = element(reader.getLocalName(), 1);
        while (reader.hasNext()) reader.next();
        return root;
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }

    private Element element(String path, int depth) throws XMLStreamException, CapFault {
        var line = line();
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new CapFault("too-many", path, "", line);
        var name = reader.getLocalName();
        var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        requireNoAttributes(namespace, path);
        var children = new ArrayList<Element>();
        var numbers = new HashMap<String, Integer>();
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var child = reader.getLocalName();
                    var number = numbers.merge(child, 1, Integer::sum);
                    children.add(element(path + "/" + child + (number == 1 ? "" : "[" + number + "]"), depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new CapFault("dtd", path, "", line());
                default -> {}
            }
        }
        return new Element(namespace, name, path, text.toString(), List.copyOf(children), line);
    }

    /** The protocol has none; where a schema is to be found may be said all the same. */
    private void requireNoAttributes(String namespace, String path) throws CapFault {
        if (!namespace.equals(CapAlert.NAMESPACE)) return;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var hint = INSTANCE.equals(reader.getAttributeNamespace(i))
                    && reader.getAttributeLocalName(i).endsWith("chemaLocation");
            if (!hint) throw new CapFault("unexpected", path + "/@" + reader.getAttributeLocalName(i), "", line());
        }
    }

    /** @param signed whether signatures may follow */
    private static void require(Element element, Shape shape, boolean signed) throws CapFault {
        if (!element.text().isBlank() && !element.children().isEmpty()) throw element.fault("bad-value");
        var children = new ArrayList<>(element.children());
        if (signed)
            while (!children.isEmpty() && children.getLast().namespace().equals(SIGNATURE)) children.removeLast();
        var next = 0;
        for (var part : shape.parts()) {
            var count = 0;
            for (; next < children.size() && is(children.get(next), part) && count < part.most(); next++, count++)
                require(children.get(next), part);
            if (count < part.least())
                throw new CapFault("missing", element.path() + "/" + part.name(), "", element.line());
        }
        if (next < children.size()) throw children.get(next).fault("unexpected");
    }

    private static boolean is(Element element, Shape.Part part) {
        return element.namespace().equals(CapAlert.NAMESPACE) && element.name().equals(part.name());
    }

    private static void require(Element element, Shape.Part part) throws CapFault {
        if (part.shape() != null) require(element, part.shape(), false);
        else if (!element.children().isEmpty())
            throw element.children().getFirst().fault("unexpected");
        else if (!part.possible().test(element.text())) throw element.fault("bad-value");
    }

    /** What the schema cannot say: who a message is for, and which one it is about. */
    private static CapAlert alert(Element root) throws CapFault {
        var type = root.text("msgType");
        var scope = root.text("scope");
        if (scope.equals(CapAlert.RESTRICTED)) requireText(root, "restriction");
        if (scope.equals(CapAlert.PRIVATE)) requireText(root, "addresses");
        if (type.equals(CapAlert.UPDATE) || type.equals(CapAlert.CANCEL)) requireText(root, "references");
        if (type.equals(CapAlert.ALERT) || type.equals(CapAlert.UPDATE)) requireText(root, "info");
        requireShort(root, "identifier");
        requireShort(root, "sender");
        var references = root.text("references");
        var addresses = root.text("addresses");
        return new CapAlert(
                root.text("identifier"),
                root.text("sender"),
                time(root, "sent"),
                root.text("status"),
                type,
                scope,
                root.text("restriction"),
                addresses == null
                        ? List.of()
                        : ADDRESS.matcher(addresses)
                                .results()
                                .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                                .toList(),
                references == null
                        ? List.of()
                        : CapReference.split(references).stream()
                                .filter(one -> isShort(one.sender()) && isShort(one.identifier()))
                                .toList(),
                root.all("info").stream().map(CapReader::info).toList());
    }

    private static void requireText(Element root, String name) throws CapFault {
        var child = root.child(name);
        if (child.isEmpty()
                || child.get().children().isEmpty() && child.get().text().isBlank())
            throw new CapFault("missing", root.path() + "/" + name, "", root.line());
    }

    private static void requireShort(Element root, String name) throws CapFault {
        var child = root.child(name).orElseThrow();
        if (!isShort(child.text())) throw new CapFault("too-long", child.path(), LONGEST_NAME + "", child.line());
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_NAME;
    }

    private static CapInfo info(Element info) {
        var language = info.text("language");
        return new CapInfo(
                language == null || language.isBlank() ? CapInfo.USUAL_LANGUAGE : language.strip(),
                texts(info, "category"),
                info.text("event"),
                texts(info, "responseType"),
                info.text("urgency"),
                info.text("severity"),
                info.text("certainty"),
                time(info, "effective"),
                time(info, "onset"),
                time(info, "expires"),
                info.text("senderName"),
                info.text("headline"),
                info.text("description"),
                info.text("instruction"),
                info.all("area").stream().map(area -> area.text("areaDesc")).toList());
    }

    private static List<String> texts(Element element, String name) {
        return element.all(name).stream().map(Element::text).toList();
    }

    private static OffsetDateTime time(Element element, String name) {
        var text = element.text(name);
        return text == null ? null : CapTime.parse(text.strip());
    }
}
