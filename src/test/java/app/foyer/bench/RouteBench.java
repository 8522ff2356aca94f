package app.foyer.bench;

import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.C3nav;
import app.foyer.venue.Closure;
import app.foyer.venue.Node;
import app.foyer.venue.Origin;
import app.foyer.venue.Place;
import app.foyer.venue.PlainDijkstra;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Ways from chance nodes to chance places, step-free and not, as a kiosk asks for them; each is held against a plain
 * Dijkstra, which is also the floor. Then the first way after each of a hundred closures, for which the network is made
 * anew.
 */
final class RouteBench {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");
    private static final int PAIRS = 10_000;
    private static final int WARM_UP = 3_000;
    private static final int CLOSURES = 100;

    private final Building building;
    private final Random random = new Random(1);
    private final List<Node> nodes;
    private final List<Place> places;

    private RouteBench(Building building) {
        this.building = building;
        this.nodes = List.copyOf(building.nodes().values());
        this.places = building.places().values().stream()
                .filter(place -> building.nodesOf(place.id()).findAny().isPresent())
                .toList();
    }

    /** @param options the folder of a c3nav building; without it that of the reference data, else the shipped venue */
    static void main(String[] options) throws Exception {
        new RouteBench(building(options)).run();
    }

    private static Building building(String[] options) throws Exception {
        if (options.length > 0) {
            var given = Path.of(options[0]);
            return C3nav.read(
                    Files.isDirectory(given) ? given : given.toAbsolutePath().getParent());
        }
        var data = System.getenv("FOYER_REFERENCE_DATA");
        if (data != null) return C3nav.read(Path.of(data, "maps"));
        System.err.println("no FILE and no FOYER_REFERENCE_DATA: the shipped venue is measured");
        return ShippedPack.at(ShippedPack.TEN_TO_TEN).affairs().venue().building();
    }

    private record Pair(Origin from, Place to, Walk walk) {}

    private Pair pair() {
        var node = nodes.get(random.nextInt(nodes.size()));
        var from = new Origin(node, node.at(), null);
        return new Pair(from, places.get(random.nextInt(places.size())), Walk.of(random.nextBoolean()));
    }

    private void run() {
        System.err.printf(
                "%d nodes, %d paths, %d places%n",
                nodes.size(), building.paths().size(), places.size());
        var venue = Venue.of(building, Map.of(), Map.of());
        var wayfinding = Wayfinding.of(venue, NOW);
        for (int i = 0; i < WARM_UP; i++) ask(wayfinding, pair());
        var nanos = new long[PAIRS];
        var pairs = new Pair[PAIRS];
        var answers = new Answer[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            pairs[i] = pair();
            var begun = System.nanoTime();
            answers[i] = ask(wayfinding, pairs[i]);
            nanos[i] = System.nanoTime() - begun;
        }
        var figures = Figures.of(nanos);
        var floor = new long[PAIRS];
        var agree = agreeing(pairs, answers, floor);
        var rebuilt = rebuilt(venue);
        System.err.printf(
                "%.0f ways a second, p99 %.2f ms; %d of %d agree; the network after a closure: p99 %.1f ms%n",
                rate(nanos), figures.p99(), agree, PAIRS, rebuilt.p99());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("bench", "route");
        fields.put("nodes", nodes.size());
        fields.put("pairs", PAIRS);
        fields.put("agree", agree);
        fields.put("per_second", rate(nanos));
        fields.put("p50_ms", figures.p50());
        fields.put("p99_ms", figures.p99());
        fields.put("max_ms", figures.max());
        fields.put("rebuild_p50_ms", rebuilt.p50());
        fields.put("rebuild_p99_ms", rebuilt.p99());
        fields.put("rebuild_max_ms", rebuilt.max());
        fields.put("floor_per_second", rate(floor));
        fields.put("ratio", rate(nanos) / rate(floor));
        System.out.println(Figures.json(fields));
    }

    private static Answer ask(Wayfinding wayfinding, Pair pair) {
        return wayfinding.answer(pair.from(), List.of(pair.to()), pair.walk());
    }

    private int agreeing(Pair[] pairs, Answer[] answers, long[] floor) {
        var plain = new PlainDijkstra(building);
        var agree = 0;
        for (int i = 0; i < pairs.length; i++) {
            var pair = pairs[i];
            var ends = building.nodesOf(pair.to().id()).map(Node::id).toList();
            var begun = System.nanoTime();
            var seconds = plain.seconds(pair.from().node().id(), ends, pair.walk(), Set.of(), Set.of());
            floor[i] = System.nanoTime() - begun;
            if (agrees(answers[i], seconds)) agree++;
        }
        return agree;
    }

    private static boolean agrees(Answer answer, double seconds) {
        return switch (answer.found()) {
            case HERE -> seconds == 0;
            case ROUTE -> Math.abs(answer.route().seconds() - seconds) < 1e-6;
            default -> seconds == Double.POSITIVE_INFINITY;
        };
    }

    /** From a closure to the first way that respects it. */
    private Figures rebuilt(Venue venue) {
        var paths = List.copyOf(building.paths().keySet());
        var nanos = new long[CLOSURES];
        for (int i = 0; i < CLOSURES; i++) {
            var path = paths.get(random.nextInt(paths.size()));
            var closure = new Closure("c" + i, null, null, path, LocalText.EMPTY, NOW, null);
            var pair = pair();
            var begun = System.nanoTime();
            ask(Wayfinding.of(venue.withClosures(Map.of(closure.id(), closure)), NOW), pair);
            nanos[i] = System.nanoTime() - begun;
        }
        return Figures.of(nanos);
    }

    private static double rate(long[] nanos) {
        var sum = 0L;
        for (var each : nanos) sum += each;
        return nanos.length * 1e9 / sum;
    }
}
