package app.foyer.venue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.pack.PackReader;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.Place;
import app.foyer.venue.Stand;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Every way that the shipped house's kiosks and signposts show: what lies over what, as the drawing itself reckons it. */
class TagsTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");
    private static final Closure LIFT = new Closure("l", null, "lift", null, LocalText.EMPTY, NOW, null);

    /** A kiosk's beside each other, upright and not; a phone's: width, height, letters. */
    private static final double[][] BOXES = {{540, 422, 24}, {653, 454, 24}, {340, 520, 12.5}};

    /** From the middle of the way to the edge of its casing. */
    private static final double WAY = 5.5;

    private static final double NEAR = 27;
    private static final double LED = 17;

    private final Venue venue = venue();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final AtomicInteger drawings = new AtomicInteger();

    private static Venue venue() {
        return PackReader.read(Path.of("kiosk-config"))
                .pack()
                .orElseThrow()
                .affairs()
                .venue();
    }

    @Test
    void nothing_lies_over_the_way_the_marks_or_another_and_each_stands_at_its_place() {
        for (var closures : List.of(List.<Closure>of(), List.of(LIFT)))
            venue.stands().values().parallelStream()
                    .filter(stand ->
                            stand.device().startsWith("kiosk") || stand.device().startsWith("way"))
                    .forEach(stand -> check(stand, closures));
        assertThat(drawings.get()).isGreaterThan(2_000);
        assertThat(faults).isEmpty();
    }

    private void check(Stand stand, List<Closure> closures) {
        var byId = new TreeMap<String, Closure>();
        closures.forEach(closure -> byId.put(closure.id(), closure));
        var ways = Wayfinding.of(Venue.of(venue.building(), byId, venue.stands()), NOW);
        var seen = new HashSet<List<?>>();
        for (var place : venue.building().places().values())
            for (var stepFree : List.of(false, true)) {
                if (!place.listed()) continue;
                var answer = ways.answer(ways.before(stand.device()).orElseThrow(), place.id(), Walk.of(stepFree));
                var route = answer.route();
                if (!seen.add(List.of(place.id(), route == null ? List.of() : route.paths()))) continue;
                for (int box = 0; box < BOXES.length; box++)
                    for (var level : venue.building().levels()) {
                        if (route == null
                                ? !level.id().equals(stand.level())
                                : route.nodes().stream()
                                        .noneMatch(node -> node.level().equals(level.id()))) continue;
                        var turned = box == 2 ? Math.round(stand.bearing() / 90) * 90 : stand.bearing();
                        var plan = PlanDrawing.of(venue.building(), level.id())
                                .within(BOXES[box][0], BOXES[box][1], BOXES[box][2])
                                .turned(turned)
                                .in((place.id().length() + box) % 2 == 0 ? List.of("en", "zh") : List.of("zh", "en"))
                                .closed(closures)
                                .pointingOut(Set.of(place.id()))
                                .showing(route)
                                .here(stand.level(), stand.at(), stand.bearing());
                        var where = stand.device() + " to " + place.id() + (stepFree ? " step-free" : "")
                                + (closures.isEmpty() ? "" : " lift closed") + " box " + box + " level " + level.id();
                        check(plan.scene(), where, stand.level().equals(level.id()));
                    }
            }
    }

    private void check(PlanDrawing.Scene scene, String where, boolean here) {
        drawings.incrementAndGet();
        var labels = scene.labels().labels();
        var marks = new ArrayList<Geometry>();
        scene.line().lines().forEach(line -> marks.add(Areas.line(line).buffer(WAY)));
        if (here) marks.add(scene.labels().cone());
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var box = label.found().box();
            var area = Areas.rectangle(box);
            if (!box.within(scene.sheet().width(), scene.sheet().height())) fault(where, "leaves the frame", label);
            if (marks.stream().anyMatch(mark -> mark.intersects(area)))
                fault(where, "lies on the way or the cone", label);
            for (var other : labels.subList(0, i))
                if (box.overlaps(other.found().box())) fault(where, "lies on " + said(other), label);
            checkLeader(where, label, labels);
            checkPlace(where, label, scene);
            if (said(label).contains("…")) fault(where, "is cut", label);
        }
        var tags = labels.stream().map(LabelLayer.Label::kind).toList();
        if (here && !tags.contains("here-name")) faults.add(where + ": nobody is told where they are");
        var changes = tags.stream().filter(tag -> tag.startsWith("badge")).count();
        if (changes != scene.line().changes().size()) faults.add(where + ": a change of level is not told");
    }

    private void checkLeader(String where, LabelLayer.Label label, List<LabelLayer.Label> labels) {
        if (label.leader().isEmpty()) return;
        var line = Areas.line(label.leader());
        for (var other : labels)
            if (other != label
                    && !other.found().box().contains(label.leader().getFirst())
                    && !(label.place() != null && label.place().equals(other.place()))
                    && line.intersects(Areas.rectangle(other.found().box())))
                fault(where, "is led over " + said(other), label);
    }

    /** A sign stands in its unit or at its point; so does a name, or it is led there. */
    private void checkPlace(String where, LabelLayer.Label label, PlanDrawing.Scene scene) {
        if (label.place() == null || !label.leader().isEmpty()) return;
        var place = venue.building().place(label.place()).orElseThrow();
        var unit = unit(place, scene);
        var at = label.found().at();
        var point = scene.sheet().at(place.at());
        var there = unit != null ? unit.distance(Areas.point(at)) < 1 : point.distance(at) <= NEAR;
        if (!there && label.kind().contains("aside"))
            there = (unit != null
                            ? unit.distance(Areas.rectangle(label.found().box()))
                            : label.found().box().nearest(point).distance(point))
                    <= LED + NEAR;
        if (!there) fault(where, "stands away from its place", label);
    }

    private Geometry unit(Place place, PlanDrawing.Scene scene) {
        return scene.drawn().entrySet().stream()
                .filter(shape -> place.id().equals(shape.getKey().place()))
                .map(Map.Entry::getValue)
                .filter(area -> !area.isEmpty())
                .reduce(Geometry::union)
                .orElse(null);
    }

    private static String said(LabelLayer.Label label) {
        var block = label.found().block();
        return label.kind() + block.lines().stream().map(Block.Line::text).toList();
    }

    private void fault(String where, String what, LabelLayer.Label label) {
        faults.add(where + ": " + said(label) + " " + what);
    }
}
