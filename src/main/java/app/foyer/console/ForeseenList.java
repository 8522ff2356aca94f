package app.foyer.console;

import app.foyer.live.Applied;
import app.foyer.notices.Notice;
import app.foyer.notices.Showing;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a notice would do if it were pushed now: where it would be seen, where not and why, and what it would cover. */
final class ForeseenList extends UnorderedList {
    private final Tongue tongue;
    private final NoticeWords words;
    private List<Line> drawn = List.of();

    private record Line(String kind, String text) {}

    ForeseenList(Tongue tongue) {
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        addClassName("foreseen");
        getElement().setAttribute("data-part", "foreseen").setAttribute("aria-live", "polite");
    }

    void clear() {
        draw(List.of());
    }

    void refused(String why) {
        draw(List.of(new Line("refused", why)));
    }

    void show(Notice notice, Applied applied, List<OnDevice> rows, Instant at) {
        var lines = new ArrayList<Line>();
        var say = tongue.words();
        var statuses = rows.stream().map(OnDevice::status).toList();
        var before = OnDevice.all(statuses, applied.before(), at);
        var after = OnDevice.all(statuses, applied.state(), at);
        var seen = after.stream().filter(row -> row.shows(notice.id())).count();
        var reached = after.stream().filter(row -> row.isReached(notice)).count();
        lines.add(new Line("seen", say.get("foreseen.seen", seen, reached)));
        var notices = applied.state().notices().notices();
        var hidden = new LinkedHashMap<String, ArrayList<String>>();
        for (var row : after)
            row.covered(notice.id())
                    .ifPresent(covered -> hidden.computeIfAbsent(words.why(covered, notices), why -> new ArrayList<>())
                            .add(row.name(tongue)));
        hidden.forEach(
                (why, names) -> lines.add(new Line("hidden", say.get("foreseen.hidden", words.some(names), why))));
        covers(notice, before, after)
                .forEach((other, count) ->
                        lines.add(new Line("covers", say.get("foreseen.covers", words.quoted(other), count))));
        draw(lines);
    }

    private static Map<Notice, Integer> covers(Notice notice, List<OnDevice> before, List<OnDevice> after) {
        var covers = new LinkedHashMap<Notice, Integer>();
        for (int i = 0; i < after.size(); i++) {
            var old = before.get(i);
            for (Showing.Covered covered : after.get(i).showing().covered()) {
                var other = covered.notice();
                if (!other.id().equals(notice.id()) && old.shows(other.id())) covers.merge(other, 1, Integer::sum);
            }
        }
        return covers;
    }

    /** Only where it reads otherwise: devices report many times a second. */
    private void draw(List<Line> lines) {
        if (lines.equals(drawn)) return;
        drawn = lines;
        removeAll();
        for (var line : lines) {
            var item = new ListItem(line.text());
            item.getElement().setAttribute("data-kind", line.kind());
            add(item);
        }
    }
}
