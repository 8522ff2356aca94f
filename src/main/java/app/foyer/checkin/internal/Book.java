package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.CHECKIN_LIST;
import static app.foyer.db.generated.Tables.DOOR;

import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Terms;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists and settings of each event. They are read at every scan and hardly ever change, so what was read is good for
 * a second.
 */
@Repository
class Book {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Page(List<CheckinList> lists, DoorSettings settings, Instant readAt) {
        boolean has(String id) {
            return lists.stream().anyMatch(list -> list.id().equals(id));
        }

        /** @throws Refusal {@code unknown-list} */
        CheckinList list(String id) {
            return lists.stream()
                    .filter(list -> list.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("unknown-list", Map.of("list", id)));
        }
    }

    private final DSLContext db;
    private final VenueClock clock;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    Book(DSLContext db, VenueClock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(String event, Collection<CheckinList> lists) {
        for (var list : lists)
            db.insertInto(CHECKIN_LIST)
                    .columns(CHECKIN_LIST.fields())
                    .values(event, list.id(), list.name(), list.position(), json(list.terms()))
                    .execute();
        pages.remove(event);
    }

    void set(String event, DoorSettings settings) {
        db.insertInto(DOOR)
                .columns(DOOR.fields())
                .values(event, json(settings))
                .onDuplicateKeyUpdate()
                .set(DOOR.SETTINGS, json(settings))
                .execute();
        pages.remove(event);
    }

    Page page(String event) {
        var now = clock.now();
        var known = pages.get(event);
        if (known != null
                && Duration.between(known.readAt(), now).abs().compareTo(GOOD_FOR) < 0
                && !known.lists().isEmpty()) return known;
        var page = new Page(readLists(event), readSettings(event), now);
        pages.put(event, page);
        return page;
    }

    private List<CheckinList> readLists(String event) {
        return db.selectFrom(CHECKIN_LIST)
                .where(CHECKIN_LIST.EVENT_ID.eq(event))
                .orderBy(CHECKIN_LIST.POSITION, CHECKIN_LIST.ID)
                .fetch(row -> new CheckinList(
                        row.getId(), row.getName(), row.getPosition(), MAPPER.readValue(row.getTerms(), Terms.class)));
    }

    private DoorSettings readSettings(String event) {
        return db.select(DOOR.SETTINGS)
                .from(DOOR)
                .where(DOOR.EVENT_ID.eq(event))
                .fetchOptional(row -> MAPPER.readValue(row.value1(), DoorSettings.class))
                .orElse(DoorSettings.NONE);
    }

    private static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
