package app.foyer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A programme as large as they get: FOSDEM 2025 where it is at hand, else one made up in its size. */
record Programmes(String name, String xml, String clock) {
    private static final String FOSDEM = "schedules/fosdem-2025.xml";
    private static final Pattern ROOM = Pattern.compile("<room name=['\"]([^'\"]+)['\"]");
    private static final int ROOMS = 40;
    private static final int SESSIONS_A_ROOM = 23;

    /** @param rooms ids of rooms of the shipped event, which the four busiest are to be, so that the door screens show them */
    static Programmes large(List<String> rooms) throws IOException {
        for (var folder : new String[] {System.getenv("FOYER_REFERENCE_DATA"), "../shared/data"}) {
            if (folder == null) continue;
            var file = Path.of(folder, FOSDEM);
            if (Files.exists(file))
                return new Programmes("fosdem-2025", withRooms(Files.readString(file), rooms), "2025-02-01T11:02:30Z");
        }
        return new Programmes("synthetic-920", withRooms(madeUp(), rooms), "2025-02-01T11:02:30Z");
    }

    private static String withRooms(String xml, List<String> rooms) {
        Map<String, Integer> sizes = new HashMap<>();
        var found = ROOM.matcher(xml);
        var ends = new HashMap<String, Integer>();
        while (found.find()) ends.merge(found.group(1), 1, Integer::sum);
        for (var name : ends.keySet())
            sizes.put(name, xml.split(Pattern.quote("<room>" + name + "</room>"), -1).length);
        var busiest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(rooms.size())
                .map(Map.Entry::getKey)
                .toList();
        var changed = xml;
        for (int i = 0; i < busiest.size(); i++)
            changed = changed.replace("<room>" + busiest.get(i) + "</room>", "<room>" + rooms.get(i) + "</room>")
                    .replaceAll(
                            "<room name=(['\"])" + Pattern.quote(busiest.get(i)) + "\\1",
                            "<room name=\"" + rooms.get(i) + "\"");
        return changed;
    }

    private static String madeUp() {
        var day = LocalDate.of(2025, 2, 1);
        var xml =
                new StringBuilder("<?xml version='1.0' encoding='utf-8'?>\n<schedule><conference><acronym>big</acronym>"
                        + "<title>A big one</title><start>" + day + "</start><end>" + day + "</end><days>1</days>"
                        + "<time_zone_name>Europe/Brussels</time_zone_name></conference>\n<day index='1' date='" + day
                        + "' start='" + day + "T08:00:00+01:00' end='" + day + "T22:00:00+01:00'>\n");
        for (int room = 1; room <= ROOMS; room++) {
            xml.append("<room name='Room ").append(room).append("'>\n");
            for (int slot = 0; slot < SESSIONS_A_ROOM; slot++) xml.append(event(day, room, slot));
            xml.append("</room>\n");
        }
        return xml.append("</day></schedule>\n").toString();
    }

    private static String event(LocalDate day, int room, int slot) {
        var start = LocalTime.of(9, 0).plusMinutes(30L * slot);
        var id = room * 100 + slot;
        return "<event id='" + id + "' guid='00000000-0000-4000-8000-0000000" + (10_000 + id) + "'><date>" + day + "T"
                + start + ":00+01:00</date><start>" + start + "</start><duration>00:30</duration><room>Room " + room
                + "</room><slug>big-" + id + "</slug><title>How item " + slot + " of room " + room
                + " came to be, and what we learnt from it</title><subtitle/><track>Track " + room % 7
                + "</track><type>talk</type><language>en</language><abstract/><description/><persons><person id='" + id
                + "'>Speaker " + id + "</person></persons><links/></event>\n";
    }
}
