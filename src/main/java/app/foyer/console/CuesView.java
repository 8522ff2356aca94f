package app.foyer.console;

import app.foyer.cues.Channels;
import app.foyer.cues.Cues;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Cues: what is due soon, who was told and has answered, and the channels. Technicians may look. */
@Route(value = "console/cues", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "STAGE", "TECH"})
@StyleSheet("context://foyer/cues.css")
class CuesView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();

    CuesView(
            Live live,
            Cues cues,
            Channels channels,
            CueFeeds feeds,
            VenueClock clock,
            AuthenticationContext authentication) {
        addClassName("view");
        var member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(new CueDesk(live, cues, channels, feeds, clock, event, member, tongue)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.cues") + " · Foyer";
    }
}
