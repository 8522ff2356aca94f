package app.foyer.console;

import app.foyer.live.Live;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The check-in desk's view. Who does not work there sees how many came, and nobody's name. */
@Route(value = "console/desk", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/desk.css")
@StyleSheet("context://foyer/seats.css")
@StyleSheet("context://foyer/seat-desk.css")
@JavaScript("context://foyer/desk.js")
class DeskView extends Div implements HasDynamicTitle, AfterNavigationObserver {
    /** The query parameter that says which sheet to show. */
    static final String SHEET = "show";

    static final String INBOX = "inbox";

    private final Tongue tongue = Tongue.current();

    DeskView(Live live, Posts posts, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(view(posts.of(event, member.name(), tongue), member.role())),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    static boolean worksHere(Role role) {
        return role == Role.ADMIN || role == Role.DESK;
    }

    private static Component view(Post post, Role role) {
        if (worksHere(role)) return new Desk(post);
        var counts = Controls.styled(new Div(new CountsPanel(post)), "desk");
        counts.getElement().setAttribute("data-part", "desk");
        return counts;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(SHEET).ifPresent(sheet -> getChildren()
                .filter(Desk.class::isInstance)
                .forEach(desk -> ((Desk) desk).choose(sheet)));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.desk") + " · Foyer";
    }
}
