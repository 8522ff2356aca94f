package app.foyer.console;

import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.checkin.Exports;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** Where an administrator brings in attendees and schedules, and the desk takes tables away. */
@Route(value = "console/import", layout = ConsoleLayout.class)
@RolesAllowed({"ADMIN", "DESK"})
@StyleSheet("context://foyer/people.css")
class ImportView extends Div implements HasDynamicTitle {
    private final Tongue tongue = Tongue.current();
    private final Live live;
    private final VenueClock clock;
    private final AttendeeImports imports;
    private final Exports exports;
    private final Member member;

    ImportView(
            Live live,
            VenueClock clock,
            AttendeeImports imports,
            Exports exports,
            AuthenticationContext authentication) {
        this.live = live;
        this.clock = clock;
        this.imports = imports;
        this.exports = exports;
        this.member = authentication.getAuthenticatedUser(Member.class).orElseThrow();
        addClassName("view");
        getElement().setAttribute("data-part", "import");
        live.currentEvent()
                .ifPresentOrElse(
                        event -> add(member.role() == Role.ADMIN ? all(event) : exportBar(event)),
                        () -> add(Controls.styled(new Div(tongue.words().get("no-event")), "empty")));
    }

    private Component all(String event) {
        var words = tongue.words();
        var people = new AttendeeDesk(imports, live.latest(event).event(), member.name(), tongue);
        var schedule = new ScheduleDesk(live, clock, event, new Author(member.name(), "console"), tongue);
        var sheet = new TabSheet();
        sheet.add(words.get("people.tab"), people).getElement().setAttribute("data-action", "people");
        sheet.add(words.get("import.tab"), schedule).getElement().setAttribute("data-action", "schedule");
        sheet.add(words.get("people.export"), exportBar(event)).getElement().setAttribute("data-action", "export");
        return Controls.styled(sheet, "import-tabs");
    }

    private Component exportBar(String event) {
        return new ExportBar(exports, event, member.role() == Role.ADMIN, tongue);
    }

    @Override
    public String getPageTitle() {
        return tongue.words().get("nav.import") + " · Foyer";
    }
}
