package app.foyer.checkin;

import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One attempt to get in or out. Exactly one of {@code code} and {@code ticket} is given.
 *
 * @param code what a scanner read, noise and all; or null
 * @param ticket the id of a ticket that somebody chose; or null
 * @param lists the check-in lists of this door: the one that is for the ticket counts; empty for the event's first
 * @param at when it was scanned, or null for now; a time to come, or more than a week ago, counts as now
 * @param nonce makes a repeat of this scan (same device, ticket and list) known as such; or null
 * @param device a device's id, or {@code desk}, {@code api}
 * @param actor a staff account's or API token's name, or {@code attendee}
 * @param answers to questions, by their ids
 * @param force why staff admit whatever speaks against it, or null
 * @param offline whether the device has let the person through already, without a server to ask
 */
public record Scan(
        String code,
        String ticket,
        List<String> lists,
        Direction direction,
        Instant at,
        String nonce,
        String device,
        String actor,
        Map<String, String> answers,
        String force,
        boolean offline) {
    private static final int LONGEST_REASON = 500;

    /** @throws Refusal {@code bad-scan} where it names not exactly one thing, or names are longer than can be kept */
    public Scan {
        lists = lists == null ? List.of() : List.copyOf(lists);
        direction = direction == null ? Direction.ENTRY : direction;
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        var fits = lists.stream().allMatch(list -> length(list) <= 64)
                && length(nonce) <= 100
                && length(device) <= 64
                && length(actor) <= 100
                && length(force) <= LONGEST_REASON;
        if ((code == null) == (ticket == null) || device == null || actor == null || !fits)
            throw new Refusal("bad-scan");
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    public static Scan ofCode(String code, String list, String nonce, String device, String actor) {
        return new Scan(code, null, one(list), null, null, nonce, device, actor, null, null, false);
    }

    public static Scan ofTicket(String ticket, String list, String nonce, String device, String actor) {
        return new Scan(null, ticket, one(list), null, null, nonce, device, actor, null, null, false);
    }

    private static List<String> one(String list) {
        return list == null ? List.of() : List.of(list);
    }

    public Scan withoutNonce() {
        return new Scan(code, ticket, lists, direction, at, null, device, actor, answers, force, offline);
    }

    public Scan going(Direction newDirection) {
        return new Scan(code, ticket, lists, newDirection, at, nonce, device, actor, answers, force, offline);
    }

    public Scan at(Instant newAt) {
        return new Scan(code, ticket, lists, direction, newAt, nonce, device, actor, answers, force, offline);
    }

    public Scan answering(Map<String, String> newAnswers) {
        return new Scan(code, ticket, lists, direction, at, nonce, device, actor, newAnswers, force, offline);
    }

    public Scan forced(String reason) {
        return new Scan(code, ticket, lists, direction, at, nonce, device, actor, answers, reason, offline);
    }

    public Scan wasOffline() {
        return new Scan(code, ticket, lists, direction, at, nonce, device, actor, answers, force, true);
    }

    /** Leaves the code and the answers out. */
    @Override
    public String toString() {
        return "Scan by " + actor + " at " + device;
    }
}
