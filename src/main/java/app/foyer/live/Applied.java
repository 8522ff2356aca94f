package app.foyer.live;

import java.util.List;

/** What a command did, or in a preview would do: the state after it and each entity that differs. */
public record Applied(EventState state, List<Change> changes) {
    public Applied {
        changes = List.copyOf(changes);
    }

    public long revision() {
        return state.revision();
    }
}
