package app.foyer;

import app.foyer.devices.DeviceToken;
import app.foyer.live.Live;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Keeps those off a kiosk's view who reach it inside Vaadin, from a page that is open to all, and so past the
 * {@link DeviceFilter}: what that filter found is noted in the session.
 */
final class KioskNavigation implements NavigationAccessChecker {
    private static final String NOTE = KioskNavigation.class.getName();
    private static final String KIOSK = "kiosk";

    private final Live live;

    KioskNavigation(Live live) {
        this.live = live;
    }

    /** Of one kiosk each: @param token null where it was opened on the server's own machine */
    private record Note(DeviceToken token) {}

    /** Somebody of the staff who sees what it shows, and can do nothing there. */
    private record Look() {}

    static void allowLook(HttpSession session, String device) {
        if (session.getAttribute(NOTE + "/" + device) == null) session.setAttribute(NOTE + "/" + device, new Look());
    }

    static void allow(HttpSession session, String device, Optional<DeviceToken> token) {
        session.setAttribute(NOTE + "/" + device, new Note(token.orElse(null)));
    }

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        var path = navigation.getLocation().getSegments();
        if (!KIOSK.equals(path.getFirst())) return navigation.neutral();
        var device = path.size() > 1 ? path.get(1) : "";
        var session = VaadinSession.getCurrent().getSession();
        var allowed =
                switch (session.getAttribute(NOTE + "/" + device)) {
                    case Note(var token) ->
                        token == null || token.opens(live.currentEvent().orElse(""), device);
                    case Look look -> looks(navigation);
                    case null, default -> false;
                };
        return allowed ? navigation.neutral() : navigation.deny("The kiosk was not opened with a device token");
    }

    private static boolean looks(NavigationContext navigation) {
        return navigation.getLocation().getQueryParameters().getParameters().containsKey(DeviceFilter.LOOK);
    }
}
