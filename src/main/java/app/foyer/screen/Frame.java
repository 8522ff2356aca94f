package app.foyer.screen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a view shows from one change to the next, with the messages that bring it to a page; all screens share it. */
final class Frame {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CHANGE = "change";

    private final long number;
    private final long revision;
    private final Instant at;
    private final Instant validUntil;
    private final Map<String, Html.Drawn> regions;
    private final byte[] change;
    private volatile byte[] whole;

    private Frame(
            long number,
            long revision,
            Instant at,
            Instant validUntil,
            Map<String, Html.Drawn> regions,
            byte[] change) {
        this.number = number;
        this.revision = revision;
        this.at = at;
        this.validUntil = validUntil;
        this.regions = regions;
        this.change = change;
    }

    static Frame first(long revision, Instant at, Instant validUntil, Map<String, Html.Drawn> regions) {
        return new Frame(1, revision, at, validUntil, regions, null);
    }

    /** The frame after this one. Only what differs goes into its {@link #change()}. */
    Frame next(long newRevision, Instant now, Instant newValidUntil, Map<String, Html.Drawn> newRegions) {
        if (newRevision == revision && newRegions.equals(regions))
            return new Frame(number, revision, now, newValidUntil, regions, change);
        var message = message(newRevision, newValidUntil, differences(regions, newRegions));
        message.put("now", now.toString());
        if (!order(newRegions).equals(order(regions))) message.put("order", order(newRegions));
        return new Frame(number + 1, newRevision, now, newValidUntil, newRegions, event(CHANGE, newRevision, message));
    }

    /** The HTML of regions that the other has and this has not. */
    static Map<String, String> differences(Map<String, Html.Drawn> before, Map<String, Html.Drawn> after) {
        var different = new LinkedHashMap<String, String>();
        after.forEach((key, drawn) -> {
            var old = before.get(key);
            if (old == null || !old.html().equals(drawn.html())) different.put(key, drawn.html());
        });
        return different;
    }

    static List<String> order(Map<String, Html.Drawn> regions) {
        return new ArrayList<>(regions.keySet());
    }

    private static Map<String, Object> message(long revision, Instant validUntil, Map<String, String> regions) {
        var message = new LinkedHashMap<String, Object>();
        message.put("revision", revision);
        message.put("validUntil", validUntil.toString());
        message.put("regions", regions);
        return message;
    }

    private static byte[] event(String name, long id, Map<String, Object> message) {
        return ("id: " + id + "\n" + text(name, message)).getBytes(StandardCharsets.UTF_8);
    }

    /** A message that carries no revision. */
    static byte[] event(String name, Map<String, Object> message) {
        return text(name, message).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name, Map<String, Object> message) {
        return "event: " + name + "\ndata: " + JSON.writeValueAsString(message) + "\n\n";
    }

    /** Counts what this view has shown, so that a connection knows whether it missed one. */
    long number() {
        return number;
    }

    long revision() {
        return revision;
    }

    Instant at() {
        return at;
    }

    Instant validUntil() {
        return validUntil;
    }

    Map<String, Html.Drawn> regions() {
        return regions;
    }

    /** Whether it is still what there is to show. */
    boolean holds(long newestRevision, Instant now) {
        return revision == newestRevision && !now.isBefore(at) && now.isBefore(validUntil);
    }

    /** The message for a page that shows the frame before this one. */
    byte[] change() {
        return change;
    }

    /** The message for a page that shows anything else. */
    byte[] whole() {
        var made = whole;
        if (made == null) {
            var message = message(revision, validUntil, differences(Map.of(), regions));
            message.put("order", order(regions));
            made = event(CHANGE, revision, message);
            whole = made;
        }
        return made;
    }
}
