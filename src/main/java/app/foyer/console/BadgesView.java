package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.badges.Badges;
import app.foyer.live.Live;
import app.foyer.staff.Member;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Badges: the queue before each printer, and how each badge will look. */
@Route(value = "console/badges", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "DESK"})
@StyleSheet("context://foyer/badges.css")
class BadgesView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    BadgesView(Live live, Badges badges, Attendees attendees, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(
                                new BadgeDesk(live.latest(event).event(), badges, attendees, member.name(), tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.badges") + " · Foyer";
    }
}
