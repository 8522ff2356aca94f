package app.foyer.api;

import app.foyer.devices.DeviceToken;
import app.foyer.live.Author;
import app.foyer.staff.Member;
import org.springframework.security.core.Authentication;

/**
 * Who makes a call, by the token that came with it.
 *
 * @param name a staff account's or API token's name, or {@code attendee} at a kiosk
 * @param device {@code api}, or the id of the kiosk
 */
record Caller(String name, String device) {
    private static final String API = "api";
    private static final String AT_A_KIOSK = "attendee";

    /** @param own the device that a token for any device says it is, or null */
    static Caller of(Authentication authentication, String own) {
        return switch (authentication.getPrincipal()) {
            case Member member -> new Caller(member.name(), API);
            case DeviceToken token when token.device() != null -> new Caller(AT_A_KIOSK, token.device());
            case DeviceToken token -> new Caller(AT_A_KIOSK, own == null ? token.id() : own);
            default -> new Caller(authentication.getName(), API);
        };
    }

    static Author author(Authentication authentication) {
        var caller = of(authentication, null);
        return new Author(caller.name(), caller.device());
    }
}
