package app.foyer.console;

import app.foyer.cues.Cue;
import app.foyer.cues.Cue.State;
import app.foyer.cues.Delivery;
import app.foyer.cues.Told;
import app.foyer.live.EventState;
import app.foyer.platform.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cues that were sent, newest first, and what became of each; it keeps its place while they change. */
final class CueList extends Div {
    private enum Shown {
        ALL,
        OPEN,
        FAILED;

        boolean includes(Told told) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> told.cue().isOpen();
                case FAILED ->
                    told.delivery() != null && told.delivery().state() == Delivery.State.FAILED
                            || told.cue().state() == State.MISSED;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Tongue tongue;
    private final Words words;
    private final Deed deed;
    private final Grid<Told> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = Controls.part("count", "");
    private final Div empty = Controls.styled(new Div(), "empty");
    private final Map<Shown, NativeButton> choices = new EnumMap<>(Shown.class);
    private CueFeeds.Board board;
    private EventState state;
    private Naming naming;
    private Shown shown = Shown.ALL;

    /** What can be done with a cue. */
    interface Deed {
        void acknowledge(Cue cue);

        void retry(Told told);
    }

    /** @param deed null for those who only look */
    CueList(Tongue tongue, Deed deed) {
        this.tongue = tongue;
        this.words = tongue.words();
        this.deed = deed;
        addClassName("cue-list");
        search.setPlaceholder(words.get("cues.search"));
        search.setAriaLabel(words.get("cues.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        columns();
        add(Controls.styled(new Div(new H2(words.get("cues.told")), choices(), search, count), "bar"), grid, empty);
    }

    private Component choices() {
        var group = Controls.styled(new Div(), "days");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("cues.told"));
        for (var each : Shown.values()) {
            var button = new NativeButton(words.get("cues.show." + each.code()), press -> choose(each));
            button.getElement().setAttribute("data-show", each.code());
            choices.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void choose(Shown which) {
        shown = which;
        draw();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        column("sent", this::sent, "84px", 0);
        column("session", this::session, "180px", 5);
        column("to", this::recipient, "120px", 3);
        column("delivery", this::delivery, "140px", 4);
        column("answer", this::answer, "150px", 4);
        if (deed != null) grid.addComponentColumn(this::deeds).setWidth("168px").setFlexGrow(0);
    }

    private interface Cell {
        Component of(Told told);
    }

    private void column(String name, Cell cell, String width, int grow) {
        grid.addComponentColumn(cell::of)
                .setHeader(words.get("cues.column." + name))
                .setWidth(width)
                .setFlexGrow(grow);
    }

    private Component sent(Told told) {
        var cue = told.cue();
        var cell = new Div(new Span(Times.second(cue.sentAt(), state.event().zone())));
        if (cue.isLate())
            cell.add(Controls.part("late", words.get("cues.late", Times.minutesBetween(cue.due(), cue.sentAt()))));
        return cell;
    }

    private Component session(Told told) {
        var cue = told.cue();
        var start = words.get(
                "cues.starts",
                naming.room(cue.session()),
                Times.minute(cue.start(), state.event().zone()));
        var cell = new Div(Controls.part("title", naming.title(cue.session())), Controls.part("start", start));
        cell.getElement()
                .setAttribute("data-cue", cue.id())
                .setAttribute("data-session", cue.session())
                .setAttribute("data-state", cue.state().code());
        return cell;
    }

    private Component recipient(Told told) {
        var cue = told.cue();
        var cell = new Div(Controls.part("who", naming.recipient(cue.recipient(), cue.session())));
        if (cue.isRaise())
            origin(cue)
                    .ifPresent(origin -> cell.add(Controls.part(
                            "raised",
                            words.get("cues.instead-of", naming.recipient(origin.recipient(), origin.session())))));
        return cell;
    }

    private Optional<Cue> origin(Cue cue) {
        return board.told().stream()
                .map(Told::cue)
                .filter(each -> each.id().equals(cue.origin()))
                .findFirst();
    }

    private Component delivery(Told told) {
        var delivery = told.delivery();
        var code = delivery == null ? "console" : delivery.state().code();
        var cell = Controls.styled(Controls.part("delivery", said(told)), "state");
        cell.getElement().setAttribute("data-state", code);
        return cell;
    }

    private String said(Told told) {
        var delivery = told.delivery();
        if (delivery == null)
            return words.get(told.cue().state() == State.MISSED ? "cues.delivery.none" : "cues.console-only");
        var channel = board.channels().stream()
                .filter(status -> status.channel().id().equals(delivery.channel()))
                .findFirst()
                .map(status -> status.channel().name().in(tongue.code()))
                .orElse(delivery.channel());
        return said(delivery, channel, state.event().zone(), words);
    }

    static String said(Delivery delivery, String channel, ZoneId zone, Words words) {
        return switch (delivery.state()) {
            case DELIVERED -> words.get("cues.delivery.delivered", channel, Times.minute(delivery.settledAt(), zone));
            case WAITING ->
                delivery.reason() == null
                        ? words.get("cues.delivery.waiting", channel)
                        : words.get("cues.delivery.again", channel, reason(words, delivery.reason()), delivery.tries());
            case FAILED -> words.get("cues.delivery.failed", channel, reason(words, delivery.reason()));
            case UNSENT -> words.get("cues.unsent." + delivery.reason(), channel);
        };
    }

    /** A number that the other answered stands in the code itself. */
    static String reason(Words words, String code) {
        for (var numbered : List.of("http-", "robot-"))
            if (code.startsWith(numbered))
                return words.get("cues.reason." + numbered + "n", code.substring(numbered.length()));
        return words.has("cues.reason." + code) ? words.get("cues.reason." + code) : code;
    }

    private Component answer(Told told) {
        var cell = Controls.styled(Controls.part("answer", answered(told.cue())), "state");
        cell.getElement()
                .setAttribute(
                        "data-state",
                        told.cue().isUnanswered() ? "open" : told.cue().state().code());
        return cell;
    }

    private String answered(Cue cue) {
        var zone = state.event().zone();
        return switch (cue.state()) {
            case OPEN ->
                cue.raisedAt() == null
                        ? words.get("cues.open")
                        : words.get("cues.raised", Times.minute(cue.raisedAt(), zone), raisedTo(cue));
            case ACKNOWLEDGED ->
                cue.settledBy() == null
                        ? words.get("cues.acknowledged", Times.minute(cue.settledAt(), zone))
                        : words.get("cues.acknowledged-by", Times.minute(cue.settledAt(), zone), cue.settledBy());
            case OVERTAKEN -> words.get("cues.overtaken." + cue.because().code());
            case MISSED -> words.get("cues.missed");
        };
    }

    private String raisedTo(Cue cue) {
        return board.told().stream()
                .map(Told::cue)
                .filter(each -> cue.id().equals(each.origin()))
                .findFirst()
                .map(raised -> naming.recipient(raised.recipient(), raised.session()))
                .orElse("");
    }

    private Component deeds(Told told) {
        var deeds = Controls.styled(new Div(), "deeds");
        if (told.cue().isOpen() && canRetry(told.delivery()))
            deeds.add(Controls.button(words.get("cues.retry"), "retry-cue", () -> deed.retry(told)));
        if (told.cue().isOpen())
            deeds.add(Controls.button(
                    words.get("cues.acknowledge"), "acknowledge-cue", () -> deed.acknowledge(told.cue())));
        return deeds;
    }

    /** As long as its channel has nowhere to go, trying again is of no use. */
    private boolean canRetry(Delivery delivery) {
        return delivery != null
                && delivery.canRetry()
                && board.channels().stream()
                        .anyMatch(status -> status.channel().id().equals(delivery.channel()) && status.delivers());
    }

    void show(CueFeeds.Board newBoard, EventState newState, Instant now) {
        board = newBoard;
        state = newState;
        naming = new Naming(board, state, tongue);
        draw();
    }

    private void draw() {
        if (board == null) return;
        var wanted = search.getValue().strip().toLowerCase(words.locale());
        var rows = board.told().stream()
                .filter(shown::includes)
                .filter(told -> wanted.isEmpty() || text(told).contains(wanted))
                .toList();
        var view = grid.getListDataView();
        if (!view.getItems().toList().equals(rows)) {
            grid.setItems(rows);
            grid.getListDataView().setIdentifierProvider(told -> told.cue().id());
        }
        count.setText(words.get("cues.count", rows.size()));
        choices.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", (each == shown) + "");
            var many = board.told().stream().filter(each::includes).count();
            button.setText(words.get("cues.show." + each.code()) + " " + many);
        });
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.getElement().setAttribute("data-empty", words.get(emptyText(wanted)));
    }

    private String emptyText(String wanted) {
        if (!wanted.isEmpty()) return "cues.empty.search";
        if (board.setup().rules().isEmpty()) return "cues.empty.rules";
        return "cues.empty." + shown.code();
    }

    private String text(Told told) {
        var cue = told.cue();
        var text = naming.title(cue.session()) + "\n" + naming.room(cue.session()) + "\n"
                + naming.recipient(cue.recipient(), cue.session());
        return text.toLowerCase(words.locale());
    }
}
