package app.foyer.attendees;

import java.util.List;
import java.util.Optional;

/** Lets people find themselves at a kiosk that anybody can touch: masked, few at a time, and not by trying forever. */
public interface PublicLookup {
    int MOST_SHOWN = 5;

    /**
     * @param people at most {@value #MOST_SHOWN}
     * @param more whether there are others, so that more of the name is needed
     * @param asked whether enough was typed to look for anybody
     */
    record Found(List<Glimpse> people, boolean more, boolean asked) {
        public static final Found NOT_ASKED = new Found(List.of(), false, false);

        public Found {
            people = List.copyOf(people);
        }
    }

    /** What somebody knows besides their name: the last four digits of their phone, or their order code. */
    enum Factor {
        PHONE_ENDING,
        ORDER_CODE
    }

    /**
     * Those whose name fits; fewer than two letters or characters look for nobody. People who all have the very name that
     * was typed, and are too many to be shown, are one glimpse without a mail address. A crowd behind one mask is shown
     * only where all of it have typed their whole name.
     *
     * @throws app.foyer.platform.Refusal {@code too-many-tries} after 60 in a minute at one kiosk
     */
    Found search(String event, String kiosk, String query);

    /**
     * Who of those behind the glimpse this is, if they know a second factor.
     *
     * @param factor what was asked for; nothing else is a proof, and a phone's ending is none in a crowd
     * @return empty where it fits none of them, or more than one
     * @throws app.foyer.platform.Refusal {@code too-many-tries} after five wrong ones about one glimpse in ten minutes,
     *     unless that is a crowd; or 15 in a minute or 60 in an hour at one kiosk
     */
    Optional<Registration> prove(String event, String kiosk, Glimpse glimpse, Factor factor, String proof);

    /**
     * Counts a try to register somebody: it too tells who is registered, and takes a place.
     *
     * @throws app.foyer.platform.Refusal {@code too-many-tries} after six in a minute or 120 in an hour at one kiosk
     */
    void countRegistration(String event, String kiosk);

    /** The name of somebody who came with another, as a glimpse would show it. */
    String masked(Attendee attendee);
}
