package app.foyer.badges.internal;

import static app.foyer.db.generated.Tables.BADGE_DESIGN;
import static app.foyer.db.generated.Tables.PRINTER;

import app.foyer.badges.BadgeSetup;
import app.foyer.badges.Design;
import app.foyer.badges.Printer;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Designs and printers as rows. */
@Repository
class BadgeStore {
    private static final JsonMapper MAPPER = JsonMapper.shared();

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

    static Printer printer(String body) {
        return MAPPER.readValue(body, Printer.class);
    }
}
