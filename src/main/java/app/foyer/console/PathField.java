package app.foyer.console;

import app.foyer.live.EventState;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import java.util.stream.Stream;

/** Asks for a path of the building, by what it leads through; its value is the id, or what a plan asks for in braces. */
final class PathField extends ComboBox<String> {
    private final Tongue tongue;
    private final EventState state;

    PathField(String label, String path, EventState state, Tongue tongue) {
        super(label);
        this.tongue = tongue;
        this.state = state;
        setWidth("18rem");
        addThemeVariants(ComboBoxVariant.SMALL);
        setClearButtonVisible(true);
        setItemLabelGenerator(this::label);
        setItems(Stream.concat(
                        state.venue().building().paths().keySet().stream()
                                .sorted((one, other) -> label(one).compareTo(label(other))),
                        Stream.ofNullable(path))
                .distinct()
                .toList());
        addCustomValueSetListener(given -> setValue(given.getDetail().strip()));
        getElement().setAttribute("data-part", "path").getStyle().set("--vaadin-combo-box-overlay-width", "28rem");
        setValue(path == null || path.isBlank() ? null : path);
    }

    /** {@code Stairs: Grand stairs · Level 1 – Level 2 · 12 m (stairs-up)}: several run through the same. */
    private String label(String id) {
        var building = state.venue().building();
        var path = building.paths().get(id);
        if (path == null) return id;
        var places = new PlaceWords(state, tongue);
        var levels = Stream.of(path.from(), path.to())
                .map(node -> places.level(building.nodes().get(node).level()))
                .distinct()
                .toList();
        var length = Math.round(building.metres(path));
        var metres = length == 0 ? null : tongue.words().get("path.metres", length);
        return PersonRow.joined(places.path(path), String.join(" – ", levels), metres) + " (" + id + ")";
    }
}
