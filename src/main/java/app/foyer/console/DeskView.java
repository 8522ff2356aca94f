package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.checkin.CheckIns;
import app.foyer.live.Live;
import app.foyer.staff.Member;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The check-in desk's view. */
@Route(value = "console/desk", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK"})
class DeskView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    DeskView(Live live, Attendees attendees, CheckIns checkIns, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new Desk(live, attendees, checkIns, event, member.name(), tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.desk") + " · Foyer";
    }
}
