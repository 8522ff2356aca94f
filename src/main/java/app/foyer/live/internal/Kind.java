package app.foyer.live.internal;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.fallback.Activation;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.Incident;
import app.foyer.fallback.Plan;
import app.foyer.live.EntityKey;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeTemplate;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.seats.SeatPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of entity: where it is in an event's state, and of which class. A new kind is an entry here.
 *
 * @param put everything of this kind to be other than it was
 */
record Kind<E>(
        String code,
        Class<E> type,
        Function<Affairs, Map<String, E>> in,
        BiFunction<Affairs, Map<String, E>, Affairs> put) {
    static final Kind<Room> ROOM = new Kind<>(
            EntityKey.ROOM,
            Room.class,
            affairs -> affairs.agenda().rooms(),
            (affairs, all) -> affairs.with(affairs.agenda().withRooms(all)));
    static final Kind<Session> SESSION = new Kind<>(
            EntityKey.SESSION,
            Session.class,
            affairs -> affairs.agenda().sessions(),
            (affairs, all) -> affairs.with(affairs.agenda().withSessions(all)));

    /** Those that are kept as JSON. */
    static final List<Kind<?>> DOCUMENTS = List.of(
            new Kind<>(
                    EntityKey.NOTICE,
                    Notice.class,
                    affairs -> affairs.notices().notices(),
                    (affairs, all) -> affairs.with(affairs.notices().withNotices(all))),
            new Kind<>(
                    EntityKey.TEMPLATE,
                    NoticeTemplate.class,
                    affairs -> affairs.notices().templates(),
                    (affairs, all) -> affairs.with(affairs.notices().withTemplates(all))),
            new Kind<>(
                    EntityKey.CLOSURE,
                    Closure.class,
                    affairs -> affairs.venue().closures(),
                    (affairs, all) -> affairs.with(affairs.venue().withClosures(all))),
            new Kind<>(EntityKey.BUILDING, Building.class, affairs -> built(affairs.venue()), Kind::built),
            new Kind<>(
                    EntityKey.STAND,
                    Stand.class,
                    affairs -> affairs.venue().stands(),
                    (affairs, all) -> affairs.with(affairs.venue().withStands(all))),
            new Kind<>(
                    EntityKey.SEATS,
                    SeatPlan.class,
                    affairs -> affairs.venue().seats(),
                    (affairs, all) -> affairs.with(affairs.venue().withSeats(all))),
            new Kind<>(
                    EntityKey.PLAN,
                    Plan.class,
                    affairs -> affairs.fallback().plans(),
                    (affairs, all) -> affairs.with(affairs.fallback().withPlans(all))),
            new Kind<>(
                    EntityKey.ACTIVATION,
                    Activation.class,
                    affairs -> affairs.fallback().activations(),
                    (affairs, all) -> affairs.with(affairs.fallback().withActivations(all))),
            new Kind<>(
                    EntityKey.INCIDENT,
                    Incident.class,
                    affairs -> affairs.fallback().incidents(),
                    (affairs, all) -> affairs.with(affairs.fallback().withIncidents(all))));

    /** Every one, in the order in which differences are listed. */
    static final List<Kind<?>> ALL = all();

    private static Map<String, Building> built(Venue venue) {
        return venue.building().none() ? Map.of() : Map.of(Building.ID, venue.building());
    }

    private static Affairs built(Affairs affairs, Map<String, Building> all) {
        return affairs.with(affairs.venue().with(all.getOrDefault(Building.ID, Building.NONE)));
    }

    private static List<Kind<?>> all() {
        var all = new ArrayList<Kind<?>>(List.of(ROOM, SESSION));
        all.addAll(DOCUMENTS);
        return List.copyOf(all);
    }

    /** @throws IllegalStateException for one that there is not */
    static Kind<?> of(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An unknown kind of entity: " + code));
    }

    /** Everything with some of this kind changed; null takes one away. */
    Affairs changed(Affairs affairs, Map<String, Object> changes) {
        var all = new TreeMap<>(in.apply(affairs));
        changes.forEach((id, entity) -> {
            if (entity == null) all.remove(id);
            else all.put(id, type.cast(entity));
        });
        return put.apply(affairs, all);
    }
}
