package app.foyer.fallback;

import app.foyer.platform.Refusal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plans of an event, those that are applied, and its incidents; immutable, by id. */
public record Fallback(Map<String, Plan> plans, Map<String, Activation> activations, Map<String, Incident> incidents) {
    public static final Fallback NONE = new Fallback(Map.of(), Map.of(), Map.of());

    public Fallback {
        plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
        activations = Collections.unmodifiableSortedMap(new TreeMap<>(activations));
        incidents = Collections.unmodifiableSortedMap(new TreeMap<>(incidents));
    }

    /** @throws Refusal {@code unknown-plan} */
    public Plan plan(String id) {
        return known(plans, id, "plan");
    }

    /** @throws Refusal {@code unknown-activation} */
    public Activation activation(String id) {
        return known(activations, id, "activation");
    }

    /** @throws Refusal {@code unknown-incident} */
    public Incident incident(String id) {
        return known(incidents, id, "incident");
    }

    private static <E> E known(Map<String, E> entities, String id, String kind) {
        var entity = id == null ? null : entities.get(id);
        if (entity == null) throw new Refusal("unknown-" + kind, Map.of(kind, String.valueOf(id)));
        return entity;
    }

    public List<Plan> plansInOrder() {
        return plans.values().stream()
                .sorted(Comparator.comparingInt(Plan::position).thenComparing(Plan::id))
                .toList();
    }

    /** The plans that such an incident calls for. */
    public List<Plan> suggested(IncidentKind kind) {
        return plansInOrder().stream()
                .filter(plan -> plan.incidents().contains(kind))
                .toList();
    }

    public Fallback withPlans(Map<String, Plan> newPlans) {
        return new Fallback(newPlans, activations, incidents);
    }

    public Fallback withActivations(Map<String, Activation> newActivations) {
        return new Fallback(plans, newActivations, incidents);
    }

    public Fallback withIncidents(Map<String, Incident> newIncidents) {
        return new Fallback(plans, activations, newIncidents);
    }

    Fallback with(Activation activation) {
        var all = new TreeMap<>(activations);
        all.put(activation.id(), activation);
        return withActivations(all);
    }

    Fallback with(Incident incident) {
        var all = new TreeMap<>(incidents);
        all.put(incident.id(), incident);
        return withIncidents(all);
    }
}
