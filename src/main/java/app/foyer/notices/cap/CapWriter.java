package app.foyer.notices.cap;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a message, valid by the protocol's schema whatever its texts hold. */
public final class CapWriter {
    private final XMLStreamWriter xml;
    private int depth;

    private CapWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String write(CapAlert alert) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new CapWriter(xml).alert(alert);
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Writing to memory failed", failure);
        }
        return out.toString();
    }

    private void alert(CapAlert alert) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(CapAlert.NAMESPACE);
        depth++;
        text("identifier", alert.identifier());
        text("sender", alert.sender());
        time("sent", alert.sent());
        text("status", alert.status());
        text("msgType", alert.msgType());
        text("scope", alert.scope());
        text("restriction", alert.restriction());
        text("addresses", addresses(alert.addresses()));
        if (!alert.references().isEmpty()) text("references", CapReference.join(alert.references()));
        for (var info : alert.infos()) info(info);
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String addresses(List<String> addresses) {
        if (addresses.isEmpty()) return null;
        return addresses.stream()
                .map(address -> address.replace('"', '\''))
                .map(address -> address.chars().anyMatch(Character::isWhitespace) ? "\"" + address + "\"" : address)
                .collect(Collectors.joining(" "));
    }

    private void info(CapInfo info) throws XMLStreamException {
        open("info");
        text("language", info.language());
        for (var category : info.categories()) text("category", category);
        text("event", info.event());
        for (var response : info.responseTypes()) text("responseType", response);
        text("urgency", info.urgency());
        text("severity", info.severity());
        text("certainty", info.certainty());
        time("effective", info.effective());
        time("onset", info.onset());
        time("expires", info.expires());
        text("senderName", info.senderName());
        text("headline", info.headline());
        text("description", info.description());
        text("instruction", info.instruction());
        for (var area : info.areas()) {
            open("area");
            text("areaDesc", area);
            close();
        }
        close();
    }

    private void time(String name, OffsetDateTime time) throws XMLStreamException {
        if (time != null) text(name, CapTime.format(time));
    }

    private void text(String name, String text) throws XMLStreamException {
        if (text == null) return;
        indent();
        xml.writeStartElement(name);
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
    }

    /** Without what XML cannot hold: control characters, halves of characters, what is no character. */
    static String sound(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CapWriter::isSound)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSound(int code) {
        if (code == '\t' || code == '\n') return true;
        return !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE
                && code != 0xfffe
                && code != 0xffff;
    }

    private void open(String name) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
