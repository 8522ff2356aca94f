package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The notices that are on or to come, what matters most first, and below them those that are over. */
final class NoticeList extends Section {
    private static final int MOST_OVER = 50;

    private final Operator operator;
    private final NoticeComposer composer;
    private final Tongue tongue;
    private final NoticeWords words;
    private final Span count = Controls.part("count", "");
    private final TextField search = new TextField();
    private final Div open = Controls.styled(new Div(), "open-notices");
    private final H2 earlier;
    private final Div over = Controls.styled(new Div(), "earlier-notices");
    private final Map<String, NoticeCard> cards = new HashMap<>();
    private List<Notice> drawnOver = List.of();
    private EventState state;
    private List<OnDevice> rows = List.of();
    private Map<String, String> authors = Map.of();
    private Instant now;

    /** @param composer null for those who only look */
    NoticeList(Operator operator, NoticeComposer composer, Tongue tongue) {
        this.operator = operator;
        this.composer = composer;
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        addClassName("notice-list");
        var say = tongue.words();
        search.setPlaceholder(say.get("notices.search"));
        search.setAriaLabel(say.get("notices.search"));
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        earlier = new H2(say.get("notices.earlier"));
        open.getElement().setAttribute("data-part", "open");
        over.getElement().setAttribute("data-part", "over");
        var heading = Controls.styled(new Div(new H2(say.get("notices.open")), count, search), "heading");
        add(heading, Controls.styled(new Div(open, earlier, over), "scroll"));
    }

    void show(EventState newState, List<OnDevice> newRows, Map<String, String> newAuthors, Instant newNow) {
        state = newState;
        rows = newRows;
        authors = newAuthors;
        now = newNow;
        draw();
    }

    private void draw() {
        var say = tongue.words();
        var wanted = search.getValue().strip().toLowerCase(say.locale());
        var all = Notices.inOrder(state.notices().notices().values(), now);
        var found = all.stream().filter(notice -> matches(notice, wanted)).toList();
        var on = found.stream().filter(notice -> !notice.over(now)).toList();
        var gone = found.stream()
                .filter(notice -> notice.over(now))
                .limit(MOST_OVER)
                .toList();
        cards.keySet().retainAll(on.stream().map(Notice::id).collect(Collectors.toSet()));
        replace(open, on.stream().map(this::card).toList());
        if (!gone.equals(drawnOver)) {
            drawnOver = gone;
            over.removeAll();
            gone.forEach(notice -> over.add(line(notice)));
        }
        earlier.setVisible(!gone.isEmpty());
        var empty = !wanted.isEmpty() ? "notices.not-found" : composer == null ? "notices.none" : "notices.begin";
        open.getElement().setAttribute("data-empty", say.get(empty));
        count.setText(say.get(
                "notices.count",
                on.size(),
                all.stream().filter(notice -> !notice.over(now)).count()));
    }

    /** What stays in its place is not touched, so that no button goes from under a finger. */
    private static void replace(Div list, List<Div> wanted) {
        if (list.getChildren().toList().equals(wanted)) return;
        list.removeAll();
        wanted.forEach(list::add);
    }

    private boolean matches(Notice notice, String wanted) {
        var text = String.join(
                " ",
                String.join(" ", notice.text().byLanguage().values()),
                String.join(" ", notice.detail().byLanguage().values()),
                authors.getOrDefault(notice.id(), ""),
                tongue.words().get("priority." + notice.sort()),
                words.targets(notice.targets(), state, names()));
        return text.toLowerCase(tongue.words().locale()).contains(wanted);
    }

    private Map<String, String> names() {
        return rows.stream().collect(Collectors.toMap(row -> row.device().id(), row -> row.name(tongue)));
    }

    private Div card(Notice notice) {
        var card = cards.computeIfAbsent(notice.id(), id -> new NoticeCard(id, operator, composer, tongue));
        card.show(notice, state, rows, names(), authors.getOrDefault(notice.id(), ""), now);
        return card;
    }

    private Div line(Notice notice) {
        var say = tongue.words();
        var zone = state.event().zone();
        var ended = notice.withdrawn() == null ? notice.until() : notice.withdrawn();
        var what = say.get(
                notice.withdrawn() == null ? "notices.ended" : "notices.withdrawn",
                Times.minute(notice.from(), zone),
                Times.minute(ended, zone),
                authors.getOrDefault(notice.id(), ""));
        var text = Controls.part("text", notice.text().in(tongue.code()));
        text.getElement().setAttribute("dir", "auto");
        var line = Controls.styled(
                new Div(words.sort(notice), text, Controls.styled(new Span(what), "second")), "earlier-notice");
        line.getElement().setAttribute("data-earlier", notice.id());
        if (composer != null) line.add(again(notice));
        return line;
    }

    private Button again(Notice notice) {
        return Controls.button(tongue.words().get("notices.again"), "again", () -> composer.again(notice));
    }
}
