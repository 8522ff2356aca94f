package app.foyer.checkin;

import java.util.Collection;

/** Redeems tickets and counts who came. */
public interface CheckIns {
    void addLists(String event, Collection<CheckinList> lists);
}
