package app.foyer.console;

import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** What is told to whom, and what each screen shows of it. All staff may look; the stage tells. */
@Route(value = "console/notices", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/notices.css")
class NoticesView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    NoticesView(
            Live live,
            Hub hub,
            VenueClock clock,
            Ticks ticks,
            Devices devices,
            Ids ids,
            AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        var tells = member.role() == Role.ADMIN || member.role() == Role.STAGE;
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new Noticeboard(
                                new Following(live, hub, clock, ticks, devices, event),
                                new Author(member.name(), "console"),
                                tells,
                                ids,
                                tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.notices") + " · Foyer";
    }
}
