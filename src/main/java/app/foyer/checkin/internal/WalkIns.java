package app.foyer.checkin.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketState;
import app.foyer.checkin.WalkIn;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Secrets;
import app.foyer.platform.VenueClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in people who have no registration. */
@Component
class WalkIns {
    private static final int SECRET = 16;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_LANGUAGE = 35;

    private final Book book;
    private final Attendees attendees;
    private final Ids ids;
    private final Secrets secrets;
    private final VenueClock clock;

    WalkIns(Book book, Attendees attendees, Ids ids, Secrets secrets, VenueClock clock) {
        this.book = book;
        this.attendees = attendees;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal {@code no-walk-ins} */
    WalkIn rules(String event) {
        return Optional.ofNullable(book.page(event).settings().walkIn()).orElseThrow(() -> new Refusal("no-walk-ins"));
    }

    Integer left(String event) {
        var rules = book.page(event).settings().walkIn();
        if (rules == null) return 0;
        if (rules.most() == null) return null;
        return Math.max(0, rules.most() - attendees.tickets(event, rules.product()));
    }

    /** Before the transaction: it looks at what is committed, and folds names. */
    void requirePlaceAndNoTwin(String event, WalkIn rules, WalkIn.Person person, boolean evenIfTwin) {
        requirePlace(event, rules);
        if (!evenIfTwin && attendees.hasTwin(event, attendee(person))) throw new Refusal("looks-registered");
    }

    private void requirePlace(String event, WalkIn rules) {
        if (rules.most() != null && attendees.tickets(event, rules.product()) >= rules.most())
            throw new Refusal("walk-ins-full", Map.of("most", rules.most().toString()));
    }

    /** In a transaction in which nobody else is registered, so that no two get the last place, nor the same one twice. */
    Registration register(String event, WalkIn rules, WalkIn.Person person, boolean evenIfTwin) {
        attendees.hold(event);
        requirePlace(event, rules);
        var attendee = attendee(person);
        if (!evenIfTwin && attendees.hasSame(event, attendee)) throw new Refusal("looks-registered");
        var ticket = new Ticket(
                "t" + ids.next(clock.now()),
                attendee.id(),
                secrets.code(SECRET),
                rules.product(),
                TicketState.VALID,
                null,
                null);
        attendees.add(event, List.of(attendee), List.of(ticket));
        return new Registration(attendee, List.of(ticket));
    }

    private Attendee attendee(WalkIn.Person person) {
        if (person.name() == null || person.name().isBlank()) throw badField("name");
        return new Attendee(
                "w" + ids.next(clock.now()),
                fitting("name", person.name(), LONGEST_NAME),
                fitting("latinName", person.latinName(), LONGEST_NAME),
                fitting("organisation", person.organisation(), LONGEST_NAME),
                "walk-in",
                fitting("email", person.email(), LONGEST_EMAIL),
                fitting("phone", person.phone(), LONGEST_PHONE),
                fitting("language", person.language(), LONGEST_LANGUAGE),
                null,
                null);
    }

    private static String fitting(String field, String text, int longest) {
        if (text == null || text.isBlank()) return null;
        var plain = text.strip();
        if (plain.length() > longest || plain.codePoints().anyMatch(WalkIns::isUnfit)) throw badField(field);
        return plain;
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static Refusal badField(String field) {
        return new Refusal("bad-field", Map.of("field", field));
    }
}
