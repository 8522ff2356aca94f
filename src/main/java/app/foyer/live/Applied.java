package app.foyer.live;

import java.util.List;

/**
 * What a command did, or in a preview would do.
 *
 * @param before the state that it was applied to
 * @param state the state after it
 * @param changes each entity that differs
 */
public record Applied(EventState before, EventState state, List<Change> changes) {
    public Applied {
        changes = List.copyOf(changes);
    }

    public long revision() {
        return state.revision();
    }
}
