package app.foyer.report;

import app.foyer.agenda.SessionStatus;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * Sums over some lines. Every session is one of played (took place), running, open, skipped and cancelled; those put in on the day are
 * among these. Minutes are counted for sessions that a programme had, and that have started.
 *
 * @param open not started: still to come, or nobody has told that it began
 * @param inserted put in on the day, whatever became of them
 * @param lateMedian minutes that half of those started were late by, the later of two middle ones; none where none was
 * @param lateWorst minutes of the latest start
 * @param over minutes by which those played ran longer than planned, all together
 * @param under minutes by which others were shorter, never negative
 */
public record Totals(
        int sessions,
        int played,
        int running,
        int open,
        int skipped,
        int cancelled,
        int inserted,
        OptionalLong lateMedian,
        OptionalLong lateWorst,
        long over,
        long under) {

    public static Totals of(Collection<ReportLine> lines) {
        var late = lines.stream()
                .filter(line -> line.status() == SessionStatus.DONE || line.status() == SessionStatus.LIVE)
                .flatMapToLong(line -> line.lateBy().stream())
                .sorted()
                .toArray();
        var over = lines.stream().flatMapToLong(line -> line.over().stream()).toArray();
        return new Totals(
                lines.size(),
                count(lines, SessionStatus.DONE),
                count(lines, SessionStatus.LIVE),
                count(lines, SessionStatus.PLANNED),
                count(lines, SessionStatus.SKIPPED),
                count(lines, SessionStatus.CANCELLED),
                (int) lines.stream().filter(ReportLine::unplanned).count(),
                late.length == 0 ? OptionalLong.empty() : OptionalLong.of(late[late.length / 2]),
                late.length == 0 ? OptionalLong.empty() : OptionalLong.of(late[late.length - 1]),
                sum(over, 1),
                sum(over, -1));
    }

    private static int count(Collection<ReportLine> lines, SessionStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    private static long sum(long[] minutes, int sign) {
        long sum = 0;
        for (var each : minutes) sum += Math.max(0, sign * each);
        return sum;
    }
}
