package app.foyer.fallback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that went wrong. It names places and staff, never who is unwell or in dispute.
 *
 * @param what in a few words, at most {@link #LONGEST} characters; may be empty
 * @param room where it is, or null
 * @param place the same in other words, or null
 * @param seenBy who saw it, in whatever way staff call them
 * @param called who was called, the first first
 * @param solvedAt when it was over, or null
 * @param solution what was done, or null
 */
public record Incident(
        String id,
        IncidentKind kind,
        String what,
        String room,
        String place,
        String seenBy,
        Instant seenAt,
        List<Called> called,
        Instant solvedAt,
        String solution) {
    public static final int LONGEST = 300;

    public Incident {
        if (what == null) what = "";
        called = called == null ? List.of() : List.copyOf(called);
    }

    /** Somebody who was called to it. */
    public record Called(String who, Instant at) {}

    public boolean open() {
        return solvedAt == null;
    }

    Incident calling(String who, Instant now) {
        var all = new ArrayList<>(called);
        all.add(new Called(who, now));
        return new Incident(id, kind, what, room, place, seenBy, seenAt, all, solvedAt, solution);
    }

    Incident solved(Instant now, String how) {
        return new Incident(id, kind, what, room, place, seenBy, seenAt, called, now, how);
    }
}
