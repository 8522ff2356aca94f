package app.foyer.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one device shows of all notices at an instant. The newest emergency takes over alone; else warnings cover what is
 * only information; of equals the newest {@link #MOST} take turns. Before a speaker only emergencies are shown, and what
 * is meant for stage timers.
 *
 * @param shown best first
 * @param until the first instant after it at which time alone may change this; {@link Instant#MAX} if none does
 */
public record Showing(List<Notice> shown, List<Covered> covered, Instant until) {
    public static final int MOST = 3;

    /** After its end a notice is kept for so long, should a node's clock be behind. */
    private static final Duration KEPT = Duration.ofHours(1);

    public static final Showing NOTHING = new Showing(List.of(), List.of(), Instant.MAX);

    public Showing {
        shown = List.copyOf(shown);
        covered = List.copyOf(covered);
    }

    /**
     * A notice that is active and meant for the device, and yet not seen there.
     *
     * @param by the notice that is seen instead, or null where none is to blame
     */
    public record Covered(Notice notice, String by, Why why) {}

    /** Why a notice is covered. */
    public enum Why {
        EMERGENCY,
        WARNING,
        CROWDED,
        QUIET
    }

    /** Of all notices of an event. */
    public static Showing on(Notices notices, Spot spot, Instant now) {
        var seen = among(audible(notices, spot), now);
        var quiet = notices.open(now).stream()
                .filter(notice -> notice.active(now) && notice.targets().reach(spot) && quiet(notice, spot))
                .map(notice -> new Covered(notice, null, Why.QUIET))
                .toList();
        if (quiet.isEmpty()) return seen;
        return new Showing(
                seen.shown(),
                Stream.concat(seen.covered().stream(), quiet.stream()).toList(),
                seen.until());
    }

    /**
     * Those that the device may ever show; devices of which these are equal always show the same. What was long over
     * when anything last changed is left out: that is known without the time, so that it does not change by time.
     */
    public static List<Notice> audible(Notices notices, Spot spot) {
        var all = notices.notices().values();
        var over = all.stream()
                .map(notice -> notice.withdrawn() == null ? notice.at() : notice.withdrawn())
                .max(Comparator.naturalOrder())
                .map(changed -> changed.minus(KEPT))
                .orElse(Instant.MIN);
        return all.stream()
                .filter(notice -> notice.withdrawn() == null)
                .filter(notice -> notice.until() == null || notice.until().isAfter(over))
                .filter(notice -> notice.targets().reach(spot) && !quiet(notice, spot))
                .toList();
    }

    /** Of notices that are all for one device. */
    public static Showing among(List<Notice> notices, Instant now) {
        var aimed = notices.stream()
                .filter(notice -> !notice.over(now))
                .sorted(Notices.BY_WEIGHT)
                .toList();
        if (aimed.isEmpty()) return NOTHING;
        var until = aimed.stream()
                .map(notice -> notice.changes(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        var shown = new ArrayList<Notice>();
        var covered = new ArrayList<Covered>();
        for (var notice : aimed) {
            if (!notice.active(now)) continue;
            var cover = cover(notice, shown);
            if (cover == null) shown.add(notice);
            else covered.add(cover);
        }
        return new Showing(shown, covered, until);
    }

    private static boolean quiet(Notice notice, Spot spot) {
        return spot.beforeSpeaker() && !notice.emergency() && !notice.targets().name(spot);
    }

    /** @param before what weighs more and is shown */
    private static Covered cover(Notice notice, List<Notice> before) {
        if (before.isEmpty()) return null;
        var first = before.getFirst();
        if (first.emergency()) return new Covered(notice, first.id(), Why.EMERGENCY);
        if (first.priority() != notice.priority()) return new Covered(notice, first.id(), Why.WARNING);
        return before.size() < MOST ? null : new Covered(notice, first.id(), Why.CROWDED);
    }

    /** The emergency that has taken over, or null. */
    public Notice takeover() {
        return shown.isEmpty() || !shown.getFirst().emergency() ? null : shown.getFirst();
    }
}
