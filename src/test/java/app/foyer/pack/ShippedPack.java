package app.foyer.pack;

import app.foyer.agenda.Rundown;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Plan;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The event that comes with the product, for tests. */
public final class ShippedPack {
    /** In the first morning, while the keynote is on in the hall. */
    public static final Instant TEN_TO_TEN = Instant.parse("2026-10-15T01:50:00Z");

    private ShippedPack() {}

    public static Pack at(Instant now) {
        return Redating.toNow(PackReader.read(Path.of("kiosk-config")).pack().orElseThrow(), now);
    }

    public static Event named(Event event, String id) {
        return new Event(
                id, event.name(), event.subtitle(), event.zone(), event.dayChange(), event.languages(), event.brand());
    }

    /** Arguments that make sense: the hall, and a room in which nothing is on. */
    public static Map<String, String> example(Plan plan, EventState state, Instant now) {
        var arguments = new HashMap<String, String>();
        var spare = Rundown.all(state.agenda(), now).stream()
                .filter(rundown -> rundown.live().isEmpty())
                .map(rundown -> rundown.room().id())
                .findFirst()
                .orElseThrow();
        for (var parameter : plan.parameters()) {
            if (parameter.kind() == Parameter.Kind.ROOM) arguments.put(parameter.id(), "main");
            if (parameter.kind() == Parameter.Kind.SPARE_ROOM) arguments.put(parameter.id(), spare);
            if (parameter.optional()) arguments.put(parameter.id(), "20");
        }
        return arguments;
    }
}
