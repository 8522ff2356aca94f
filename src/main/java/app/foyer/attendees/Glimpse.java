package app.foyer.attendees;

import java.util.List;

/**
 * As much of somebody as a public kiosk may show before they prove who they are. People who look the same behind the
 * mask are one glimpse.
 *
 * @param attendees the ids of those behind it, at least one; never shown
 * @param name masked: {@code 王*}, {@code M*** S***}
 * @param email masked: {@code w***@…}, or null
 */
public record Glimpse(List<String> attendees, String name, String email) {
    private static final int MOST_BY_PHONE = 5;

    public Glimpse {
        attendees = List.copyOf(attendees);
    }

    /** So many that any four digits might fit one of them: only an order code tells who it is. */
    public boolean isCrowd() {
        return attendees.size() > MOST_BY_PHONE;
    }

    /** Masks of a name, together with what was asked, still tell about a person. */
    @Override
    public String toString() {
        return "Glimpse of " + attendees.size();
    }
}
