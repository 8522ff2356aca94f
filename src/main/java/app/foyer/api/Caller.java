package app.foyer.api;

import app.foyer.devices.DeviceToken;
import app.foyer.live.Author;
import app.foyer.staff.Member;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/**
 * Who makes a call, by the token that came with it.
 *
 * @param name a staff account's or API token's name, or {@code attendee} at a kiosk
 * @param device {@code api}, or the id of the kiosk; null where a token for any does not say
 */
record Caller(String name, String device) {
    private static final String API = "api";
    private static final String AT_A_KIOSK = "attendee";

    /** @param own the device that a token for any device says it is, or null */
    static Caller of(Authentication authentication, String own) {
        return switch (authentication.getPrincipal()) {
            case Member member -> new Caller(member.name(), API);
            case DeviceToken token when token.device() != null -> new Caller(AT_A_KIOSK, token.device());
            case DeviceToken token -> new Caller(AT_A_KIOSK, own);
            default -> new Caller(authentication.getName(), API);
        };
    }

    /**
     * The event that a call means: a device's token is good for its own event alone.
     *
     * @param asked an event's id, or null
     * @throws AccessDeniedException for another event than the token's
     */
    static String event(Authentication authentication, String asked) {
        if (!(authentication.getPrincipal() instanceof DeviceToken token)) return asked;
        if (asked != null && !asked.equals(token.event())) throw new AccessDeniedException("a token of another event");
        return token.event();
    }

    static Author author(Authentication authentication) {
        var caller = of(authentication, null);
        return new Author(caller.name(), caller.device());
    }
}
