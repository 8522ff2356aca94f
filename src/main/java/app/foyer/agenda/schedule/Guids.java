package app.foyer.agenda.schedule;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Session;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids by which other systems know our sessions and rooms: unique as the formats demand, the same in every export.
 * A session keeps the guid it came with; a repeat of it, and a session without one, get one made of its id.
 */
final class Guids {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Guids() {}

    /** By session id. */
    static Map<String, String> of(Agenda agenda) {
        var taken = new HashSet<String>();
        var guids = new HashMap<String, String>();
        var ownFirst = Comparator.comparing((Session session) ->
                        !session.id().equals(session.about().guid()))
                .thenComparing(Session::id);
        for (var session : agenda.sessions().values().stream().sorted(ownFirst).toList()) {
            var own = session.about().guid();
            var keeps = own != null && UUID_FORM.matcher(own).matches() && taken.add(own);
            guids.put(session.id(), keeps ? own : made("session", session.id()));
        }
        return guids;
    }

    static String ofRoom(String room) {
        return made("room", room);
    }

    private static String made(String kind, String id) {
        return UUID.nameUUIDFromBytes(("foyer:" + kind + ":" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
