package app.foyer.checkin.internal;

import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.Because;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.DoorSettings;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a ticket may enter a list now, as far as nobody else's entry has to do with it. Pure. */
final class Judging {
    /** @param because what there is to say beside it */
    record Judgement(Outcome outcome, Because because) {
        static final Judgement OK = new Judgement(Outcome.OK, Because.NOTHING);

        static Judgement of(Outcome outcome) {
            return new Judgement(outcome, Because.NOTHING);
        }

        boolean isOk() {
            return outcome == Outcome.OK;
        }
    }

    private final CheckinList list;
    private final DoorSettings settings;
    private final Ticket ticket;
    private final Instant at;

    Judging(CheckinList list, DoorSettings settings, Ticket ticket, Instant at) {
        this.list = list;
        this.settings = settings;
        this.ticket = ticket;
        this.at = at;
    }

    /**
     * By the ticket, the list's rules and what was before. A ticket that was admitted and cancelled since is cancelled,
     * not admitted already; and who is inside is told so, whatever the rules would say to them now.
     *
     * @param passages empty where the list does not look back
     */
    Judgement entry(Passages passages) {
        var byTicket = ticket();
        if (!byTicket.isOk()) return byTicket;
        if (!mayFollow(passages)) return Judgement.of(Outcome.ALREADY_ADMITTED);
        return new Rules(list.terms().rules(), ticket.product(), settings.zone(), passages)
                .against(at)
                .map(because -> new Judgement(Outcome.RULES, because))
                .orElse(Judgement.OK);
    }

    private Judgement ticket() {
        var state = ofState(ticket.state());
        if (state != Outcome.OK) return Judgement.of(state);
        if (!list.terms().isFor(ticket.product())) return Judgement.of(Outcome.WRONG_LIST);
        if (ticket.validFrom() != null && at.isBefore(ticket.validFrom()))
            return new Judgement(Outcome.NOT_YET_VALID, Because.passing(ticket.validFrom()));
        if (ticket.validUntil() != null && !at.isBefore(ticket.validUntil()))
            return new Judgement(Outcome.EXPIRED, Because.passing(null));
        return Judgement.OK;
    }

    private static Outcome ofState(TicketState state) {
        return switch (state) {
            case VALID -> Outcome.OK;
            case UNPAID -> Outcome.UNPAID;
            case BLOCKED -> Outcome.BLOCKED;
            case CANCELLED -> Outcome.CANCELLED;
            case REVOKED -> Outcome.REVOKED;
        };
    }

    /** By the scans' own times: between two entries there is an exit, unless every entry counts. */
    private boolean mayFollow(Passages passages) {
        if (list.terms().everyEntry() || passages.entries().isEmpty()) return true;
        if (!list.terms().reentry()) return false;
        var afterExit = passages.before(at).map(before -> !before.isEntry()).orElse(true);
        var beforeExit = passages.after(at).map(after -> !after.isEntry()).orElse(true);
        return afterExit && beforeExit;
    }

    /** Questions of the list that are for this ticket and have no answer yet. */
    List<Question> open(Set<String> answered) {
        return settings.questions().stream()
                .filter(question -> list.terms().questions().contains(question.id()))
                .filter(question -> question.isFor(ticket.product()) && !answered.contains(question.id()))
                .toList();
    }

    /** The first answer that does not fit its question. */
    Optional<Question> misanswered(Map<String, String> answers) {
        return settings.questions().stream()
                .filter(question -> answers.containsKey(question.id()) && !question.takes(answers.get(question.id())))
                .findFirst();
    }
}
