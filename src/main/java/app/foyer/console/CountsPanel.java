package app.foyer.console;

import app.foyer.checkin.Counts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** How many came: by list, by quarter of an hour, by group, category and device. It says nothing of anybody. */
final class CountsPanel extends Div {
    private final Post post;
    private final Div lost = Controls.styled(new Div(), "lost");
    private final Div lists = Controls.styled(new Div(), "list-cards");
    private final QuarterChart chart;
    private final TextField search = new TextField();
    private final Div shares = Controls.styled(new Div(), "shares");
    private Counts counts;
    private String chosen;
    private Following.Subscription following;

    CountsPanel(Post post) {
        this.post = post;
        this.chart = new QuarterChart(post);
        addClassNames("panel", "counts-panel");
        getElement().setAttribute("data-part", "counts");
        lost.setVisible(false);
        lost.getElement().setAttribute("role", "status");
        search.setPlaceholder(post.say("counts.search"));
        search.setAriaLabel(post.say("counts.search"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.SMALL);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> drawShares());
        add(lost, lists, chart, Controls.styled(new Div(search), "filters"), shares);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var show = attached.getUI().<Feed.News<Counts>>accessLater(this::show, () -> {});
        following = post.feeds().counts().follow(post.event(), show::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
    }

    private void show(Feed.News<Counts> news) {
        lost.setVisible(news.lostAt() != null);
        if (news.lostAt() != null)
            lost.setText(post.say(
                    "desk.lost",
                    Times.second(news.lostAt(), post.state().event().zone())));
        if (news.latest() == null || news.latest().equals(counts)) return;
        counts = news.latest();
        draw();
    }

    private void draw() {
        lists.removeAll();
        lists.getElement().setAttribute("data-empty", post.say("counts.begin"));
        for (var list : counts.lists()) lists.add(card(list));
        counts.lists().stream()
                .filter(list -> list.list().equals(chosen))
                .findFirst()
                .or(() -> counts.lists().stream().findFirst())
                .ifPresent(chart::show);
        drawShares();
    }

    private NativeButton card(Counts.OfList list) {
        var isChosen = chosen == null
                ? list.equals(counts.lists().getFirst())
                : list.list().equals(chosen);
        var card = new NativeButton();
        card.addClassName("list-card");
        card.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-action", "choose-list")
                .setAttribute("data-list", list.list())
                .setAttribute("data-admitted", list.admitted() + "")
                .setAttribute("data-inside", list.inside() + "")
                .setAttribute("data-refused", list.refused() + "")
                .setAttribute("aria-pressed", isChosen + "");
        card.addClickListener(pressed -> {
            chosen = list.list();
            draw();
        });
        card.add(
                Controls.part("list", post.list(list.list())),
                Controls.styled(new Span(post.say("counts.of", list.admitted(), list.expected())), "large"),
                bar(list.admitted(), list.expected()),
                Controls.styled(
                        new Span(PersonRow.joined(
                                post.say("counts.inside", list.inside()),
                                post.say("counts.left", list.left()),
                                post.say("counts.refused", list.refused()))),
                        "second"));
        if (list.capacity() != null) {
            var places = bar(list.inside(), list.capacity());
            places.getElement().setAttribute("data-full", list.inside() >= list.capacity());
            card.add(places);
            card.add(Controls.styled(new Span(post.say("counts.capacity", list.inside(), list.capacity())), "second"));
        }
        return card;
    }

    private static Span bar(int value, int of) {
        var share = of == 0 ? 0 : Math.min(100, value * 100 / of);
        var bar = Controls.styled(new Span(new Span()), "share-bar");
        bar.getElement().setAttribute("aria-hidden", "true").getStyle().set("--share", share + "%");
        return bar;
    }

    private void drawShares() {
        if (counts == null) return;
        shares.removeAll();
        shares.add(shares("group", counts.groups(), Function.identity()));
        shares.add(shares("category", counts.categories(), Function.identity()));
        var devices = counts.devices().entrySet().stream()
                .map(entry -> new Counts.Share(entry.getKey(), 0, entry.getValue()))
                .sorted((one, other) -> other.admitted() - one.admitted())
                .toList();
        shares.add(shares("device", devices, post::device));
    }

    private Div shares(String kind, List<Counts.Share> all, Function<String, String> naming) {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var fitting = all.stream()
                .filter(share ->
                        naming.apply(share.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var rows = Controls.styled(new Div(), "share-rows");
        rows.getElement()
                .setAttribute("data-empty", post.say(wanted.isEmpty() ? "counts.none." + kind : "counts.no-fit"));
        var most = fitting.stream().mapToInt(Counts.Share::admitted).max().orElse(0);
        for (var share : fitting) rows.add(row(kind, share, naming.apply(share.name()), most));
        return new Div(new H3(post.say("counts.by." + kind, fitting.size())), rows);
    }

    private Div row(String kind, Counts.Share share, String label, int most) {
        var name = Controls.part("name", label);
        name.getElement().setAttribute("dir", "auto").setAttribute("title", label);
        var ofAll = share.expected() > 0;
        var number = ofAll ? post.say("counts.of", share.admitted(), share.expected()) : share.admitted() + "";
        var row = Controls.styled(
                new Div(
                        name,
                        Controls.styled(new Span(number), "number"),
                        bar(share.admitted(), ofAll ? share.expected() : most)),
                "share");
        row.getElement()
                .setAttribute("data-" + kind, Objects.toString(share.name()))
                .setAttribute("data-admitted", share.admitted() + "");
        return row;
    }
}
