package app.foyer.console;

import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** When the day does not go as planned: what waits for somebody, the prepared answers, and those that are in use. */
@Route(value = "console/plans", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/plans.css")
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ROOM = "room";

    private final Tongue tongue = Tongue.current();
    private PlanDesk desk;

    PlansView(
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
                        event -> {
                            desk = new PlanDesk(
                                    new Following(live, hub, clock, ticks, devices, event),
                                    posts.of(event, member.name(), tongue),
                                    new Author(member.name(), "console"),
                                    member.role());
                            add(desk);
                        },
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    static boolean acts(Role role) {
        return role == Role.ADMIN || role == Role.STAGE;
    }

    /** The way there with that room chosen. */
    static QueryParameters about(String room) {
        return QueryParameters.of(ROOM, room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (desk != null)
            entering.getLocation().getQueryParameters().getSingleParameter(ROOM).ifPresent(desk::about);
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.plans") + " · Foyer";
    }
}
