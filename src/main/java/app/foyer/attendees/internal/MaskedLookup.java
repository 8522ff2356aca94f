package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Glimpse;
import app.foyer.attendees.PublicLookup;
import app.foyer.attendees.Registration;
import app.foyer.attendees.internal.Registered.Named;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits tries in three ways. Searches and wrong proofs of each kiosk, so that a script gets nowhere: 60 guesses an hour at
 * four digits take a week for one person. Wrong proofs about each person, and fewer, on whatever kiosk: somebody clumsy is
 * sent to the desk before the kiosk is full, and whoever comes next is not.
 */
@Component
class MaskedLookup implements PublicLookup {
    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_BEHIND_ONE = 50;
    private static final int PHONE_ENDING = 4;
    private static final int SHORTEST_ORDER_CODE = 4;

    private final Registered registered;
    private final VenueClock clock;
    private final Tries searches = new Tries(60, Duration.ofMinutes(1));
    private final Tries proofsAboutOne = new Tries(5, Duration.ofMinutes(10));
    private final Tries proofsAtOnce = new Tries(15, Duration.ofMinutes(1));
    private final Tries proofsAnHour = new Tries(60, Duration.ofHours(1));

    MaskedLookup(Registered registered, VenueClock clock) {
        this.registered = registered;
        this.clock = clock;
    }

    @Override
    public Found search(String event, String kiosk, String query) {
        searches.take(key(event, kiosk), clock.now());
        var named = registered.searchNames(event, query, MOST_LOOKED_AT);
        var glimpses = glimpses(named, true);
        if (glimpses.size() <= MOST_SHOWN) return new Found(glimpses, false);
        var namesakes = namesakes(named);
        return new Found(namesakes.isEmpty() ? glimpses.subList(0, MOST_SHOWN) : namesakes, true);
    }

    /** Who typed all of a common name cannot type more of it: then all who have it are behind one mask. */
    private static List<Glimpse> namesakes(List<Named> named) {
        var wholly = named.stream().filter(Named::wholly).toList();
        if (wholly.size() > MOST_BEHIND_ONE || glimpses(wholly, true).size() <= MOST_SHOWN) return List.of();
        var byName = glimpses(wholly, false);
        return byName.size() <= MOST_SHOWN ? byName : List.of();
    }

    private static List<Glimpse> glimpses(List<Named> named, boolean withEmail) {
        record Mask(String name, String email) {}
        var byMask = new LinkedHashMap<Mask, List<String>>();
        for (var one : named) {
            var attendee = one.registration().attendee();
            var mask = new Mask(Masks.name(attendee.name()), withEmail ? Masks.email(attendee.email()) : null);
            byMask.computeIfAbsent(mask, key -> new ArrayList<>()).add(attendee.id());
        }
        return byMask.entrySet().stream()
                .map(entry -> new Glimpse(
                        entry.getValue(), entry.getKey().name(), entry.getKey().email()))
                .toList();
    }

    /** Each proof is wrong until it is known to be right, so that many at once are no more than so many. */
    @Override
    public Optional<Registration> prove(String event, String kiosk, Glimpse glimpse, String proof) {
        var now = clock.now();
        var taken = new ArrayList<Runnable>();
        take(proofsAnHour, key(event, kiosk), now, taken);
        take(proofsAtOnce, key(event, kiosk), now, taken);
        for (var attendee : glimpse.attendees()) take(proofsAboutOne, key(event, attendee), now, taken);
        var proven = glimpse.attendees().stream()
                .flatMap(attendee -> registered.find(event, attendee).stream())
                .filter(registration -> proves(proof, registration.attendee()))
                .toList();
        if (proven.size() != 1) return Optional.empty();
        taken.forEach(Runnable::run);
        return Optional.of(proven.getFirst());
    }

    private static void take(Tries tries, String name, Instant now, List<Runnable> taken) {
        try {
            tries.take(name, now);
        } catch (Refusal none) {
            taken.forEach(Runnable::run);
            throw none;
        }
        taken.add(() -> tries.giveBack(name));
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
