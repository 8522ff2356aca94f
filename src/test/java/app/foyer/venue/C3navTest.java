package app.foyer.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class C3navTest {
    @Test
    void the_congress_building_is_one_network_of_733_nodes_on_five_levels() {
        var data = System.getenv("FOYER_REFERENCE_DATA");
        assumeTrue(data != null);
        var building = C3nav.read(java.nio.file.Path.of(data, "maps"));
        assertThat(building.nodes()).hasSize(733);
        assertThat(building.levels()).hasSize(5);
        for (var way : new Way[] {Way.WALK, Way.STEPS, Way.STAIRS, Way.ESCALATOR, Way.LIFT})
            assertThat(building.paths().values()).anyMatch(path -> path.way() == way);
        assertThat(building.of(Place.Kind.ENTRANCE)).isNotEmpty();
        var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        building.nodes().keySet().forEach(graph::addVertex);
        building.paths().values().forEach(path -> graph.addEdge(path.from(), path.to()));
        var largest = new ConnectivityInspector<>(graph)
                .connectedSets().stream().mapToInt(set -> set.size()).max().orElse(0);
        assertThat(largest).isGreaterThan(700);
    }
}
