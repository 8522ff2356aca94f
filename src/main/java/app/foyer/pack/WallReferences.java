package app.foyer.pack;

import app.foyer.fallback.PlanFaults;
import java.util.List;
import java.util.Set;

/** What no schema can say about prepared notices and fallback plans. */
final class WallReferences {
    private final References references;
    private final Set<String> rooms;
    private final Set<String> devices;

    WallReferences(References references) {
        this.references = references;
        this.rooms = References.ids(references.in("rooms").list("rooms"));
        this.devices = References.ids(references.in("devices").list("kiosks"));
        devices.addAll(References.ids(references.in("devices").list("screens")));
    }

    void check(List<Entry> templates, List<Entry> plans) {
        references.unique(templates, "id", "duplicate-id");
        for (var template : templates) {
            references.texts(template, "name", "text", "detail");
            targets(template);
        }
        references.unique(plans, "id", "duplicate-id");
        plans.forEach(this::plan);
    }

    private void plan(Entry plan) {
        references.texts(plan, "name", "use");
        plan.list("parameters").forEach(parameter -> references.texts(parameter, "name"));
        var steps = plan.list("steps");
        for (var step : steps) {
            references.texts(step, "text", "detail", "reason", "who", "what");
            targets(step);
        }
        for (var fault : PlanFaults.of(WallAssembly.plan(plan, 0))) {
            var where = fault.step() < 0 || fault.step() >= steps.size() ? plan : steps.get(fault.step());
            references.report(where, "plan-" + fault.reason(), fault.what());
        }
    }

    /** What is in braces is only known when the plan is applied. */
    private void targets(Entry of) {
        var to = of.at("to");
        for (var room : to.list("rooms")) if (!isBlank(room)) references.known(room, rooms, "rooms", "unknown-room");
        for (var device : to.list("devices"))
            if (!isBlank(device)) references.known(device, devices, "devices", "unknown-device");
    }

    private static boolean isBlank(Entry name) {
        return name.text() != null && name.text().startsWith("{");
    }
}
