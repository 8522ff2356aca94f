package app.foyer.console;

import app.foyer.live.Author;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The frame of the console: where one can go, the venue's time, and who one is. */
@StyleSheet("context://foyer/console.css")
@JavaScript("context://foyer/console.js")
@PermitAll
class ConsoleLayout extends Div implements RouterLayout {
    private final Main content = new Main();
    private final Tongue tongue = Tongue.current();
    private final AuthenticationContext authentication;
    private Bell bell;

    ConsoleLayout(
            Live live,
            Hub hub,
            VenueClock clock,
            Ticks ticks,
            Ids ids,
            Posts posts,
            CueFeeds cues,
            AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("console");
        getElement().setAttribute("lang", tongue.code());
        var header = new Header(brand(live), links(live, cues));
        add(header);
        live.currentEvent()
                .ifPresent(event -> add(new EmergencyBar(live, hub, clock, ticks, ids, event, tells(), tongue)));
        live.currentEvent()
                .map(event -> posts.of(event, member().name(), tongue))
                .ifPresent(post -> {
                    if (DeskView.worksHere(member().role())) header.add(new Waiting(post));
                    bell = new Bell(post, member().role());
                    add(bell);
                });
        header.add(venueTime(live, clock), whoAmI());
        add(content);
    }

    private Component brand(Live live) {
        var event = new Span(live.currentEvent().map(id -> nameOf(live, id)).orElse(""));
        event.addClassName("event");
        return Controls.styled(new Div(new Span("Foyer"), event), "brand");
    }

    private String nameOf(Live live, String event) {
        try {
            return live.latest(event).event().name().in(tongue.code());
        } catch (Refusal gone) {
            return "";
        }
    }

    private Nav links(Live live, CueFeeds cues) {
        var nav = new Nav();
        link(nav, StageView.class, "stage");
        link(nav, PlansView.class, "plans");
        link(nav, CuesView.class, "cues").ifPresent(link -> live.currentEvent()
                .ifPresent(event -> link.add(new Unanswered(cues, event, tongue))));
        link(nav, DeskView.class, "desk");
        link(nav, SeatsView.class, "seats");
        link(nav, BadgesView.class, "badges");
        link(nav, NoticesView.class, "notices");
        link(nav, VenueView.class, "venue");
        link(nav, ReportsView.class, "reports");
        link(nav, ImportView.class, "import");
        return nav;
    }

    private Optional<RouterLink> link(Nav nav, Class<? extends Component> view, String name) {
        var allowed = view.getAnnotation(RolesAllowed.class).value();
        if (!List.of(allowed).contains(member().role().name())) return Optional.empty();
        var link = new RouterLink(tongue.words().get("nav." + name), view);
        link.getElement().setAttribute("data-view", name);
        nav.add(link);
        return Optional.of(link);
    }

    private Component venueTime(Live live, VenueClock clock) {
        var time = new Span();
        var zone = live.currentEvent().map(id -> live.latest(id).event().zone().getId());
        time.addClassName("clock");
        time.getElement()
                .setAttribute("data-now", clock.now().toString())
                .setAttribute("data-speed", clock.speed() + "")
                .setAttribute("data-zone", zone.orElse("UTC"))
                .setAttribute("title", tongue.words().get("clock.title", zone.orElse("UTC")));
        return time;
    }

    private Component whoAmI() {
        var words = tongue.words();
        var theme = new Button(words.get("theme"));
        theme.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        theme.getElement().setAttribute("data-action", "theme");
        var name = new Span(member().name());
        var role = new Span(words.get("role." + member().role().code()));
        role.addClassName("role");
        var out = new Button(words.get("sign-out"), pressed -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        out.getElement().setAttribute("data-action", "sign-out");
        return Controls.styled(new Div(Controls.languageSwitch(tongue), theme, name, role, out), "who");
    }

    /** Null for those who may not tell anybody anything. */
    private Author tells() {
        return member().role() == Role.ADMIN || member().role() == Role.STAGE
                ? new Author(member().name(), "console")
                : null;
    }

    private Member member() {
        return authentication.getAuthenticatedUser(Member.class).orElseThrow();
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
        if (bell != null) bell.atDesk(view instanceof DeskView);
    }
}
