package app.foyer.checkin;

import app.foyer.platform.LocalText;

/** Something one is admitted to: the main door, a workshop, a dinner. */
public record CheckinList(String id, LocalText name, int position, Terms terms) {
    /** A list that admits every valid ticket, once. */
    public CheckinList(String id, LocalText name, int position) {
        this(id, name, position, Terms.ONCE);
    }
}
