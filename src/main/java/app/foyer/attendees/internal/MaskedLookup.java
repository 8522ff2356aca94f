package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.Registration;
import app.foyer.platform.VenueClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MaskedLookup implements PublicLookup {
    private static final int MOST_LOOKED_AT = 200;
    private static final int PHONE_ENDING = 4;
    private static final int SHORTEST_ORDER_CODE = 4;

    private final Registered registered;
    private final VenueClock clock;
    private final Tries searches = new Tries(60);
    private final Tries wrongProofs = new Tries(5);

    MaskedLookup(Registered registered, VenueClock clock) {
        this.registered = registered;
        this.clock = clock;
    }

    @Override
    public Found search(String event, String kiosk, String query) {
        var key = key(event, kiosk);
        searches.require(key, clock.now());
        searches.count(key, clock.now());
        var glimpses = glimpses(registered.searchNames(event, query, MOST_LOOKED_AT));
        var shown = glimpses.subList(0, Math.min(MOST_SHOWN, glimpses.size()));
        return new Found(shown, glimpses.size() > shown.size());
    }

    private static List<Glimpse> glimpses(List<Registration> found) {
        record Mask(String name, String email) {}
        var byMask = new LinkedHashMap<Mask, List<String>>();
        for (var registration : found) {
            var attendee = registration.attendee();
            var mask = new Mask(Masks.name(attendee.name()), Masks.email(attendee.email()));
            byMask.computeIfAbsent(mask, key -> new ArrayList<>()).add(attendee.id());
        }
        return byMask.entrySet().stream()
                .map(entry -> new Glimpse(
                        entry.getValue(), entry.getKey().name(), entry.getKey().email()))
                .toList();
    }

    @Override
    public Optional<Registration> prove(String event, String kiosk, Glimpse glimpse, String proof) {
        var key = key(event, kiosk);
        wrongProofs.require(key, clock.now());
        var proven = glimpse.attendees().stream()
                .flatMap(attendee -> registered.find(event, attendee).stream())
                .filter(registration -> proves(proof, registration.attendee()))
                .toList();
        if (proven.size() == 1) return Optional.of(proven.getFirst());
        wrongProofs.count(key, clock.now());
        return Optional.empty();
    }

    @Override
    public String masked(Attendee attendee) {
        return Masks.name(attendee.name());
    }

    private static boolean proves(String proof, Attendee attendee) {
        var phone = Folding.digits(attendee.phone());
        var isPhoneEnding = proof.strip().length() == PHONE_ENDING
                && Folding.digits(proof).length() == PHONE_ENDING
                && phone.endsWith(Folding.digits(proof));
        var order = code(attendee.orderCode());
        return isPhoneEnding || order.length() >= SHORTEST_ORDER_CODE && order.equals(code(proof));
    }

    private static String code(String text) {
        return text == null ? "" : String.join("", Folding.words(text));
    }

    private static String key(String event, String kiosk) {
        return event + "/" + kiosk;
    }
}
