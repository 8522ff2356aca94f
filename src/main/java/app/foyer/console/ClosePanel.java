package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.Applied;
import app.foyer.live.EventState;
import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Place;
import app.foyer.venue.Venue;
import app.foyer.venue.VenueCommand;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of the building that was pressed: what it is, which ways change if it closes or opens, and the press for it. */
final class ClosePanel extends Div implements ChosenPanel {
    private static final int MOST_WAYS = 12;

    private final Chosen chosen;
    private final Post post;
    private final Operator operator;
    private final Consumer<Chosen> choose;
    private final H2 name = new H2();
    private final Paragraph about = Controls.styled(new Paragraph(), "second");
    private final Div standing = Controls.styled(new Div(), "entries");
    private final ClosureForm form;
    private final H3 waysTitle = new H3();
    private final WaysList ways;
    private final Paragraph turning = Controls.styled(new Paragraph(), "second");
    private final Div refused = Controls.styled(new Div(), "trouble");
    private final Button close;
    private final Button whole;
    private EventState state;
    private List<Device> screens = List.of();
    private Seen seen;
    private String id = UUID.randomUUID().toString();

    /** What it was drawn from; time alone changes it too. */
    private record Seen(Venue venue, List<Closure> shut, List<Closure> coming) {
        boolean same(Seen other) {
            return other != null && venue == other.venue && shut.equals(other.shut) && coming.equals(other.coming);
        }
    }

    /** @param operator null for those who only look */
    ClosePanel(Chosen chosen, Post post, Operator operator, Consumer<Chosen> choose, Runnable leave) {
        this.chosen = chosen;
        this.post = post;
        this.operator = operator;
        this.choose = choose;
        addClassName("chosen-panel");
        getElement().setAttribute("data-part", "close-panel").setAttribute("data-" + chosen.kind(), chosen.id());
        form = new ClosureForm(post, this::foresee);
        ways = new WaysList(post, MOST_WAYS);
        close = Controls.button(post.say("venue.close"), "close-place", this::close);
        close.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.once(close);
        whole = Controls.button("", "choose-whole", this::chooseWhole);
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        var out = Controls.button(post.say("venue.leave"), "leave-chosen", leave);
        out.addThemeVariants(ButtonVariant.TERTIARY);
        add(Controls.styled(new Div(name, out), "head"), about, whole, standing);
        if (operator != null) add(form);
        turning.getElement().setAttribute("data-part", "turning");
        add(waysTitle, turning, refused, ways);
        if (operator != null) add(Controls.styled(new Div(close), "deeds"));
    }

    @Override
    public void hear(List<DeviceStatus> devices) {
        // closing concerns no device's link
    }

    @Override
    public void show(EventState newState, List<DeviceStatus> devices, Instant now) {
        state = newState;
        screens = devices.stream().map(DeviceStatus::device).toList();
        var venue = state.venue();
        var concerning = venue.standing(now).stream().filter(this::concerns).toList();
        var next = new Seen(
                venue,
                concerning.stream().filter(closure -> closure.holds(now)).toList(),
                venue.coming(now).stream().filter(concerning::contains).toList());
        if (next.same(seen)) return;
        seen = next;
        describe(venue.building());
        standing.removeAll();
        seen.shut().forEach(closure -> standing.add(entry(closure, now)));
        seen.coming().forEach(closure -> standing.add(entry(closure, now)));
        form.setVisible(seen.shut().isEmpty());
        close.setVisible(seen.shut().isEmpty());
        foresee();
    }

    private void describe(Building building) {
        var places = new PlaceWords(state, post.tongue());
        var place = building.places().get(chosen.id());
        var path = building.paths().get(chosen.id());
        whole.setVisible(false);
        if (chosen.is(Chosen.PLACE) && place != null) {
            name.setText(places.name(place));
            about.setText(PersonRow.joined(places.kind(place.kind()), places.levels(place.levels())));
        } else if (path != null) {
            name.setText(places.path(path));
            about.setText(post.say("venue.path", Math.round(building.metres(path))));
            var in = path.in() == null ? null : building.places().get(path.in());
            whole.setVisible(in != null);
            if (in != null) whole.setText(post.say("venue.whole", places.name(in)));
        }
    }

    private void chooseWhole() {
        var path = state.venue().building().paths().get(chosen.id());
        if (path != null && path.in() != null) choose.accept(new Chosen(Chosen.PLACE, path.in()));
    }

