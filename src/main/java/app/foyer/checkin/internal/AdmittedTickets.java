package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ADMISSION;

import app.foyer.attendees.Admitted;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tickets that admitted somebody, wherever and whether they left since. */
@Repository
class AdmittedTickets implements Admitted {
    private final DSLContext db;

    AdmittedTickets(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> tickets(String event) {
        return db.select(ADMISSION.TICKET_ID)
                .from(ADMISSION)
                .where(ADMISSION.EVENT_ID.eq(event))
                .fetchSet(ADMISSION.TICKET_ID);
    }
}
