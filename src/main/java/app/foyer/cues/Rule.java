package app.foyer.cues;

import app.foyer.agenda.Session;
import app.foyer.agenda.SessionKind;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Who is told what how long before which sessions.
 *
 * @param kinds of sessions; none given for all, as in {@code rooms}, {@code tracks} and {@code equipment}
 * @param equipment it is for sessions that ask for any of these
 * @param tell {@link #SPEAKER}, {@link #MODERATOR} or a crew's id
 * @param channel where, if not where the crew is told; or null
 * @param ahead of the expected start, whole minutes
 * @param text with the blanks of {@link #BLANKS}
 * @param escalation who is told if nobody answers, or null
 */
public record Rule(
        String id,
        Set<SessionKind> kinds,
        Set<String> rooms,
        List<LocalText> tracks,
        Set<String> equipment,
        String tell,
        String channel,
        Duration ahead,
        LocalText text,
        Escalation escalation) {
    public static final String SPEAKER = "speaker";
    public static final String MODERATOR = "moderator";
    public static final Set<String> BLANKS = Set.of("session", "room", "time", "minutes", "who");

    /**
     * @param to a crew's id
     * @param after whole minutes from when the cue was sent
     */
    public record Escalation(String to, Duration after) {}

    public Rule {
        kinds = Set.copyOf(kinds);
        rooms = Set.copyOf(rooms);
        tracks = List.copyOf(tracks);
        equipment = Set.copyOf(equipment);
    }

    public boolean isFor(Session session) {
        return (kinds.isEmpty() || kinds.contains(session.about().kind()))
                && (rooms.isEmpty() || rooms.contains(session.room()))
                && (tracks.isEmpty()
                        || tracks.stream()
                                .anyMatch(track -> same(track, session.about().track())))
                && (equipment.isEmpty()
                        || !Collections.disjoint(equipment, session.needs().equipment()));
    }

    /** A track is known by its name, in whichever language: an imported programme may have just one. */
    private static boolean same(LocalText one, LocalText other) {
        return !Collections.disjoint(
                one.byLanguage().values(), other.byLanguage().values());
    }
}
