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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Limits tries in three ways. Searches, registrations and wrong proofs of each kiosk, so that a script gets nowhere: 60
 * guesses an hour at four digits take a week for one person. Wrong proofs about each glimpse, and fewer, on whatever kiosk:
 * somebody clumsy is sent to the desk before the kiosk is full, and whoever comes next is not. A crowd is spared that, since
 * one of it would shut out all; there only an order code is a proof, which nobody guesses.
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
    private final Tries registrationsAtOnce = new Tries(6, Duration.ofMinutes(1));
    private final Tries registrationsAnHour = new Tries(120, Duration.ofHours(1));
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
        if (!Query.ofName(query).isEnoughInPublic()) return Found.NOT_ASKED;
        var named = registered.searchNames(event, query, MOST_LOOKED_AT);
        var glimpses = glimpses(named, true);
        if (glimpses.size() <= MOST_SHOWN) return new Found(glimpses, shown(glimpses) < named.size(), true);
        var namesakes = namesakes(named);
        return new Found(namesakes.isEmpty() ? glimpses.subList(0, MOST_SHOWN) : namesakes, true, true);
    }

    /** Who typed all of a common name cannot type more of it: then all who have it are behind one mask. */
    private static List<Glimpse> namesakes(List<Named> named) {
        var wholly = named.stream().filter(Named::wholly).toList();
        if (wholly.size() > MOST_BEHIND_ONE || glimpses(wholly, true).size() <= MOST_SHOWN) return List.of();
        var byName = glimpses(wholly, false);
        return byName.size() <= MOST_SHOWN ? byName : List.of();
    }

    private static int shown(List<Glimpse> glimpses) {
        return glimpses.stream().mapToInt(glimpse -> glimpse.attendees().size()).sum();
    }

    private static List<Glimpse> glimpses(List<Named> named, boolean withEmail) {
        record Mask(String name, String email) {}
        var byMask = new LinkedHashMap<Mask, List<Named>>();
        for (var one : named) {
            var attendee = one.registration().attendee();
            var mask = new Mask(Masks.name(attendee.name()), withEmail ? Masks.email(attendee.email()) : null);
            byMask.computeIfAbsent(mask, key -> new ArrayList<>()).add(one);
        }
        return byMask.entrySet().stream()
                .flatMap(entry -> glimpse(entry.getKey().name(), entry.getKey().email(), entry.getValue()).stream())
                .toList();
    }

    /** Of a crowd those who cannot type more of their name; the others can, and then are fewer. */
    private static Optional<Glimpse> glimpse(String name, String email, List<Named> alike) {
        var all = new Glimpse(ids(alike), name, email);
        if (!all.isCrowd()) return Optional.of(all);
        var wholly = ids(alike.stream().filter(Named::wholly).toList());
        return wholly.isEmpty() ? Optional.empty() : Optional.of(new Glimpse(wholly, name, email));
    }

    private static List<String> ids(List<Named> named) {
        return named.stream().map(one -> one.registration().attendee().id()).toList();
    }

    /** Each proof is wrong until it is known to be right, so that many at once are no more than so many. */
    @Override
    public Optional<Registration> prove(String event, String kiosk, Glimpse glimpse, Factor factor, String proof) {
        var now = clock.now();
        var taken = new ArrayList<Runnable>();
        take(proofsAnHour, key(event, kiosk), now, taken);
        take(proofsAtOnce, key(event, kiosk), now, taken);
        var about = glimpse.attendees().stream().sorted().collect(Collectors.joining(","));
        if (!glimpse.isCrowd()) take(proofsAboutOne, key(event, about), now, taken);
        if (glimpse.isCrowd() && factor == Factor.PHONE_ENDING) return Optional.empty();
        var proven = registered.find(event, glimpse.attendees()).stream()
                .filter(registration -> proves(factor, proof, registration.attendee()))
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
    public void countRegistration(String event, String kiosk) {
        registrationsAtOnce.take(key(event, kiosk), clock.now());
        registrationsAnHour.take(key(event, kiosk), clock.now());
    }

    @Override
    public String masked(Attendee attendee) {
        return Masks.name(attendee.name());
    }

    private static boolean proves(Factor factor, String proof, Attendee attendee) {
        return switch (factor) {
            case PHONE_ENDING ->
                proof.strip().length() == PHONE_ENDING
                        && Folding.digits(proof).length() == PHONE_ENDING
                        && Folding.digits(attendee.phone()).endsWith(Folding.digits(proof));
            case ORDER_CODE -> {
                var order = code(attendee.orderCode());
                yield order.length() >= SHORTEST_ORDER_CODE && order.equals(code(proof));
            }
        };
    }

    private static String code(String text) {
        return text == null ? "" : String.join("", Folding.words(text));
    }

    private static String key(String event, String kiosk) {
        return event + "/" + kiosk;
    }
}
