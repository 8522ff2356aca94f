package app.foyer.badges.internal;

import static app.foyer.db.generated.Tables.ATTENDEE;
import static app.foyer.db.generated.Tables.BADGE_DESIGN;
import static app.foyer.db.generated.Tables.PRINTER;
import static app.foyer.db.generated.Tables.TICKET;

import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Design;
import app.foyer.badges.Printer;
import app.foyer.badges.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Designs and printers as rows. */
@Repository
class BadgeStore {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** By their numbers: the dot between kana counts as {@code \p{Han}} too, in some versions. */
    private static final String HAN = "[\\x{3400}-\\x{9FFF}\\x{20000}-\\x{323AF}]";

    private final DSLContext db;

    BadgeStore(DSLContext db) {
        this.db = db;
    }

    void insert(String event, BadgeSetup setup) {
        int position = 0;
        for (var design : setup.designs())
            db.insertInto(BADGE_DESIGN)
                    .columns(BADGE_DESIGN.EVENT_ID, BADGE_DESIGN.ID, BADGE_DESIGN.POSITION, BADGE_DESIGN.BODY)
                    .values(event, design.id(), position++, MAPPER.writeValueAsString(design))
                    .execute();
        position = 0;
        for (var printer : setup.printers())
            db.insertInto(PRINTER)
                    .columns(PRINTER.EVENT_ID, PRINTER.ID, PRINTER.POSITION, PRINTER.BODY)
                    .values(event, printer.id(), position++, MAPPER.writeValueAsString(printer))
                    .execute();
    }

    List<Design> designs(String event) {
        return db.select(BADGE_DESIGN.BODY)
                .from(BADGE_DESIGN)
                .where(BADGE_DESIGN.EVENT_ID.eq(event))
                .orderBy(BADGE_DESIGN.POSITION)
                .fetch(row -> MAPPER.readValue(row.value1(), Design.class));
    }

    Optional<Printer> printer(String event, String id) {
        return db.select(PRINTER.BODY)
                .from(PRINTER)
                .where(PRINTER.EVENT_ID.eq(event), PRINTER.ID.eq(id))
                .fetchOptional(row -> printer(row.value1()));
    }

    /** Read from the attendees' rows: only the database finds the longest name of a hundred thousand at a glance. */
    List<Sample> samples(String event) {
        var samples = new ArrayList<Sample>();
        for (var kind : Sample.Kind.values())
            db.select(TICKET.ID)
                    .from(ATTENDEE)
                    .join(TICKET)
                    .on(TICKET.EVENT_ID.eq(ATTENDEE.EVENT_ID), TICKET.ATTENDEE_ID.eq(ATTENDEE.ID))
                    .where(ATTENDEE.EVENT_ID.eq(event), ATTENDEE.REMOVED.isFalse(), TICKET.STATE.eq("valid"))
                    .and(hard(kind))
                    .orderBy(DSL.length(ATTENDEE.NAME).desc(), TICKET.ID)
                    .limit(1)
                    .fetchOptional(TICKET.ID)
                    .ifPresent(ticket -> samples.add(new Sample(kind, ticket)));
        return samples;
    }

    private static Condition hard(Sample.Kind kind) {
        return switch (kind) {
            case LONGEST -> DSL.noCondition();
            case HAN -> ATTENDEE.NAME.likeRegex(HAN);
            case RIGHT_TO_LEFT -> ATTENDEE.NAME.likeRegex("[\\p{Arabic}\\p{Hebrew}]");
            case BARE -> ATTENDEE.ORGANISATION.isNull().and(ATTENDEE.LATIN_NAME.isNull());
        };
    }

    static Printer printer(String body) {
        return MAPPER.readValue(body, Printer.class);
    }
}
