package app.foyer.checkin.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.checkin.Because;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import app.foyer.checkin.Rule;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Terms;
import app.foyer.checkin.Verdict;
import app.foyer.checkin.internal.Judging.Judgement;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A scan with all that is known of it before it is judged. */
record Attempt(
        String event,
        String id,
        Scan scan,
        CheckinList list,
        Book.Page page,
        TicketHolder holder,
        Instant at,
        Instant received) {
    String ticket() {
        return holder.ticket().id();
    }

    boolean isEntry() {
        return scan.direction() == Direction.ENTRY;
    }

    boolean isForced() {
        return scan.force() != null;
    }

    Judging judging() {
        return new Judging(list, page.settings(), holder.ticket(), at);
    }

    /** Whether earlier scans have a say, or this one comes late: then it takes its place among them by its own time. */
    boolean looksBack() {
        return !isEntry() || isForced() || scan.at() != null || looksBack(list.terms());
    }

    private static boolean looksBack(Terms terms) {
        return terms.everyEntry() || terms.reentry() || terms.rules().stream().anyMatch(Rule::looksBack);
    }

    /** Those that answer a question of the event; others are nobody's. */
    Map<String, String> answers() {
        return page.settings().questions().stream()
                .map(Question::id)
                .filter(scan.answers()::containsKey)
                .collect(Collectors.toMap(Function.identity(), scan.answers()::get));
    }

    /** Where its entry counts; null where any number may come. */
    String place() {
        return place(list);
    }

    static String place(CheckinList list) {
        var terms = list.terms();
        if (terms.capacity() == null) return null;
        return terms.room() == null ? "list/" + list.id() : "room/" + terms.room();
    }

    Passages.Passage passage() {
        return new Passages.Passage(id, scan.direction(), at, scan.device());
    }

    Verdict verdict(Judgement judgement, Instant admittedAt) {
        return verdict(judgement.outcome(), judgement.because(), false, id, admittedAt);
    }

    Verdict foreseen(Judgement judgement, Instant admittedAt) {
        return verdict(judgement.outcome(), judgement.because(), false, null, admittedAt);
    }

    Verdict repeated(String scanBefore, Instant admittedAt) {
        return verdict(Outcome.OK, Because.NOTHING, true, scanBefore, admittedAt);
    }

    private Verdict verdict(Outcome outcome, Because because, boolean repeated, String scanId, Instant admittedAt) {
        Ticket ticket = holder == null ? null : holder.ticket();
        Attendee attendee = holder == null ? null : holder.attendee();
        return new Verdict(outcome, repeated, scanId, list.id(), ticket, attendee, admittedAt, because);
    }
}
