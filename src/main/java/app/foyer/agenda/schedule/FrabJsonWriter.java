package app.foyer.agenda.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes frab's JSON, valid by the schema of the c3voc. */
final class FrabJsonWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern NAMED_ZONE = Pattern.compile("[A-Z][a-z]+/[A-Z][a-z]+.*|UTC");

    private final LiveProgramme programme;

    private FrabJsonWriter(LiveProgramme programme) {
        this.programme = programme;
    }

    static String write(LiveProgramme programme) {
        return JSON.writeValueAsString(new FrabJsonWriter(programme).document());
    }

    private ObjectNode document() {
        var document = JSON.createObjectNode();
        document.put("$schema", "https://c3voc.de/schedule/schema.json");
        document.putObject("generator").put("name", "Foyer");
        var schedule = document.putObject("schedule");
        schedule.put("version", INSTANT.format(programme.local(programme.now())));
        conference(schedule.putObject("conference"));
        return document;
    }

    private void conference(ObjectNode conference) {
        var days = programme.days();
        conference.put("acronym", programme.acronym());
        conference.put("title", programme.name());
        conference.put("start", days.firstKey().toString());
        conference.put("end", days.lastKey().toString());
        conference.put("daysCount", days.size());
        conference.put("timeslot_duration", "00:05");
        var zone = programme.agenda().zone().getId();
        if (NAMED_ZONE.matcher(zone).matches()) conference.put("time_zone_name", zone);
        var rooms = conference.putArray("rooms");
        for (var room : programme.agenda().roomsInOrder()) {
            var entry = rooms.addObject();
            entry.put("name", programme.roomName(room));
            entry.put("guid", Guids.ofRoom(room.id()));
            if (room.capacity() != null) entry.put("capacity", room.capacity());
        }
        var list = conference.putArray("days");
        for (var day : days.keySet()) day(list.addObject(), day, list.size());
    }

    private void day(ObjectNode entry, LocalDate day, int index) {
        entry.put("index", index);
        entry.put("date", day.toString());
        entry.put("day_start", INSTANT.format(programme.dayStart(day)));
        entry.put("day_end", INSTANT.format(programme.dayStart(day.plusDays(1))));
        var rooms = entry.putObject("rooms");
        programme.days().get(day).forEach((room, items) -> {
            ArrayNode events = rooms.putArray(programme.roomName(room));
            items.forEach(item -> event(events.addObject(), item));
        });
    }

    private void event(ObjectNode event, LiveProgramme.Item item) {
        var about = item.about();
        event.put("id", item.number());
        event.put("guid", item.guid());
        event.put("date", INSTANT.format(programme.local(item.start())));
        event.put("start", CLOCK.format(programme.local(item.start())));
        event.put("end", INSTANT.format(programme.local(item.end())));
        var minutes = item.length().toMinutes();
        event.put("duration", String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60));
        event.put("room", programme.roomName(item.room()));
        event.put("slug", programme.acronym() + "-" + item.number());
        event.put("url", programme.page(item).orElse("urn:uuid:" + item.guid()));
        event.put("title", PlainText.sound(Title.written(programme.title(item), item.cancelled())));
        event.put("subtitle", PlainText.sound(programme.in(about.subtitle())));
        event.put("track", PlainText.sound(programme.in(about.track())));
        event.put("type", about.kind().code());
        event.put("language", about.language());
        event.put("abstract", PlainText.sound(PlainText.toHtml(programme.in(about.summary()))));
        // both spellings of a name: readers know one or the other
        var persons = programme.people(item).stream()
                .map(name -> Map.of("name", name, "public_name", name))
                .toList();
        event.set("persons", JSON.valueToTree(persons));
        event.set("links", JSON.valueToTree(List.of()));
    }
}
