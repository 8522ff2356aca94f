package app.foyer.attendees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The registered people of each event. */
public interface Attendees {
    /** Adds them in one transaction. */
    void add(String event, Collection<Attendee> attendees, Collection<Ticket> tickets);

    /** How many are registered. */
    int count(String event);

    Optional<Registration> find(String event, String attendee);

    /**
     * The ticket with that secret; where none has it exactly, the only one whose secret differs from it in letter case
     * alone, as some scanners send it. In a transaction the ticket does not change until that ends.
     */
    Optional<TicketHolder> holderBySecret(String event, String secret);

    /** In a transaction the ticket does not change until that ends. */
    Optional<TicketHolder> holderByTicket(String event, String ticket);

    /**
     * Those whose name, order code or phone ending fits, the best first: for staff, who may see everybody.
     *
     * @param query as typed: characters, pinyin in full or initials, Latin letters with or without accents, names in
     *     either order; the last digits of a phone, at least four; fewer than two letters find nothing, but one Chinese
     *     character is enough
     */
    List<Registration> search(String event, String query, int limit);
}
