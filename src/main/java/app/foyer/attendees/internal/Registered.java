package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Correction;
import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.platform.Retry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Attendees from the database, and a lookup index for each event that is made anew when they changed, here or elsewhere. */
@Component
class Registered implements Attendees {
    private static final int MOST_ALIKE = 200;

    private final AttendeeStore store;
    private final Corrections corrections;
    private final TransactionTemplate transactions;
    private final Map<String, LookupIndex> indexes = new ConcurrentHashMap<>();

    Registered(AttendeeStore store, Corrections corrections, TransactionTemplate transactions) {
        this.store = store;
        this.corrections = corrections;
        this.transactions = transactions;
    }

    @Override
    public void add(String event, Collection<Attendee> attendees, Collection<Ticket> tickets) {
        Retry.onConflict(() -> transactions.execute(status -> {
            store.insert(event, attendees, tickets);
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
        return store.bySecret(event, secret)
                .or(() -> index(event).inOtherCase(secret).flatMap(ticket -> store.byTicket(event, ticket)));
    }

    @Override
    public Optional<TicketHolder> holderByTicket(String event, String ticket) {
        return store.byTicket(event, ticket);
    }

    @Override
    public List<Registration> search(String event, String query, int limit) {
        return index(event).search(query, limit);
    }

    List<Registration> searchNames(String event, String query, int limit) {
        return index(event).searchNames(query, limit);
    }

    /** Asking for the revision is one small read, so a search is never behind what any node has committed. */
    private LookupIndex index(String event) {
        var revision = store.revision(event);
        var known = indexes.get(event);
        if (known != null && known.revision() == revision) return known;
        return indexes.compute(event, (id, held) -> {
            if (held != null && held.revision() >= revision) return held;
            return LookupIndex.of(revision, store.all(id).values());
        });
    }

    @Override
    public boolean isAmbiguous(String event, String secret) {
        return index(event).isAmbiguous(secret);
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
    public boolean hasTwin(String event, Attendee attendee) {
        var name = String.join("", Folding.words(attendee.name()));
        return store.hasContact(event, attendee.email(), attendee.phone())
                || index(event).searchNames(attendee.name(), MOST_ALIKE).stream()
                        .flatMap(person -> Stream.of(
                                person.attendee().name(), person.attendee().latinName()))
                        .filter(Objects::nonNull)
                        .anyMatch(other -> String.join("", Folding.words(other)).equals(name));
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
