package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Correction;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.badges.PrintJob;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All there is to know of somebody.
 *
 * @param others who were booked together with them
 * @param standings of their tickets, and of the others'
 * @param handedOut when, by ticket and item
 * @param badges the newest print of each ticket that has one
 */
record Dossier(
        Registration person,
        List<Registration> others,
        List<Standing> standings,
        List<Arrival> history,
        List<Correction> corrections,
        Map<String, Map<String, Instant>> handedOut,
        Map<String, String> answers,
        Map<String, PrintJob> badges) {
    static Optional<Dossier> of(String attendee, Post post) {
        return post.attendees().find(post.event(), attendee).map(person -> of(person, post));
    }

    private static Dossier of(Registration person, Post post) {
        var event = post.event();
        var id = person.attendee().id();
        var order = person.attendee().orderCode();
        var others = order == null
                ? List.<Registration>of()
                : post.attendees().order(event, order).stream()
                        .filter(other -> !other.attendee().id().equals(id))
                        .toList();
        var tickets = Stream.concat(Stream.of(person), others.stream())
                .flatMap(one -> one.tickets().stream())
                .map(Ticket::id)
                .toList();
        return new Dossier(
                person,
                others,
                post.checkIns().standings(event, tickets),
                post.checkIns().history(event, id),
                post.attendees().corrections(event, id),
                person.tickets().stream()
                        .map(Ticket::id)
                        .collect(Collectors.toMap(
                                Function.identity(), ticket -> post.checkIns().handedOut(event, ticket))),
                post.checkIns().answers(event, id),
                person.tickets().stream()
                        .flatMap(ticket -> post.badges().last(event, ticket.id()).stream())
                        .collect(Collectors.toMap(PrintJob::ticket, Function.identity())));
    }

    Attendee attendee() {
        return person.attendee();
    }

    Optional<Standing> standing(Ticket ticket, String list) {
        return standings.stream()
                .filter(standing -> standing.ticket().equals(ticket.id()) && Objects.equals(standing.list(), list))
                .findFirst();
    }

    /** Everybody of the order, by id. */
    Set<String> people() {
        return Stream.concat(Stream.of(person), others.stream())
                .map(one -> one.attendee().id())
                .collect(Collectors.toSet());
    }

    /** Tickets of the whole order that may still be admitted to a list. */
    List<Ticket> admissible(CheckinList list) {
        return Stream.concat(Stream.of(person), others.stream())
                .flatMap(one -> one.tickets().stream())
                .filter(ticket -> list.terms().isFor(ticket.product()))
                .filter(ticket -> standing(ticket, list.id()).isEmpty())
                .toList();
    }
}
