package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.notices.Notice;
import app.foyer.notices.Priority;
import app.foyer.notices.Showing;
import app.foyer.notices.Spot;
import app.foyer.notices.Targets;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the console speaks of notices: whom they are for, how much they matter, why one is not seen. */
final class NoticeWords {
    private static final int FEW = 3;

    private final Tongue tongue;

    NoticeWords(Tongue tongue) {
        this.tongue = tongue;
    }

    private String say(String key, Object... arguments) {
        return tongue.words().get(key, arguments);
    }

    /** {@code Everybody}, {@code Screens · level 1}. @param names what devices are called, by id */
    String targets(Targets targets, EventState state, Map<String, String> names) {
        if (targets.everybody()) return say("notices.everybody");
        var parts = new ArrayList<String>();
        part(parts, targets.kinds(), this::kind);
        part(parts, targets.levels(), this::level);
        part(parts, targets.rooms(), id -> room(id, state));
        part(parts, targets.places(), place -> place);
        var said = String.join(" · ", parts);
        if (targets.devices().isEmpty()) return said;
        var single = some(
                targets.devices().stream().map(id -> names.getOrDefault(id, id)).toList());
        return said.isEmpty() ? single : said + " + " + single;
    }

    private void part(List<String> parts, Collection<String> items, UnaryOperator<String> name) {
        if (!items.isEmpty()) parts.add(some(items.stream().map(name).toList()));
    }

    /** The first few, and how many more. */
    String some(List<String> names) {
        var first = names.stream().limit(FEW).collect(Collectors.joining(say("list-comma")));
        return names.size() <= FEW ? first : first + " " + say("preview.more", names.size() - FEW);
    }

    String kind(String kind) {
        var key = "device-kind." + kind;
        return tongue.words().has(key) ? say(key) : kind;
    }

    String level(String level) {
        return say("notices.level", level);
    }

    String room(String id, EventState state) {
        var room = state.agenda().rooms().get(id);
        return room == null ? id : room.name().in(tongue.code());
    }

    /** What kind of device stands there: a screen's layout, or a kiosk. */
    String spot(Spot spot) {
        return kind(spot.layout() == null ? spot.kind() : spot.layout());
    }

    /** A word and a shape. */
    Span priority(Priority priority) {
        return mark(priority.code());
    }

    Span sort(Notice notice) {
        return mark(notice.sort());
    }

    private Span mark(String code) {
        var mark = Controls.styled(new Span(say("priority." + code)), "weight");
        mark.getElement().setAttribute("data-weight", code);
        return mark;
    }

    String quoted(Notice notice) {
        return say("quoted", notice.text().in(tongue.code()));
    }

    /** Why it is not seen there, beside what is. */
    String why(Showing.Covered covered) {
        return say("covered." + code(covered) + ".here", Showing.MOST);
    }

    /** Why it is not seen there: {@code covered by the emergency “…”}. */
    String why(Showing.Covered covered, Map<String, Notice> notices) {
        var by = covered.by() == null ? null : notices.get(covered.by());
        return say("covered." + code(covered), by == null ? "" : quoted(by), Showing.MOST);
    }

    private static String code(Showing.Covered covered) {
        return covered.why().name().toLowerCase(Locale.ROOT);
    }
}
