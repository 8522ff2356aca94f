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

    static void allow(HttpSession session, String device, Optional<DeviceToken> token) {
        session.setAttribute(NOTE + "/" + device, new Note(token.orElse(null)));
    }

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        var path = navigation.getLocation().getSegments();
        if (!KIOSK.equals(path.getFirst())) return navigation.neutral();
        var device = path.size() > 1 ? path.get(1) : "";
        var session = VaadinSession.getCurrent().getSession();
        var allowed = session.getAttribute(NOTE + "/" + device) instanceof Note(var token)
                && (token == null || token.opens(live.currentEvent().orElse(""), device));
        return allowed ? navigation.neutral() : navigation.deny("The kiosk was not opened with a device token");
    }
}
