package app.foyer.venue.drawing;

import app.foyer.venue.Building;
import app.foyer.venue.Place;
import app.foyer.venue.Route;
import app.foyer.venue.Way;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** What of a route lies on a level: its line, and where it leaves the level and comes to it. */
record RouteLine(List<List<Coordinate>> lines, List<Change> changes, Coordinate end) {
    private static final double APART = 46;
    private static final double FROM_THE_ENDS = 26;

    static final RouteLine NONE = new RouteLine(List.of(), List.of(), null);

    /**
     * Where the route changes its level.
     *
     * @param sign of what takes people there
     * @param level the other one
     * @param leaving whether it goes there; else it comes from there
     */
    record Change(Coordinate at, Place.Kind sign, String level, boolean leaving, boolean up) {}

    static RouteLine of(Route route, Building building, String level, Sheet sheet) {
        var lines = route.on(level).stream()
                .map(line -> line.stream().map(sheet::at).toList())
                .filter(line -> line.size() > 1)
                .toList();
        var end = route.end();
        return new RouteLine(
                lines, changes(route, building, level, sheet), end.level().equals(level) ? sheet.at(end.at()) : null);
    }

    /** A lift that stops on the way is one change, from where it is entered to where it is left. */
    private static List<Change> changes(Route route, Building building, String level, Sheet sheet) {
        var changes = new ArrayList<Change>();
        var nodes = route.nodes();
        for (int i = 0; i < route.paths().size(); i++) {
            if (!changesLevel(route, i)) continue;
            var entered = nodes.get(i);
            var way = route.paths().get(i).way();
            while (i + 1 < route.paths().size()
                    && changesLevel(route, i + 1)
                    && route.paths().get(i + 1).way() == way) i++;
            var left = nodes.get(i + 1);
            var up = ordinal(building, left.level()) > ordinal(building, entered.level());
            if (entered.level().equals(level))
                changes.add(new Change(sheet.at(entered.at()), sign(way), left.level(), true, up));
            if (left.level().equals(level))
                changes.add(new Change(sheet.at(left.at()), sign(way), entered.level(), false, up));
        }
        return changes;
    }

    private static boolean changesLevel(Route route, int path) {
        return !route.nodes()
                .get(path)
                .level()
                .equals(route.nodes().get(path + 1).level());
    }

    private static int ordinal(Building building, String level) {
        return building.level(level).map(each -> each.ordinal()).orElse(0);
    }

    private static Place.Kind sign(Way way) {
        return Symbols.kind(way);
    }

    void draw(Svg svg) {
        if (lines.isEmpty()) return;
        var data = String.join(
                "", lines.stream().map(line -> "M" + Areas.joined(line)).toList());
        svg.add("<path class=\"route-casing\" d=\"" + data + "\"/><path class=\"route\" d=\"" + data + "\"/>");
        svg.add("<path class=\"route-way\" d=\"");
        lines.forEach(line -> chevrons(svg, line));
        svg.add("\"/>");
    }

    /** Little arrow heads along a line, which say in which direction it is gone. */
    private static void chevrons(Svg svg, List<Coordinate> line) {
        var next = FROM_THE_ENDS;
        var length = 0.0;
        for (int i = 0; i + 1 < line.size(); i++) length += line.get(i).distance(line.get(i + 1));
        var gone = 0.0;
        for (int i = 0; i + 1 < line.size(); i++) {
            var from = line.get(i);
            var to = line.get(i + 1);
            var stretch = from.distance(to);
            for (; next <= gone + stretch && next < length - FROM_THE_ENDS / 2; next += APART)
                chevron(svg, from, to, (next - gone) / stretch);
            gone += stretch;
        }
    }

    private static void chevron(Svg svg, Coordinate from, Coordinate to, double part) {
        var x = from.x + (to.x - from.x) * part;
        var y = from.y + (to.y - from.y) * part;
        var angle = Math.atan2(to.y - from.y, to.x - from.x);
        svg.add("M" + tip(x, y, angle, -1.6, -3.4) + "L" + tip(x, y, angle, 1.8, 0) + "L"
                + tip(x, y, angle, -1.6, 3.4));
    }

    private static String tip(double x, double y, double angle, double along, double across) {
        return Svg.at(
                x + along * Math.cos(angle) - across * Math.sin(angle),
                y + along * Math.sin(angle) + across * Math.cos(angle));
    }
}
