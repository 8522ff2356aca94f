package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each device shows of all notices, and what is covered there, by what and why; or what it would show. */
final class ShowingPanel extends Aside {
    private final Tongue tongue;
    private final NoticeWords words;
    private final H2 title;
    private final Span count = Controls.part("count", "");
    private final TextField search = new TextField();
    private final Div list = Controls.styled(new Div(), "devices");
    private final Map<String, Row> drawn = new LinkedHashMap<>();
    private List<OnDevice> now = List.of();
    private EventState state;
    private List<OnDevice> then;
    private EventState foreseen;

    ShowingPanel(Tongue tongue) {
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        addClassName("showing");
        getElement().setAttribute("data-part", "showing");
        var say = tongue.words();
        title = new H2(say.get("showing.now"));
        search.setPlaceholder(say.get("showing.search"));
        search.setAriaLabel(say.get("showing.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        list.getElement().setAttribute("data-empty", say.get("showing.empty"));
        add(Controls.styled(new Div(title, count, search), "heading"), list);
    }

    void show(List<OnDevice> rows, EventState newState) {
        now = rows;
        state = newState;
        draw();
    }

    /** @param rows what would be shown, or null for what is */
    void foresee(List<OnDevice> rows, EventState newForeseen) {
        then = rows;
        foreseen = newForeseen;
        if (state != null) draw();
    }

    private void draw() {
        var say = tongue.words();
        var isForeseen = then != null;
        var rows = Stream.of(Device.Kind.SCREEN, Device.Kind.KIOSK)
                .flatMap(kind -> (isForeseen ? then : now)
                        .stream().filter(row -> row.device().kind() == kind))
                .toList();
        var of = isForeseen ? foreseen : state;
        title.setText(say.get(isForeseen ? "showing.then" : "showing.now"));
        getElement().setAttribute("data-foreseen", isForeseen + "");
        var wanted = search.getValue().strip().toLowerCase(say.locale());
        var found = rows.stream()
                .filter(row -> text(row).toLowerCase(say.locale()).contains(wanted))
                .toList();
        var ids = found.stream().map(row -> row.device().id()).toList();
        if (!ids.equals(List.copyOf(drawn.keySet()))) {
            drawn.clear();
            list.removeAll();
            found.forEach(row -> drawn.put(row.device().id(), new Row(row)));
            drawn.values().forEach(list::add);
        }
        found.forEach(row -> drawn.get(row.device().id()).show(row, of));
        var telling =
                found.stream().filter(row -> !row.showing().shown().isEmpty()).count();
        count.setText(say.get("showing.count", telling, found.size()));
    }

    private String text(OnDevice row) {
        return String.join(
                " ",
                row.device().id(),
                row.name(tongue),
                row.spot().place() == null ? "" : row.spot().place(),
                words.spot(row.spot()),
                row.showing().shown().stream()
                        .map(notice -> notice.text().in(tongue.code()))
                        .toList()
                        .toString());
    }

    /** Stays while its device reports, so that no button goes from under a finger. */
    private final class Row extends Div {
        private final Span page = Controls.styled(new Span(tongue.words().get("showing.page")), "second");
        private final Span link = Controls.styled(new Span(), "link");
        private final Div lines = Controls.styled(new Div(), "lines");
        private Showing drawnShowing;
        private boolean drawnForeseen;

        Row(OnDevice row) {
            addClassName("device");
            var look = Controls.button(row.name(tongue), "look", () -> new ScreenDialog(row.device(), tongue).open());
            look.addThemeVariants(ButtonVariant.TERTIARY);
            look.setTooltipText(tongue.words().get("showing.look"));
            var where = row.spot().place() == null ? "" : " · " + row.spot().place();
            var about = Controls.styled(new Span(words.spot(row.spot()) + where), "second");
            add(
                    Controls.styled(new Div(look, about), "who-where"),
                    Controls.styled(new Div(Controls.styled(new Div(page, link), "state"), lines), "what"));
            getElement().setAttribute("data-device", row.device().id());
        }

        void show(OnDevice row, EventState of) {
            var status = row.status();
            var say = tongue.words();
            var behind = !status.shows(state.revision());
            link.setText(
                    status.revision() == null
                            ? say.get("screens.never")
                            : say.get("link." + status.link()) + " · "
                                    + say.get("screens.shows", status.revision() + ""));
            getElement().setAttribute("data-link", status.link()).setAttribute("data-behind", behind + "");
            var isForeseen = of != state;
            if (row.showing().equals(drawnShowing) && isForeseen == drawnForeseen) return;
            drawnShowing = row.showing();
            drawnForeseen = isForeseen;
            getElement()
                    .setAttribute("data-shown", row.showing().shown().size() + "")
                    .setAttribute("data-covered", row.showing().covered().size() + "");
            lines.removeAll();
            page.setVisible(row.showing().shown().isEmpty());
            row.showing().shown().forEach(notice -> lines.add(line(notice, "shown", "")));
            var hidden = row.showing().covered();
            for (int i = 0; i < hidden.size(); i++) {
                var covered = hidden.get(i);
                var isLast = i + 1 == hidden.size() || hidden.get(i + 1).why() != covered.why();
                lines.add(line(covered.notice(), "covered", isLast ? words.why(covered) : ""));
            }
        }

        private Div line(Notice notice, String how, String why) {
            var text = Controls.styled(new Span(notice.text().in(tongue.code())), "said");
            text.getElement().setAttribute("dir", "auto");
            var line = Controls.styled(new Div(words.sort(notice), text), how);
            if (!why.isEmpty()) line.add(Controls.styled(new Span(why), "why"));
            line.getElement().setAttribute("data-shows", notice.id()).setAttribute("data-how", how);
            return line;
        }
    }
}
