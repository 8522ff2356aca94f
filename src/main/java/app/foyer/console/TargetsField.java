package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.notices.Spot;
import app.foyer.notices.Targets;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a notice is for, and which devices that reaches. */
final class TargetsField extends Div {
    private final Tongue tongue;
    private final NoticeWords words;
    private final Details details = new Details();
    private final Span reach = Controls.part("reach", "");
    private final Map<String, MultiSelectComboBox<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> offered = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private EventState state;
    private boolean setting;

    TargetsField(EventState state, Tongue tongue, Runnable changed) {
        this.state = state;
        this.tongue = tongue;
        this.words = new NoticeWords(tongue);
        addClassName("targets");
        getElement().setAttribute("data-part", "targets");
        var box = Controls.styled(new Div(), "fields");
        field("kinds", words::kind, changed, box);
        field("levels", words::level, changed, box);
        field("rooms", id -> words.room(id, this.state), changed, box);
        field("places", place -> place, changed, box);
        field("devices", id -> names.getOrDefault(id, id), changed, box);
        details.add(box);
        details.setWidthFull();
        add(details, reach);
        summarise();
    }

    private void field(String name, Function<String, String> label, Runnable changed, Div box) {
        var field = new MultiSelectComboBox<String>(tongue.words().get("targets." + name));
        field.setItemLabelGenerator(label::apply);
        field.addThemeVariants(MultiSelectComboBoxVariant.SMALL);
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setPlaceholder(tongue.words().get("targets.any"));
        field.getElement().setAttribute("data-part", name);
        field.addValueChangeListener(change -> {
            if (setting) return;
            summarise();
            changed.run();
        });
        fields.put(name, field);
        box.add(field);
    }

    /** Offers what there is now. */
    void show(EventState newState, List<OnDevice> rows) {
        state = newState;
        names.clear();
        rows.forEach(row -> names.put(row.device().id(), row.name(tongue)));
        var spots = rows.stream().map(OnDevice::spot).toList();
        var kinds = new ArrayList<>(List.of(Spot.SCREEN, Spot.KIOSK));
        kinds.addAll(some(spots, Spot::layout));
        offer("kinds", kinds);
        offer("levels", some(spots, Spot::level));
        offer(
                "rooms",
                state.agenda().roomsInOrder().stream().map(room -> room.id()).toList());
        offer("places", some(spots, Spot::place));
        offer("devices", List.copyOf(names.keySet()));
    }

    private static List<String> some(List<Spot> spots, Function<Spot, String> of) {
        return List.copyOf(
                spots.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void offer(String name, List<String> items) {
        if (items.equals(offered.get(name))) return;
        offered.put(name, items);
        set(fields.get(name), fields.get(name).getValue());
    }

    /** What was chosen stays choosable, even where there is no such device any more. */
    private void set(MultiSelectComboBox<String> field, Set<String> value) {
        setting = true;
        var name = field.getElement().getAttribute("data-part");
        field.setItems(Stream.concat(offered.getOrDefault(name, List.of()).stream(), value.stream())
                .distinct()
                .toList());
        field.setValue(value);
        setting = false;
    }

    Targets value() {
        return new Targets(of("kinds"), of("places"), of("levels"), of("rooms"), of("devices"));
    }

    private Set<String> of(String name) {
        return fields.get(name).getValue();
    }

    void set(Targets targets) {
        set(fields.get("kinds"), targets.kinds());
        set(fields.get("places"), targets.places());
        set(fields.get("levels"), targets.levels());
        set(fields.get("rooms"), targets.rooms());
        set(fields.get("devices"), targets.devices());
        details.setOpened(!targets.everybody());
        summarise();
    }

    private void summarise() {
        details.setSummaryText(tongue.words().get("targets.to", words.targets(value(), state, names)));
    }

    void reaches(List<OnDevice> rows) {
        var reached = rows.stream()
                .filter(row -> value().reach(row.spot()))
                .map(row -> row.name(tongue))
                .toList();
        var said = tongue.words().get("targets.reach", reached.size(), rows.size());
        reach.setText(
                reached.isEmpty() || reached.size() == rows.size()
                        ? said
                        : said + tongue.words().get("colon") + words.some(reached));
        reach.setTitle(String.join(tongue.words().get("list-comma"), reached));
        reach.getElement().setAttribute("data-reached", reached.size() + "").setAttribute("data-of", rows.size() + "");
    }
}
