package app.foyer.fallback;

import app.foyer.platform.LocalText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A prepared answer to something that goes wrong.
 *
 * @param position order in which plans are listed
 * @param use when to use it, in a line
 * @param incidents the kinds of incident that suggest it
 * @param grave whether it is asked twice before it is applied
 */
public record Plan(
        String id,
        int position,
        LocalText name,
        LocalText use,
        Set<IncidentKind> incidents,
        boolean grave,
        List<Parameter> parameters,
        List<Step> steps) {
    public Plan {
        incidents = Collections.unmodifiableSet(new TreeSet<>(incidents));
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    public Optional<Parameter> parameter(String id) {
        return parameters.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The room that the plan is about, if it is about one. */
    public Optional<Parameter> room() {
        return parameters.stream()
                .filter(one -> one.kind() == Parameter.Kind.ROOM)
                .findFirst();
    }
}
