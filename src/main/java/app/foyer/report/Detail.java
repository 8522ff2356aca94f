package app.foyer.report;

import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One thing that became different about a session; {@link Wording} puts it into words. */
public sealed interface Detail {
    /** What needs no more than its name: {@code added}, {@code cancelled}, {@code texts}, … */
    record Plain(String key) implements Detail {}

    /** What happened at an instant: {@code started}, {@code ended}, … */
    record At(String key, Instant when) implements Detail {}

    /** What became longer or later by so much: {@code delayed}, {@code extended}, … */
    record By(String key, Duration by) implements Detail {}

    /** What went from one place and time to another: {@code moved}, {@code planned}. */
    record FromTo(String key, Slot from, Slot to) implements Detail {}

    /** How two versions of a session differ; either may be null, where it was not there. */
    static List<Detail> between(Session before, Session after) {
        if (before == null) return List.of(new Plain(after.unplanned() ? "inserted" : "added"));
        if (after == null) return List.of(new Plain("removed"));
        var found = new ArrayList<Detail>();
        instant(found, before.actualEnd(), after.actualEnd(), "ended", "end-corrected", "reopened");
        instant(found, before.actualStart(), after.actualStart(), "started", "start-corrected", "unstarted");
        flag(found, before.cancelled(), after.cancelled(), "cancelled", "restored");
        flag(found, before.skipped(), after.skipped(), "skipped", "unskipped");
        instant(found, before.heldSince(), after.heldSince(), "held", "held", "resumed");
        if (!before.planned().equals(after.planned()))
            found.add(new FromTo("planned", before.planned(), after.planned()));
        if (!Objects.equals(before.moved(), after.moved()))
            found.add(new FromTo("moved", before.scheduled(), after.scheduled()));
        by(found, "delayed", before.delay(), after.delay());
        by(found, "extended", before.added(), after.added());
        if (!before.about().equals(after.about())) found.add(new Plain("texts"));
        if (found.isEmpty()) found.add(new Plain("other"));
        return found;
    }

    private static void instant(
            List<Detail> found, Instant before, Instant after, String came, String changed, String went) {
        if (Objects.equals(before, after)) return;
        if (after == null) found.add(new Plain(went));
        else found.add(new At(before == null ? came : changed, after));
    }

    private static void flag(List<Detail> found, boolean before, boolean after, String set, String taken) {
        if (before != after) found.add(new Plain(after ? set : taken));
    }

    private static void by(List<Detail> found, String key, Duration before, Duration after) {
        if (!before.equals(after)) found.add(new By(key, after.minus(before)));
    }
}
