package app.foyer.console;

import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The building: what is where, how full it is, and what of it is closed. All staff may look; the stage acts. */
@Route(value = "console/venue", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/venue.css")
class VenueView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    VenueView(
            Live live,
            Hub hub,
            VenueClock clock,
            Ticks ticks,
            Devices devices,
            Posts posts,
            AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new VenueDesk(
                                new Following(live, hub, clock, ticks, devices, event),
                                posts.of(event, member.name(), tongue),
                                new Author(member.name(), "console"),
                                member.role())),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.venue") + " · Foyer";
    }
}
