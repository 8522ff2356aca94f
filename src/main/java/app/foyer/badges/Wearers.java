package app.foyer.badges;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.util.Set;

/**
 * Whom a design or a variant of it is for: those whose ticket is one of these products, and those of these categories;
 * everybody where it names neither.
 */
public record Wearers(Set<String> products, Set<String> categories) {
    public static final Wearers EVERYBODY = new Wearers(Set.of(), Set.of());

    public Wearers {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
    }

    public boolean include(Ticket ticket, Attendee attendee) {
        if (products.isEmpty() && categories.isEmpty()) return true;
        return products.contains(ticket.product())
                || attendee.category() != null && categories.contains(attendee.category());
    }
}
