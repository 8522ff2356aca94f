package app.foyer.console;

import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The stage manager's view. Technicians may look, so that they know what the screens should show. */
@Route(value = "console/stage", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "TECH"})
class StageView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    StageView(
            Live live,
            Hub hub,
            VenueClock clock,
            Ticks ticks,
            Devices devices,
            RollCall rollCall,
            AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new Stage(
                                new Following(live, hub, clock, ticks, devices, event),
                                rollCall,
                                new Author(member.name(), "console"),
                                member.role() == Role.ADMIN || member.role() == Role.STAGE,
                                tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.stage") + " · Foyer";
    }
}
