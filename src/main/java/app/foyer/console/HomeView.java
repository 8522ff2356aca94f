package app.foyer.console;

import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Brings each member of staff to the view they work in. */
@Route("console")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
    private final AuthenticationContext authentication;

    HomeView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var role =
                authentication.getAuthenticatedUser(Member.class).orElseThrow().role();
        event.forwardTo(role == Role.DESK ? "console/desk" : "console/stage");
    }
}
