package app.foyer.checkin;

import app.foyer.platform.Refusal;
import java.time.Instant;

/**
 * One attempt to be admitted. Exactly one of {@code code} and {@code ticket} is given.
 *
 * @param code what a scanner read, noise and all; or null
 * @param ticket the id of a ticket that somebody chose; or null
 * @param list the check-in list, or null for the event's first
 * @param at when it was scanned, or null for now
 * @param nonce makes a repeat of this scan (same device, ticket and list) known as such; or null
 * @param device a device's id, or {@code desk}, {@code api}
 * @param actor a staff account's or API token's name, or {@code attendee}
 */
public record Scan(String code, String ticket, String list, Instant at, String nonce, String device, String actor) {
    /** @throws Refusal {@code bad-scan} where it names not exactly one thing, or names are longer than can be kept */
    public Scan {
        var fits = length(list) <= 64 && length(nonce) <= 100 && length(device) <= 64 && length(actor) <= 100;
        if ((code == null) == (ticket == null) || device == null || actor == null || !fits)
            throw new Refusal("bad-scan");
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    public static Scan ofCode(String code, String list, String nonce, String device, String actor) {
        return new Scan(code, null, list, null, nonce, device, actor);
    }

    public static Scan ofTicket(String ticket, String list, String nonce, String device, String actor) {
        return new Scan(null, ticket, list, null, nonce, device, actor);
    }

    public Scan withoutNonce() {
        return new Scan(code, ticket, list, at, null, device, actor);
    }

    /** Leaves the code out. */
    @Override
    public String toString() {
        return "Scan by " + actor + " at " + device;
    }
}
