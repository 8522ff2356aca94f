package app.foyer.attendees.internal;

import static app.foyer.db.generated.Tables.CORRECTION;

import app.foyer.attendees.Correction;
import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was changed of attendees, with before and after. */
@Repository
class Corrections {
    private final DSLContext db;
    private final AttendeeStore store;
    private final Ids ids;
    private final VenueClock clock;

    Corrections(DSLContext db, AttendeeStore store, Ids ids, VenueClock clock) {
        this.db = db;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Within a transaction. What stays as it was leaves no trace. */
    Registration correct(String event, String attendee, Map<Field, String> fields, String device, String actor) {
        var revision = store.nextRevision(event);
        var before = store.find(event, attendee).orElseThrow(() -> new Refusal("unknown-attendee"));
        var changed = new LinkedHashMap<Field, String>();
        fields.forEach((field, value) -> {
            var fitting = fitting(field, value);
            if (!Objects.equals(fitting, field.of(before.attendee()))) changed.put(field, fitting);
        });
        if (changed.isEmpty()) return before;
        changed.forEach((field, value) -> db.insertInto(CORRECTION)
                .columns(CORRECTION.fields())
                .values(
                        event,
                        ids.next(clock.now()),
                        attendee,
                        field.code(),
                        field.of(before.attendee()),
                        value,
                        clock.now(),
                        device,
                        actor)
                .execute());
        store.update(event, attendee, changed, revision);
        return store.find(event, attendee).orElseThrow();
    }

    private static String fitting(Field field, String value) {
        var plain = value == null || value.isBlank() ? null : value.strip();
        var isBad = plain == null
                ? field == Field.NAME
                : plain.length() > field.longest()
                        || plain.chars().anyMatch(c -> Character.isISOControl(c) && (c != '\n' || field != Field.NOTE));
        if (isBad) throw new Refusal("bad-field", Map.of("field", field.code()));
        return plain;
    }

    List<Correction> of(String event, String attendee) {
        return db.selectFrom(CORRECTION)
                .where(CORRECTION.EVENT_ID.eq(event), CORRECTION.ATTENDEE_ID.eq(attendee))
                .orderBy(CORRECTION.ID.desc())
                .fetch(row -> new Correction(
                        Field.of(row.getField()).orElseThrow(),
                        row.getBeforeValue(),
                        row.getAfterValue(),
                        row.getAt(),
                        row.getDeviceId(),
                        row.getActor()));
    }
}
