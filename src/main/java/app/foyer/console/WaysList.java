package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.venue.Place;
import app.foyer.venue.RouteChange;
import app.foyer.venue.Venue;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Which ways from devices would change, those that are lost first. */
@StyleSheet("context://foyer/ways.css")
final class WaysList extends Div {
    private static final int NAMED = 2;
    private static final int MOST_GOALS = 4;

    private final Post post;
    private final int most;
    private long asked;

    /** @param most lines at once */
    WaysList(Post post, int most) {
        this.post = post;
        this.most = most;
        addClassName("way-changes");
        getElement().setAttribute("data-part", "ways").setAttribute("aria-live", "polite");
    }

    /**
     * Tells it as soon as it is reckoned, which in a large house takes a moment; what was asked before is forgotten.
     *
     * @param counted told how many ways change
     */
    void show(Venue before, EventState after, Instant now, IntConsumer counted) {
        var mine = ++asked;
        Consumer<List<RouteChange>> tell = changes -> {
            if (mine != asked) return;
            draw(changes, before, after);
            counted.accept(changes.size());
        };
        var ui = getUI();
        if (ui.isEmpty()) {
            tell.accept(RouteChange.between(before, after.venue(), now));
            return;
        }
        removeAll();
        var later = ui.get().<List<RouteChange>>accessLater(tell::accept, () -> {});
        Thread.startVirtualThread(() -> later.accept(RouteChange.between(before, after.venue(), now)));
    }

    private void draw(List<RouteChange> changes, Venue before, EventState after) {
        var groups = WayChange.of(changes);
        removeAll();
        getElement().setAttribute("data-count", changes.size() + "");
        var places = new PlaceWords(after, post.tongue());
        if (before.stands().isEmpty()) add(Controls.styled(new Div(post.say("ways.no-devices")), "second"));
        else if (groups.isEmpty()) add(Controls.styled(new Div(post.say("ways.none")), "second"));
        else add(list(groups, places));
    }

    private UnorderedList list(List<WayChange> groups, PlaceWords places) {
        var list = new UnorderedList();
        groups.stream().limit(most).forEach(group -> list.add(item(group, places)));
        if (groups.size() > most) list.add(new ListItem(post.say("preview.more", groups.size() - most)));
        return list;
    }

    private ListItem item(WayChange change, PlaceWords places) {
        var item = new ListItem(
                new Span(outcome(change, places)), Controls.styled(new Span(route(change, places)), "second"));
        item.getElement()
                .setAttribute("data-kind", code(change))
                .setAttribute("data-stepfree", change.stepFree() + "")
                .setAttribute("data-to", change.to().stream().map(Place::id).collect(Collectors.joining(" ")))
                .setAttribute("data-devices", change.devices().size() + "");
        return item;
    }

    private static String code(WayChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code From Kiosk 1, Kiosk 2 and 7 more to Reed Room}. */
    private String route(WayChange change, PlaceWords places) {
        var named = change.devices().stream().limit(NAMED).map(post::device).toList();
        var from = String.join(post.say("list-comma"), named);
        var more = change.devices().size() - named.size();
        var to = goals(change, places);
        var said = more > 0 ? post.say("ways.from-more", from, more, to) : post.say("ways.from", from, to);
        return change.stepFree() ? post.say("ways.step-free", said) : said;
    }

    private String goals(WayChange change, PlaceWords places) {
        var named = change.to().stream().map(places::told).distinct().toList();
        var few = named.stream().limit(MOST_GOALS).collect(Collectors.joining(post.say("list-comma")));
        return named.size() <= MOST_GOALS ? few : few + " " + post.say("preview.more", named.size() - MOST_GOALS);
    }

    private String outcome(WayChange change, PlaceWords places) {
        return switch (change.kind()) {
            case NO_STEP_FREE, LOST -> post.say("ways." + code(change)) + help(change, places);
            case CLOSED -> post.say("ways.closed");
            case FOUND -> post.say("ways.found") + by(change, places);
            case OTHER -> post.say("ways.other", change.after()) + by(change, places);
            case LONGER, SHORTER ->
                post.say(
                                change.devices().size() > 1 ? "ways.minutes-most" : "ways.minutes",
                                change.before(),
                                change.after())
                        + by(change, places);
        };
    }

    private String help(WayChange change, PlaceWords places) {
        return change.help() == null ? "" : post.say("ways.help", places.told(change.help()));
    }

    private String by(WayChange change, PlaceWords places) {
        return change.by() == null
                ? ""
                : post.say(
                        "ways.by",
                        places.way(change.by()).toLowerCase(post.words().locale()));
    }
}
