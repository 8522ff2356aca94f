package app.foyer.fallback;

import app.foyer.agenda.Rundown;
import app.foyer.agenda.Session;
import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What to begin with when somebody opens a plan, chosen by what is on now. */
public final class Proposal {
    private static final int MOST_TRIES = 60;
    private static final String TRIAL = "trial";
    private static final String SOME_MINUTES = "10";

    private Proposal() {}

    /**
     * Arguments with which the plan is not refused now, if there are any; else the likeliest. What has a usual value is
     * left out.
     *
     * @param room the room that it is about, or null where nobody said
     */
    public static Map<String, String> of(Plan plan, Affairs affairs, String room, Instant now) {
        var rooms = room == null ? busyFirst(affairs, now) : List.of(room);
        var spares = SpareRoom.all(affairs.agenda(), now).stream()
                .map(spare -> spare.room().id())
                .toList();
        var all = rooms.stream()
                .flatMap(about -> candidates(plan, affairs, about, spares, now))
                .limit(MOST_TRIES)
                .toList();
        return all.stream()
                .filter(arguments -> works(plan, arguments, affairs, now))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(Map.of());
    }

    private static List<String> busyFirst(Affairs affairs, Instant now) {
        return Rundown.all(affairs.agenda(), now).stream()
                .sorted(Comparator.comparing(rundown -> rundown.live().isEmpty()))
                .map(rundown -> rundown.room().id())
                .toList();
    }

    private static Stream<Map<String, String>> candidates(
            Plan plan, Affairs affairs, String room, List<String> spares, Instant now) {
        if (plan.parameters().stream().noneMatch(one -> one.kind() == Parameter.Kind.SPARE_ROOM))
            return Stream.of(arguments(plan, affairs, room, null, now));
        return spares.stream()
                .filter(spare -> !spare.equals(room))
                .map(spare -> arguments(plan, affairs, room, spare, now));
    }

    private static Map<String, String> arguments(Plan plan, Affairs affairs, String room, String spare, Instant now) {
        var arguments = new LinkedHashMap<String, String>();
        for (var parameter : plan.parameters()) {
            if (parameter.optional() || parameter.usual() != null && !hasNoRoom(plan, parameter)) continue;
            var value =
                    switch (parameter.kind()) {
                        case ROOM -> room;
                        case SPARE_ROOM -> spare;
                        case SESSION -> hasNoRoom(plan, parameter) ? session(affairs, room, parameter, now) : null;
                        case MINUTES -> SOME_MINUTES;
                        case PLACE, TEXT -> parameter.name().in("en");
                    };
            if (value != null) arguments.put(parameter.id(), value);
        }
        return Collections.unmodifiableMap(arguments);
    }

    /** Then there is no telling which session is the usual one. */
    private static boolean hasNoRoom(Plan plan, Parameter parameter) {
        return parameter.kind() == Parameter.Kind.SESSION && plan.room().isEmpty();
    }

    private static String session(Affairs affairs, String room, Parameter parameter, Instant now) {
        return usualSession(affairs, room, parameter, now).map(Session::id).orElse(null);
    }

    /** The session that a parameter means where nobody says another: the room's live or next one. */
    public static Optional<Session> usualSession(Affairs affairs, String room, Parameter parameter, Instant now) {
        return Arguments.Usual.session(affairs.agenda(), room, parameter.usual(), now);
    }

    private static boolean works(Plan plan, Map<String, String> arguments, Affairs affairs, Instant now) {
        try {
            new CarryingOut(plan, arguments, TRIAL, affairs, now);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
