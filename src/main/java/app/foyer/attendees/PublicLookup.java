package app.foyer.attendees;

import java.util.List;
import java.util.Optional;

/** Lets people find themselves at a kiosk that anybody can touch: masked, few at a time, and not by trying forever. */
public interface PublicLookup {
    int MOST_SHOWN = 5;

    /**
     * @param people at most {@value #MOST_SHOWN}
     * @param more whether there are others, so that more of the name is needed
     */
    record Found(List<Glimpse> people, boolean more) {
        public static final Found NOBODY = new Found(List.of(), false);

        public Found {
            people = List.copyOf(people);
        }
    }

    /**
     * Those whose name fits; fewer than two letters find nobody, but one Chinese character is enough. People who all have
     * the very name that was typed, and are too many to be shown, are one glimpse without a mail address.
     *
     * @throws app.foyer.platform.Refusal {@code too-many-tries} after 60 in a minute at one kiosk
     */
    Found search(String event, String kiosk, String query);

    /**
     * Who of those behind the glimpse this is, if they know a second factor.
     *
     * @param proof the last four digits of their phone, or their order code
     * @return empty where it fits none of them, or more than one
     * @throws app.foyer.platform.Refusal {@code too-many-tries} after five wrong ones about one person in ten minutes, or
     *     15 in a minute or 60 in an hour at one kiosk
     */
    Optional<Registration> prove(String event, String kiosk, Glimpse glimpse, String proof);

    /** The name of somebody who came with another, as a glimpse would show it. */
    String masked(Attendee attendee);
}
