package app.foyer.attendees;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered people of each event. */
public interface Attendees {
    /**
     * Adds them in one transaction.
     *
     * @throws app.foyer.platform.Refusal {@code seat-taken} where two of them hold one seat
     */
    void add(String event, Collection<Attendee> attendees, Collection<Ticket> tickets);

    /** How many are registered. */
    int count(String event);

    Optional<Registration> find(String event, String attendee);

    /** Those of them that there are. */
    List<Registration> find(String event, Collection<String> attendees);

    /** All who were booked together, by name. */
    List<Registration> order(String event, String orderCode);

    /** How many tickets of a product there are that are not cancelled or revoked. Once the event is held: for sure. */
    int tickets(String event, String product);

    /** Until the transaction ends nobody else changes the event's attendees. */
    void hold(String event);

    /** Whether somebody has exactly that name, or that mail address or phone. Once the event is held: for sure. */
    boolean hasSame(String event, Attendee attendee);

    /** Whether somebody of that name, folded, is registered. */
    boolean hasNamesake(String event, String name);

    /** Whether somebody of that name, folded, is registered; or with that phone or mail address. */
    boolean hasTwin(String event, Attendee attendee);

    /**
     * Corrects what was misspelled; before and after are kept. Tickets and their secrets stay what they are, so a
     * printed code goes on working.
     *
     * @param fields new values by field; an empty one takes a value away, but not the name
     * @throws app.foyer.platform.Refusal {@code unknown-attendee}, {@code bad-field}
     */
    Registration correct(String event, String attendee, Map<Field, String> fields, String device, String actor);

    /**
     * Seats people, all of them or nobody. Whoever else seats or imports meanwhile waits, and then sees it.
     *
     * @throws app.foyer.platform.Refusal {@code changed-meanwhile}: one of them sits elsewhere than was thought;
     *     {@code seat-taken}: somebody else sits there; {@code unknown-ticket}; {@code ticket-over}: it admits nobody for
     *     good, so it gets no seat
     */
    void seat(String event, Collection<SeatMove> moves);

    /** The latest first. */
    List<Correction> corrections(String event, String attendee);

    /**
     * The ticket with that secret; where none has it exactly, the only one whose secret differs from it in letter case
     * alone, as some scanners send it. In a transaction the ticket does not change until that ends.
     */
    Optional<TicketHolder> holderBySecret(String event, String secret);

    /**
     * Those with one of these secrets, exactly, or of these tickets, without any that somebody is changing just now. In a
     * transaction none of them changes until that ends.
     */
    List<TicketHolder> holders(String event, Collection<String> secrets, Collection<String> tickets);

    /** Whether more than one ticket has that secret but for letter case, and none exactly. */
    boolean isAmbiguous(String event, String secret);

    /** In a transaction the ticket does not change until that ends. */
    Optional<TicketHolder> holderByTicket(String event, String ticket);

    /**
     * Those whose name, order code, phone ending or mail address fits, the best first: for staff, who may see everybody.
     * Whole names come before family names and other words, beginnings, initials, and names with one letter wrong.
     *
     * @param query as typed: characters, pinyin in full or initials, Latin letters with or without accents, names in
     *     either order, of any script also in Latin letters; the last digits of a phone, at least four; the beginning of
     *     a mail address or order code, likewise; fewer than two letters find nothing, but one Chinese character is enough
     */
    List<Registration> search(String event, String query, int limit);
}