    /** Whether it closes what is chosen: by its own name, or with a place that a path runs through or ends at. */
    private boolean concerns(Closure closure) {
        if (chosen.is(Chosen.PATH) && chosen.id().equals(closure.path())) return true;
        return places().anyMatch(place -> place.id().equals(closure.place())
                || place.room() != null && place.room().equals(closure.room()));
    }

    private Stream<Place> places() {
        var building = state.venue().building();
        if (chosen.is(Chosen.PLACE)) return Stream.ofNullable(building.places().get(chosen.id()));
        var path = building.paths().get(chosen.id());
        if (path == null) return Stream.empty();
        var ends = Stream.of(path.from(), path.to()).map(building.nodes()::get).map(node -> node.place());
        return Stream.concat(Stream.of(path).map(one -> one.in()), ends)
                .filter(Objects::nonNull)
                .distinct()
                .map(building.places()::get)
                .filter(Objects::nonNull);
    }

    private String room() {
        var place = state.venue().building().places().get(chosen.id());
        return chosen.is(Chosen.PLACE) && place != null ? place.room() : null;
    }

    private Div entry(Closure closure, Instant now) {
        var coming = !closure.holds(now);
        var own = chosen.is(Chosen.PLACE) || closure.path() != null;
        var what = post.say(coming ? "venue.coming" : "venue.closed");
        if (!own) what = post.say("venue.closed-with", what, new PlaceWords(state, post.tongue()).closed(closure));
        var entry = Controls.styled(
                new Div(
                        Controls.styled(new Div(new Span(what)), "what"),
                        Controls.styled(new Div(ClosedList.about(closure, now, post)), "second")),
                "entry");
        entry.getElement().setAttribute("data-closure", closure.id()).setAttribute("data-coming", coming);
        if (operator != null)
            entry.add(Controls.button(
                    post.say(coming ? "closed.call-off" : "venue.open"),
                    "open-place",
                    (long at) -> operator.give(new VenueCommand.Open(closure.id()), at)));
        return entry;
    }

    private VenueCommand.Close command() {
        var room = room();
        return form.command(
                id,
                room,
                chosen.is(Chosen.PLACE) && room == null ? chosen.id() : null,
                chosen.is(Chosen.PATH) ? chosen.id() : null);
    }

    private void close(long at) {
        if (form.isInvalid()) return;
        operator.give(command(), at);
        if (!post.state().venue().closures().containsKey(id)) return;
        id = UUID.randomUUID().toString();
        form.clear();
    }

    /** The screens whose arrows are other ones then. */
    private void tellTurning(Applied foreseen, Instant at) {
        var turned = ScreenLines.changes(foreseen.before(), foreseen.state(), screens, at).stream()
                .filter(change -> !change.ways().isEmpty())
                .map(change -> change.spot().device())
                .toList();
        var names = turned.stream().map(post::device).collect(Collectors.joining(post.say("list-comma")));
        turning.setText(turned.isEmpty() ? "" : post.say("ways.screens", names));
        turning.setVisible(!turned.isEmpty());
        turning.getElement().setAttribute("data-devices", String.join(" ", turned));
    }

    /** Which ways change with the one press that is offered. */
    private void foresee() {
        if (seen == null) return;
        var opens = !seen.shut().isEmpty();
        Command command = opens ? new VenueCommand.Open(seen.shut().getFirst().id()) : command();
        var now = post.clock().now();
        close.setText(post.say(form.isLater() ? "venue.close-later" : "venue.close"));
        refused.setText("");
        ways.setVisible(true);
        try {
            var foreseen = post.live().preview(post.event(), command, null);
            tellTurning(foreseen, opens ? now : form.begins(now));
            waysTitle.setText(post.say("ways.reckoning"));
            ways.show(
                    foreseen.before().venue(),
                    foreseen.state(),
                    opens ? now : form.begins(now),
                    count -> waysTitle.setText(post.say(opens ? "ways.opening" : "ways.closing", count)));
            close.setEnabled(true);
        } catch (Refusal refusal) {
            ways.setVisible(false);
            waysTitle.setText("");
            turning.setText("");
            refused.setText(Words.of(refusal, post.tongue().code()));
            close.setEnabled(false);
        }
        getElement().setAttribute("data-shut", Objects.toString(opens));
    }
}
