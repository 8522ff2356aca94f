package app.foyer.console;

import app.foyer.live.Live;
import app.foyer.report.Reports;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Planned against actual. All staff may read it, as through the API; who runs the day may say why. */
@Route(value = "console/reports", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "DESK", "TECH"})
@StyleSheet("context://foyer/report.css")
class ReportsView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    ReportsView(Live live, Reports reports, Ticks ticks, AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        var explains = member.role() == Role.ADMIN || member.role() == Role.STAGE;
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new ReportDesk(live, reports, ticks, event, explains, tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.reports") + " · Foyer";
    }
}
