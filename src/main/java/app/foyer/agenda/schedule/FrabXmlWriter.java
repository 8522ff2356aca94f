package app.foyer.agenda.schedule;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes frab's XML, valid by the schema of the c3voc. */
final class FrabXmlWriter {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST_IN_HOURS = 99;

    private final LiveProgramme programme;
    private final XMLStreamWriter xml;
    private int depth;

    private FrabXmlWriter(LiveProgramme programme, XMLStreamWriter xml) {
        this.programme = programme;
        this.xml = xml;
    }

    static String write(LiveProgramme programme) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new FrabXmlWriter(programme, xml).document();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("Writing to memory failed", failure);
        }
        return out.toString();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("schedule");
        indent();
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "Foyer");
        element("version", INSTANT.format(programme.local(programme.now())));
        conference();
        int index = 1;
        for (var day : programme.days().keySet()) day(day, index++);
        close();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void conference() throws XMLStreamException {
        var days = programme.days();
        open("conference");
        element("acronym", programme.acronym());
        element("title", programme.name());
        element("start", days.firstKey().toString());
        element("end", days.lastKey().toString());
        element("days", Integer.toString(days.size()));
        element("timeslot_duration", "00:05");
        element("time_zone_name", programme.agenda().zone().getId());
        close();
    }

    private void day(LocalDate day, int index) throws XMLStreamException {
        var start = INSTANT.format(programme.dayStart(day));
        var end = INSTANT.format(programme.dayStart(day.plusDays(1)));
        open("day", "index", Integer.toString(index), "date", day.toString(), "start", start, "end", end);
        for (var room : programme.days().get(day).entrySet()) {
            open(
                    "room",
                    "name",
                    programme.roomName(room.getKey()),
                    "guid",
                    Guids.ofRoom(room.getKey().id()));
            for (var item : room.getValue()) event(item);
            close();
        }
        close();
    }

    private void event(LiveProgramme.Item item) throws XMLStreamException {
        var about = item.about();
        open("event", "guid", item.guid(), "id", Integer.toString(item.number()));
        element("date", INSTANT.format(programme.local(item.start())));
        element("start", CLOCK.format(programme.local(item.start())));
        element("duration", duration(item.length().toMinutes()));
        element("room", programme.roomName(item.room()));
        element("title", Title.written(programme.title(item), item.cancelled()));
        element("subtitle", programme.in(about.subtitle()));
        element("track", programme.in(about.track()));
        element("type", about.kind().code());
        element("language", about.language() == null ? "" : about.language());
        element("abstract", PlainText.toHtml(programme.in(about.summary())));
        var page = programme.page(item);
        if (page.isPresent()) element("url", page.get());
        open("persons");
        for (var person : programme.people(item)) element("person", person);
        close();
        close();
    }

    /** The schema takes two digits of hours; what is longer is written in days, as pretalx does. */
    private static String duration(long minutes) {
        var hours = minutes / 60;
        return hours <= LONGEST_IN_HOURS
                ? String.format(Locale.ROOT, "%02d:%02d", hours, minutes % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours / 24, hours % 24, minutes % 60);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2)
            xml.writeAttribute(attributes[i], PlainText.sound(attributes[i + 1]));
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        xml.writeCharacters(PlainText.sound(text));
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
