package app.foyer.console;

import app.foyer.checkin.Arrival;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Sought;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every scan as it comes, the newest first. Rows that stay keep their place in the page. */
final class ArrivalsPanel extends Div {
    private record Shown(Arrival arrival, ArrivalRow row) {}

    private final Post post;
    private final Consumer<String> open;
    private final Select<CheckinList> lists = new Select<>();
    private final Select<Sought.Kind> kinds = new Select<>();
    private final Select<String> devices = new Select<>();
    private final Span count = Controls.part("count", "");
    private final Div lost = Controls.styled(new Div(), "lost");
    private final Div rows = Controls.styled(new Div(), "arrivals");
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private Following.Subscription following;

    ArrivalsPanel(Post post, Consumer<String> open) {
        this.post = post;
        this.open = open;
        addClassName("panel");
        lists.setItems(post.checkIns().lists(post.event()));
        prepare(lists, "list", post::name);
        kinds.setItems(Sought.Kind.values());
        prepare(kinds, "kind", kind -> post.say("arrivals.kind." + kind.name().toLowerCase(Locale.ROOT)));
        devices.setItems(Stream.concat(
                        Stream.of(Post.DEVICE), post.devices().keySet().stream().sorted())
                .toList());
        prepare(devices, "device", post::device);
        rows.getElement().setAttribute("data-part", "arrivals").setAttribute("role", "list");
        lost.getElement().setAttribute("data-part", "lost").setAttribute("role", "status");
        lost.setVisible(false);
        var toNewest = Controls.button(post.say("arrivals.new"), "to-newest", () -> {});
        toNewest.addClassName("to-newest");
        add(
                Controls.styled(new Div(lists, kinds, devices, toNewest, count), "filters"),
                lost,
                Controls.styled(new Div(rows), "follows"));
    }

    private <T> void prepare(Select<T> select, String name, Function<T, String> label) {
        var any = post.say("arrivals.any." + name);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setPlaceholder(any);
        select.setItemLabelGenerator(item -> item == null ? any : label.apply(item));
        select.setAriaLabel(post.say("arrivals.filter." + name));
        select.addThemeVariants(SelectVariant.SMALL);
        select.getElement().setAttribute("data-part", "filter-" + name);
        select.addValueChangeListener(change -> follow());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        end();
    }

    private void end() {
        if (following != null) following.end();
        following = null;
    }

    private Sought sought() {
        return new Sought(lists.isEmpty() ? null : lists.getValue().id(), devices.getValue(), kinds.getValue());
    }

    private void follow() {
        end();
        getUI().ifPresent(ui -> {
            var wanted = new DoorFeeds.Wanted(post.event(), sought());
            var tell = ui.<Feed.News<List<Arrival>>>accessLater(
                    news -> {
                        if (wanted.sought().equals(sought())) show(news);
                    },
                    () -> {});
            following = post.feeds().arrivals().follow(wanted, tell::accept);
        });
    }

    private void show(Feed.News<List<Arrival>> news) {
        lost.setVisible(news.lostAt() != null);
        if (news.lostAt() != null)
            lost.setText(post.say(
                    "desk.lost",
                    Times.second(news.lostAt(), post.state().event().zone())));
        if (news.latest() == null) return;
        var isFiltered = !sought().equals(Sought.ALL);
        rows.getElement().setAttribute("data-empty", post.say(isFiltered ? "arrivals.none" : "arrivals.begin"));
        count.setText(post.say(
                news.latest().size() < DoorFeeds.MOST ? "arrivals.count" : "arrivals.newest",
                news.latest().size()));
        draw(news.latest());
    }

    private void draw(List<Arrival> arrivals) {
        var ids = arrivals.stream().map(Arrival::scan).toList();
        shown.entrySet().removeIf(entry -> {
            var gone = !ids.contains(entry.getKey());
            if (gone) rows.remove(entry.getValue().row());
            return gone;
        });
        for (int at = 0; at < arrivals.size(); at++) {
            var arrival = arrivals.get(at);
            var known = shown.get(arrival.scan());
            if (known != null && known.arrival().equals(arrival)) continue;
            if (known != null) rows.remove(known.row());
            var row = new ArrivalRow(arrival, post, open);
            rows.addComponentAtIndex(at, row);
            shown.put(arrival.scan(), new Shown(arrival, row));
        }
    }
}
