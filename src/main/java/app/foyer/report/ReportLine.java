package app.foyer.report;

import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What became of one session. Lengths and latenesses are whole minutes as clocks show them, so that what is read adds up.
 *
 * @param day the conference day that it is counted to
 * @param planned what the programme said; what staff did on the day does not change it
 * @param ran when it ran, or is expected to; null for one that did not, and will not
 * @param startSeen whether somebody started it; else its start is by the clock, or a guess
 * @param endSeen whether somebody ended it
 * @param unplanned put in on the day; its planned times are those that it was put in with
 * @param touches what changed it, oldest first
 */
public record ReportLine(
        LocalDate day,
        Session session,
        String room,
        Slot planned,
        Slot ran,
        boolean startSeen,
        boolean endSeen,
        SessionStatus status,
        boolean unplanned,
        List<Touch> touches) {
    public ReportLine {
        touches = List.copyOf(touches);
    }

    /** How much later than planned it started or is expected to; negative for earlier; none where it never runs. */
    public OptionalLong lateBy() {
        return ran == null || unplanned ? OptionalLong.empty() : OptionalLong.of(minutes(planned.start(), ran.start()));
    }

    /** How much longer than planned it ran; negative for shorter; none before it is over. */
    public OptionalLong over() {
        if (ran == null || unplanned || status != SessionStatus.DONE) return OptionalLong.empty();
        return OptionalLong.of(minutes(ran.start(), ran.end()) - minutes(planned.start(), planned.end()));
    }

    static long minutes(Instant from, Instant to) {
        return Math.floorDiv(to.getEpochSecond(), 60L) - Math.floorDiv(from.getEpochSecond(), 60L);
    }
}
