package app.foyer.checkin.internal;

import static app.foyer.db.generated.Tables.ANSWER;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What attendees answered at the door. */
@Repository
class Answers {
    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    Map<String, String> of(String event, String attendee) {
        return db.select(ANSWER.QUESTION_ID, ANSWER.VALUE)
                .from(ANSWER)
                .where(ANSWER.EVENT_ID.eq(event), ANSWER.ATTENDEE_ID.eq(attendee))
                .fetchMap(ANSWER.QUESTION_ID, ANSWER.VALUE);
    }

    void keep(String event, String attendee, Map<String, String> answers, Instant at, String actor) {
        answers.forEach((question, value) -> db.insertInto(ANSWER)
                .columns(ANSWER.fields())
                .values(event, attendee, question, value, at, actor)
                .onDuplicateKeyUpdate()
                .set(ANSWER.VALUE, value)
                .set(ANSWER.AT, at)
                .set(ANSWER.ACTOR, actor)
                .execute());
    }
}
