package app.foyer.console;

import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Where an administrator brings in a schedule. */
@Route(value = "console/import", layout = ConsoleLayout.class)
@RolesAllowed("ADMIN")
class ImportView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    ImportView(Live live, VenueClock clock, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event ->
                                add(new ScheduleDesk(live, clock, event, new Author(member.name(), "console"), tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.import") + " · Foyer";
    }
}
