package app.foyer.console;

import app.foyer.live.EventState;
import app.foyer.venue.Building;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Asks for a place of the building or a room of the event, by name; its value is the id. What is typed faster than the
 * browser has its list is looked up here, in whatever language it is.
 */
final class PlaceField extends ComboBox<String> {
    private final Tongue tongue;
    private final boolean listedOnly;
    private EventState state;
    private List<String> offered;
    private boolean offering;

    /** @param listedOnly whether only what people may look for is offered, and free words are an error */
    PlaceField(String label, boolean listedOnly, Tongue tongue, Runnable changed) {
        super(label);
        this.tongue = tongue;
        this.listedOnly = listedOnly;
        addThemeVariants(ComboBoxVariant.SMALL);
        setWidthFull();
        setClearButtonVisible(true);
        setItems(List.of());
        setItemLabelGenerator(this::label);
        setManualValidation(true);
        addCustomValueSetListener(given -> take(given.getDetail().strip()));
        addValueChangeListener(change -> {
            setInvalid(false);
            if (!offering) changed.run();
        });
        getElement().setAttribute("data-part", "place");
        // who mends it is not told for what was
        getElement().addEventListener("input", typing -> setInvalid(false)).setFilter("element.invalid");
    }

    private void take(String typed) {
        var meant = called(typed);
        if (meant.size() == 1) setValue(meant.getFirst());
        else if (meant.isEmpty() && !listedOnly) setValue(typed);
        else {
            setValue(null);
            setErrorMessage(tongue.words().get(meant.isEmpty() ? "place.unknown" : "place.several", typed));
            setInvalid(!typed.isEmpty());
        }
    }

    /** What is offered and called so: by its id, by what stands in the list, or by its name in any language. */
    private List<String> called(String typed) {
        var named = new PlaceWords(state, tongue).names().called(typed);
        return items().stream()
                .filter(id -> named.contains(id) || label(id).equalsIgnoreCase(typed))
                .toList();
    }

    private String label(String id) {
        if (state == null) return id;
        return new PlaceWords(state, tongue).named(id);
    }

    /** Null where there is none. */
    String place() {
        var value = getValue();
        return value == null || value.isBlank() ? null : value;
    }

    void place(String id) {
        offering = true;
        setInvalid(false);
        setValue(id == null || id.isBlank() ? null : id);
        offering = false;
    }

    /** What there is now; what was chosen stays. */
    void offer(EventState newState) {
        state = newState;
        var items = items();
        if (items.equals(offered)) return;
        offered = items;
        var kept = getValue();
        offering = true;
        setItems(Stream.concat(items.stream(), Stream.ofNullable(kept))
                .distinct()
                .toList());
        setValue(null);
        setValue(kept);
        offering = false;
    }

    /** A room by its own id, since a session may be in it; whatever else there is by the place's. */
    private List<String> items() {
        Building building = state.venue().building();
        var rooms = state.agenda().roomsInOrder().stream().map(room -> room.id());
        var places = building.places().values().stream()
                .filter(place -> place.listed() || !listedOnly)
                .filter(place -> place.room() == null || !state.agenda().rooms().containsKey(place.room()))
                .map(place -> place.id())
                .sorted((one, other) -> label(one).compareTo(label(other)));
        return Stream.concat(building.none() && !listedOnly ? Stream.empty() : rooms, places)
                .filter(Objects::nonNull)
                .toList();
    }
}
