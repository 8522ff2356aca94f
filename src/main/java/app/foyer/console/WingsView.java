package app.foyer.console;

import app.foyer.devices.Devices;
import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** One room alone, for a tablet in the wings: without the console's frame, so that nothing else is under the finger. */
@Route("console/stage/:room")
@RolesAllowed({"ADMIN", "STAGE"})
class WingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Tongue tongue = Tongue.current();
    private final Live live;
    private final Hub hub;
    private final VenueClock clock;
    private final Ticks ticks;
    private final Devices devices;
    private final RollCall rollCall;
    private final Member member;
    private String title = "";

    WingsView(
            Live live,
            Hub hub,
            VenueClock clock,
            Ticks ticks,
            Devices devices,
            RollCall rollCall,
            AuthenticationContext authentication) {
        this.live = live;
        this.hub = hub;
        this.clock = clock;
        this.ticks = ticks;
        this.devices = devices;
        this.rollCall = rollCall;
        this.member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        addClassName("console");
        getElement().setAttribute("lang", tongue.code());
    }

    /** A room that is not there leads to the whole house. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("room").orElse("");
        removeAll();
        var event = live.currentEvent()
                .filter(known -> live.latest(known).agenda().rooms().containsKey(id));
        if (event.isEmpty()) {
            entering.forwardTo(StageView.class);
            return;
        }
        title = live.latest(event.get()).agenda().room(id).name().in(tongue.code());
        var following = new Following(live, hub, clock, ticks, devices, event.get());
        add(new Wings(following, rollCall, new Author(member.name(), "wings"), id, tongue));
    }

    @Override
    public String getPageTitle() {
        return title + " · Foyer";
    }
}
