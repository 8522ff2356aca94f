package app.foyer.console;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The event's rooms, of which one is looked at. */
final class SeatRooms extends Tabs {
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Consumer<String> entered;
    private String room;

    SeatRooms(Post post, Consumer<String> entered) {
        this.entered = entered;
        for (var one : post.state().agenda().roomsInOrder()) {
            var tab = new Tab(one.name().in(post.tongue().code()));
            tab.getElement().setAttribute("data-room", one.id());
            tabs.put(one.id(), tab);
            add(tab);
        }
        addSelectedChangeListener(change -> tabs.entrySet().stream()
                .filter(tab -> tab.getValue().equals(change.getSelectedTab()))
                .findFirst()
                .ifPresent(tab -> enter(tab.getKey())));
    }

    /** The first that anybody seated, else the first. */
    Optional<String> usual(Post post) {
        var plans = post.state().venue().seats();
        return tabs.keySet().stream().filter(plans::containsKey).findFirst().or(() -> tabs.keySet().stream()
                .findFirst());
    }

    /** Nothing where there is no such room. */
    void choose(String id) {
        if (id == null || !tabs.containsKey(id)) return;
        setSelectedTab(tabs.get(id));
        enter(id);
    }

    private void enter(String id) {
        if (id.equals(room)) return;
        room = id;
        entered.accept(id);
    }
}
