package app.foyer.badges.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.attendees.TicketHolder;
import app.foyer.badges.Field;
import app.foyer.badges.Variant;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whose badge it is, and what of them stands on it.
 *
 * @param copy which print it is, from 1
 */
record Wearer(Ticket ticket, Attendee attendee, EventState state, Variant look, int copy) {
    static Wearer of(TicketHolder holder, EventState state, Variant look, int copy) {
        return new Wearer(holder.ticket(), holder.attendee(), state, look, copy);
    }

    /** The text of a field, or empty. A code and a band have none. */
    String text(Field field) {
        var value = value(field.kind());
        var called = said(field.text());
        if (field.kind() == Field.Kind.TEXT) return called;
        if (value == null || value.isBlank()) return "";
        return called.isEmpty() ? value : called + " " + value;
    }

    private String value(Field.Kind kind) {
        return switch (kind) {
            case NAME -> attendee.name();
            case LATIN_NAME -> Objects.equals(attendee.latinName(), attendee.name()) ? null : attendee.latinName();
            case ORGANISATION -> attendee.organisation();
            case CATEGORY -> attendee.category();
            case GROUP -> attendee.group();
            case SEAT -> ticket.seat();
            case ROOM -> room();
            case EVENT -> said(state.event().name());
            case LABEL -> said(look.label());
            case COPY -> copy > 1 ? copy + "" : null;
            case TEXT, QR, BAND -> null;
        };
    }

    private String room() {
        var room = ticket.room() == null ? null : state.agenda().rooms().get(ticket.room());
        return room == null ? null : said(room.name());
    }

    /** In each of the event's languages that has it. */
    private String said(LocalText text) {
        var each = state.event().languages().stream()
                .map(text::exactly)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
        return each.isEmpty() ? text.in(state.event().language()) : each;
    }
}
