package app.foyer.attendees.imports;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import java.util.Map;

/** What somebody or their ticket has in a column, as text. */
final class Values {
    private Values() {}

    /** Null where there is nothing, or it is not about the person. */
    static String of(Column column, Attendee attendee) {
        return switch (column) {
            case NAME -> attendee.name();
            case LATIN_NAME -> attendee.latinName();
            case ORGANISATION -> attendee.organisation();
            case CATEGORY -> attendee.category();
            case EMAIL -> attendee.email();
            case PHONE -> attendee.phone();
            case LANGUAGE -> attendee.language();
            case ORDER -> attendee.orderCode();
            case GROUP -> attendee.group();
            case NOTE -> attendee.note();
            case HOST -> attendee.host();
            case ATTENTION -> attendee.attention() ? "yes" : "no";
            default -> null;
        };
    }

    static Attendee attendee(String id, Map<Column, String> texts, boolean attention) {
        return new Attendee(
                id,
                texts.get(Column.NAME),
                texts.get(Column.LATIN_NAME),
                texts.get(Column.ORGANISATION),
                texts.get(Column.CATEGORY),
                texts.get(Column.EMAIL),
                texts.get(Column.PHONE),
                texts.get(Column.LANGUAGE),
                texts.get(Column.ORDER),
                texts.get(Column.GROUP),
                texts.get(Column.NOTE),
                texts.get(Column.HOST),
                attention);
    }

    /** Null where there is nothing, no ticket, or it is not about the ticket. */
    static String of(Column column, Ticket ticket) {
        if (ticket == null) return null;
        return switch (column) {
            case PRODUCT -> ticket.product();
            case SECRET -> ticket.secret();
            case STATE -> ticket.state().code();
            case SEAT -> ticket.seat();
            case ROOM -> ticket.room();
            case NEED -> ticket.need() == null ? null : ticket.need().code();
            case VALID_FROM -> text(ticket.validFrom());
            case VALID_UNTIL -> text(ticket.validUntil());
            default -> null;
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
