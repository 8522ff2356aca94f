package app.foyer.console;

import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.staff.Member;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Who sits where. Who does not work at the desk sees which seats are free, and nobody's name. */
@Route(value = "console/seats", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/seats.css")
@StyleSheet("context://foyer/seat-desk.css")
class SeatsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ROOM = "room";
    private static final String TICKET = "ticket";

    private final Tongue tongue = Tongue.current();
    private SeatDesk desk;

    SeatsView(Live live, Hub hub, Posts posts, SeatFeeds feeds, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> {
                            var post = posts.of(event, member.name(), tongue);
                            desk = new SeatDesk(post, hub, feeds, member.role());
                            add(desk);
                        },
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    /** The way there with that ticket chosen. */
    static QueryParameters about(String ticket) {
        return QueryParameters.simple(Map.of(TICKET, ticket));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (desk == null) return;
        var asked = entering.getLocation().getQueryParameters();
        asked.getSingleParameter(ROOM).ifPresent(desk::about);
        asked.getSingleParameter(TICKET).ifPresent(desk::choose);
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.seats") + " · Foyer";
    }
}
