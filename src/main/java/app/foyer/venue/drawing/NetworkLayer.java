package app.foyer.venue.drawing;

import app.foyer.venue.Building;
import app.foyer.venue.Path;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** The network of paths on a level, to be pressed: each path has a broad line that nobody sees over the one that is seen. */
record NetworkLayer(Building building, String level, Sheet sheet, Set<String> shut, Set<String> coming) {
    private static final double LANDING = 7;

    void draw(Svg svg) {
        building.paths().values().forEach(path -> draw(svg, path));
        building.nodes().values().stream()
                .filter(node -> node.level().equals(level))
                .forEach(node -> {
                    var at = sheet.at(node.at());
                    svg.add("<circle class=\"node\"")
                            .with("data-node", node.id())
                            .with("cx", at.x)
                            .with("cy", at.y)
                            .add(" r=\"2.2\"/>");
                });
    }

    private void draw(Svg svg, Path path) {
        var from = building.nodes().get(path.from());
        var to = building.nodes().get(path.to());
        var begins = from.level().equals(level);
        var ends = to.level().equals(level);
        if (!begins && !ends) return;
        var a = sheet.at(from.at());
        var b = sheet.at(to.at());
        var data = begins && ends ? "M" + Areas.joined(List.of(a, b)) : landing(begins ? a : b);
        svg.add("<g class=\"path " + path.way().code() + state(path) + "\"")
                .with("data-path", path.id())
                .with("data-way", path.way().code())
                .add("><path class=\"reach\" d=\"" + data + "\"/><path class=\"seen\" d=\"" + data + "\"/></g>");
    }

    private String state(Path path) {
        return shut.contains(path.id()) ? " shut" : coming.contains(path.id()) ? " coming" : "";
    }

    /** What goes to another level is a ring about where it begins. */
    private static String landing(Coordinate at) {
        return "M" + Svg.at(at.x - LANDING, at.y) + "a7 7 0 1 0 14 0a7 7 0 1 0 -14 0";
    }
}
