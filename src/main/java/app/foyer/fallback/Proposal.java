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

/** What to begin with when somebody opens a plan, chosen by what is on at one instant. */
public final class Proposal {
    /** Each is a whole plan carried out for nothing, so the likeliest come first and few others after them. */
    static final int MOST_TRIES = 6;

    private static final int MOST_ROOMS = 3;
    private static final String TRIAL = "trial";
    private static final String SOME_MINUTES = "10";

    private final Affairs affairs;
    private final Instant now;
    private final Map<String, Rundown> busyFirst = new LinkedHashMap<>();
    private final List<String> spares;

    /** Looks at the rooms once, for any number of plans. */
    public Proposal(Affairs affairs, Instant now) {
        this.affairs = affairs;
        this.now = now;
        var rundowns = Rundown.all(affairs.agenda(), now);
        rundowns.stream()
                .sorted(Comparator.comparing(rundown -> rundown.live().isEmpty()))
                .forEach(rundown -> busyFirst.put(rundown.room().id(), rundown));
        spares = SpareRoom.all(rundowns, affairs.agenda(), now).stream()
                .map(spare -> spare.room().id())
                .toList();
    }

    /**
     * Arguments with which the plan is not refused now, if any are found; else the likeliest. What has a usual value is
     * left out.
     *
     * @param room the room that it is about, or null where nobody said
     */
    public Map<String, String> of(Plan plan, String room) {
        var tries = tries(plan, room);
        return tries.stream()
                .filter(arguments -> works(plan, arguments))
                .findFirst()
                .or(() -> tries.stream().findFirst())
                .orElse(Map.of());
    }

    /** The likeliest first: where something is on, and the room that stays free longest. */
    List<Map<String, String>> tries(Plan plan, String room) {
        var rooms = room == null ? busyFirst.keySet() : List.of(room);
        var moves = plan.parameters().stream().anyMatch(one -> one.kind() == Parameter.Kind.SPARE_ROOM);
        var all = moves
                ? spares.stream().flatMap(spare -> rooms.stream()
                        .limit(MOST_ROOMS)
                        .filter(about -> !about.equals(spare))
                        .map(about -> arguments(plan, about, spare)))
                : rooms.stream().map(about -> arguments(plan, about, null));
        return all.distinct().limit(MOST_TRIES).toList();
    }

    private Map<String, String> arguments(Plan plan, String room, String spare) {
        var arguments = new LinkedHashMap<String, String>();
        for (var parameter : plan.parameters()) {
            if (parameter.optional() || parameter.usual() != null && !hasNoRoom(plan, parameter)) continue;
            var value =
                    switch (parameter.kind()) {
                        case ROOM -> room;
                        case SPARE_ROOM -> spare;
                        case SESSION -> hasNoRoom(plan, parameter) ? session(room, parameter) : null;
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

    private String session(String room, Parameter parameter) {
        return Optional.ofNullable(busyFirst.get(room))
                .flatMap(rundown -> Arguments.Usual.session(rundown, parameter.usual()))
                .map(Session::id)
                .orElse(null);
    }

    /** The session that a parameter means where nobody says another: the room's live or next one. */
    public static Optional<Session> usualSession(Affairs affairs, String room, Parameter parameter, Instant now) {
        return Arguments.Usual.session(affairs.agenda(), room, parameter.usual(), now);
    }

    private boolean works(Plan plan, Map<String, String> arguments) {
        try {
            new CarryingOut(plan, arguments, TRIAL, affairs, now);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
