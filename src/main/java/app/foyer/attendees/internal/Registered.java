package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Correction;
import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.attendees.SeatMove;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.platform.Retry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Attendees from the database; who fits what was typed comes from the lookup index. */
@Component
class Registered implements Attendees {
    private static final int MOST_ALIKE = 200;

    private final AttendeeStore store;
    private final Corrections corrections;
    private final ChairStore chairs;
    private final TransactionTemplate transactions;
    private final Lookups lookups;

    Registered(
            AttendeeStore store,
            Corrections corrections,
            ChairStore chairs,
            TransactionTemplate transactions,
            Lookups lookups) {
        this.store = store;
        this.corrections = corrections;
        this.chairs = chairs;
        this.transactions = transactions;
        this.lookups = lookups;
    }

    @Override
    public void add(String event, Collection<Attendee> attendees, Collection<Ticket> tickets) {
        Retry.onConflict(() -> transactions.execute(status -> {
            ChairStore.requireOwn(tickets);
            store.insert(event, attendees, tickets);
            return true;
        }));
    }

    @Override
    public void seat(String event, Collection<SeatMove> moves) {
        Retry.onConflict(() -> transactions.execute(status -> {
            chairs.seat(event, moves);
            return true;
        }));
    }

    @Override
    public int count(String event) {
        return store.count(event);
    }

    @Override
    public Optional<Registration> find(String event, String attendee) {
        return store.find(event, attendee);
    }

    @Override
    public Optional<TicketHolder> holderBySecret(String event, String secret) {
        return store.bySecret(event, secret).or(() -> {
            var tickets = ticketsInAnyCase(event, secret);
            return tickets.size() == 1 ? store.byTicket(event, tickets.getFirst()) : Optional.empty();
        });
    }

    @Override
    public Optional<TicketHolder> holderByTicket(String event, String ticket) {
        return store.byTicket(event, ticket);
    }

    @Override
    public List<TicketHolder> holders(String event, Collection<String> secrets, Collection<String> tickets) {
        return store.holders(event, secrets, tickets);
    }

    @Override
    public List<Registration> search(String event, String query, int limit) {
        return registrations(event, lookups.of(event).search(query, limit));
    }

    /** Somebody whose name fits. @param wholly whether all of it was typed, and right */
    record Named(Registration registration, boolean wholly) {}

    List<Named> searchNames(String event, String query, int limit) {
        var found = lookups.of(event).searchNames(query, limit);
        var wholly = found.stream()
                .filter(LookupIndex.Found::byWholeName)
                .map(LookupIndex.Found::id)
                .collect(Collectors.toSet());
        return registrations(event, found).stream()
                .map(registration -> new Named(
                        registration, wholly.contains(registration.attendee().id())))
                .toList();
    }

    /** In that order. */
    private List<Registration> registrations(String event, List<LookupIndex.Found> found) {
        if (found.isEmpty()) return List.of();
        var ids = found.stream().map(LookupIndex.Found::id).toList();
        var byId = store.find(event, ids).stream()
                .collect(Collectors.toMap(person -> person.attendee().id(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** While there is no index yet the database looks through all: slower, but the door does not wait. */
    private List<String> ticketsInAnyCase(String event, String secret) {
        var holders = lookups.atOnce(event).map(index -> index.holdersInAnyCase(secret));
        if (holders.isPresent() && holders.get().isEmpty()) return List.of();
        return store.ticketsInAnyCase(event, secret, holders.orElse(null));
    }

    @Override
    public boolean isAmbiguous(String event, String secret) {
        return store.bySecret(event, secret).isEmpty()
                && ticketsInAnyCase(event, secret).size() > 1;
    }

    @Override
    public List<Registration> find(String event, Collection<String> attendees) {
        return store.find(event, attendees);
    }

    @Override
    public List<Registration> order(String event, String orderCode) {
        return store.ofOrder(event, orderCode);
    }

    @Override
    public int tickets(String event, String product) {
        return store.tickets(event, product);
    }

    @Override
    public void hold(String event) {
        store.nextRevision(event);
    }

    @Override
    public boolean hasSame(String event, Attendee attendee) {
        return store.hasContact(event, attendee.email(), attendee.phone()) || store.hasName(event, attendee.name());
    }

    @Override
    public boolean hasTwin(String event, Attendee attendee) {
        return store.hasContact(event, attendee.email(), attendee.phone()) || hasNamesake(event, attendee.name());
    }

    @Override
    public boolean hasNamesake(String event, String name) {
        return searchNames(event, name, MOST_ALIKE).stream()
                .anyMatch(named -> isNamed(named.registration().attendee(), name));
    }

    private static boolean isNamed(Attendee attendee, String name) {
        return Stream.of(attendee.name(), attendee.latinName())
                .filter(Objects::nonNull)
                .anyMatch(other -> String.join("", Folding.words(other)).equals(String.join("", Folding.words(name))));
    }

    @Override
    public Registration correct(String event, String attendee, Map<Field, String> fields, String device, String actor) {
        return Retry.onConflict(
                () -> transactions.execute(status -> corrections.correct(event, attendee, fields, device, actor)));
    }

    @Override
    public List<Correction> corrections(String event, String attendee) {
        return corrections.of(event, attendee);
    }
}
