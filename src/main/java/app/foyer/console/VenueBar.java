package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import app.foyer.venue.Building;
import app.foyer.venue.Level;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The levels, a way to find what is on them, what the marks mean, and what can be taken back. */
final class VenueBar extends Div {
    private static final Set<String> DEEDS =
            Set.of("close", "open", "place-device", "remove-stand", "replace-building");
    private static final List<String> LINKS = List.of("live", "stale", "offline");

    private final Post post;
    private final Operator operator;
    private final Consumer<String> see;
    private final Div levels = Controls.styled(new Div(), "days");
    private final ComboBox<Found> find = new ComboBox<>();
    private final Button undo;
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final Div tools = Controls.styled(new Div(), "tools");
    private List<Level> drawn = List.of();
    private List<Found> offered = List.of();
    private JournalEntry last;

    private record Found(Chosen what, String name) {}

    VenueBar(Post post, Operator operator, Consumer<String> see, Consumer<Chosen> choose) {
        this.post = post;
        this.operator = operator;
        this.see = see;
        addClassName("bar");
        levels.getElement().setAttribute("role", "group").setAttribute("aria-label", post.say("venue.levels"));
        find.setPlaceholder(post.say("venue.find"));
        find.setAriaLabel(post.say("venue.find"));
        find.addThemeVariants(ComboBoxVariant.SMALL);
        find.setItemLabelGenerator(Found::name);
        find.setClearButtonVisible(true);
        find.getElement().setAttribute("data-part", "find");
        find.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) return;
            choose.accept(change.getValue().what());
            find.clear();
        });
        undo = Controls.button(post.say("undo"), "undo", this::undo);
        undo.setVisible(operator != null);
        add(levels, find, legend(), tools, undo);
    }

    private Div legend() {
        var legend = Controls.styled(new Div(), "legend");
        for (var link : LINKS) {
            var mark = Controls.styled(new Span(post.say("link." + link)), "link");
            mark.getElement().setAttribute("data-link", link);
            legend.add(mark);
        }
        return legend;
    }

    void show(EventState state, List<JournalEntry> recent, String level) {
        var building = state.venue().building();
        showLevels(building, level);
        offer(state, building);
        find.setVisible(!building.none());
        last = Undoing.of(recent.stream()
                        .filter(entry -> DEEDS.contains(entry.command()) || entry.undoes() != null)
                        .toList())
                .undoable()
                .stream()
                .filter(entry -> DEEDS.contains(entry.command()))
                .findFirst()
                .orElse(null);
        undo.setEnabled(last != null);
        var deeds = new Deeds(post.tongue(), post.devices());
        undo.setText(last == null ? post.say("undo") : post.say("undo.what", deeds.name(last)));
        undo.setTooltipText(last == null ? "" : deeds.of(last, state));
    }

    private void undo() {
        if (operator != null && last != null) operator.undo(last.revision());
    }

    private void showLevels(Building building, String level) {
        if (!building.levels().equals(drawn)) {
            drawn = building.levels();
            levels.removeAll();
            buttons.clear();
            // the highest first, as they lie one above another
            for (var one : drawn.reversed()) {
                var button = new NativeButton(
                        building.levelName(one.id()).in(post.tongue().code()));
                button.addClickListener(pressed -> see.accept(one.id()));
                button.getElement().setAttribute("data-action", "level").setAttribute("data-level", one.id());
                buttons.put(one.id(), button);
                levels.add(button);
            }
        }
        buttons.forEach((id, button) -> button.getElement().setAttribute("aria-pressed", id.equals(level) + ""));
    }

    private void offer(EventState state, Building building) {
        var places = new PlaceWords(state, post.tongue());
        var all = new ArrayList<Found>();
        building.places()
                .values()
                .forEach(place -> all.add(new Found(
                        new Chosen(Chosen.PLACE, place.id()),
                        post.say("venue.found", places.name(place), places.levels(place.levels())))));
        post.devices()
                .forEach((id, name) -> all.add(new Found(
                        new Chosen(Chosen.DEVICE, id), name.in(post.tongue().code()))));
        all.sort(Comparator.comparing(Found::name));
        if (all.equals(offered)) return;
        offered = all;
        find.setItems(all);
    }

    /** More that can be done from here. */
    void offer(Button tool) {
        tools.add(tool);
    }
}
