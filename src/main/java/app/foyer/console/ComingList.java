package app.foyer.console;

import app.foyer.cues.Coming;
import app.foyer.live.EventState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** Who will be told within the hour, as things stand. */
final class ComingList extends Div {
    private final Tongue tongue;
    private final Span count = Controls.part("count", "");
    private final Div rows = Controls.styled(new Div(), "rows");
    private List<String> shown = List.of();

    ComingList(Tongue tongue) {
        this.tongue = tongue;
        addClassName("coming-cues");
        rows.getElement().setAttribute("data-empty", tongue.words().get("cues.coming.none"));
        add(Controls.styled(new Div(new H2(tongue.words().get("cues.coming")), count), "bar"), rows);
    }

    void show(CueFeeds.Board board, EventState state, Instant now) {
        var lines =
                board.coming().stream().map(each -> line(each, board, state)).toList();
        var texts = lines.stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
        if (texts.equals(shown)) return;
        shown = texts;
        count.setText(tongue.words().get("cues.count", texts.size()));
        rows.removeAll();
        lines.forEach(rows::add);
    }

    private Div line(Coming coming, CueFeeds.Board board, EventState state) {
        var zone = state.event().zone();
        var who = new Naming(board, state, tongue);
        var line = Controls.styled(new Div(), "row");
        line.getElement()
                .setAttribute("data-session", coming.session())
                .appendChild(Times.element("due", coming.due(), zone));
        line.add(
                Controls.part("who", who.recipient(coming.recipient(), coming.session())),
                Controls.part("title", who.title(coming.session())),
                Controls.part(
                        "start",
                        tongue.words()
                                .get("cues.starts", who.room(coming.session()), Times.minute(coming.start(), zone))),
                Controls.part("channel", who.channel(coming.channel())));
        return line;
    }
}
