package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.platform.Initials;
import com.vaadin.flow.component.html.Span;

/** Somebody's initials on a colour that stays theirs. */
final class Face extends Span {
    private static final int HUES = 12;
    private static final int DEGREES = 360 / HUES;

    /** @param attendee null for whom nobody knows */
    Face(Attendee attendee) {
        super(attendee == null ? "?" : Initials.of(attendee.name()));
        addClassName("face");
        getElement().setAttribute("aria-hidden", "true");
        if (attendee == null) return;
        getElement().getStyle().set("--hue", Math.floorMod(attendee.id().hashCode(), HUES) * DEGREES + "");
        getElement().setAttribute("data-attention", attendee.attention());
    }
}
