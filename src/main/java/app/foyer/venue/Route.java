package app.foyer.venue;

import java.util.ArrayList;
import java.util.List;

/**
 * A way through the building.
 *
 * @param start where it begins, which may be beside the network
 * @param joins where it meets the network, on the way to the first node; null where that is the node itself
 * @param nodes in the order in which one comes to them, at least one
 * @param paths between them: one fewer than nodes
 * @param metres walked or ridden, with what is to the first node
 * @param seconds for the walk that was asked for
 */
public record Route(Point start, Point joins, List<Node> nodes, List<Path> paths, double metres, double seconds) {
    /** One cannot tell shorter steps than that apart on a plan, metres. */
    static final double TINY = 0.05;

    public Route {
        nodes = List.copyOf(nodes);
        paths = List.copyOf(paths);
    }

    public Node end() {
        return nodes.getLast();
    }

    /** Whether wheels get all along it. */
    public boolean stepFree() {
        return paths.stream().allMatch(Path::stepFree);
    }

    /** Whole minutes, at least one. Rounded up: nobody is promised to be there sooner than they are. */
    public int minutes() {
        return (int) Math.max(1, Math.ceil(seconds / 60));
    }

    /** What of it lies on a level: a line for each time that it comes there. */
    public List<List<Point>> on(String level) {
        var lines = new ArrayList<List<Point>>();
        var line = new ArrayList<Point>();
        if (nodes.getFirst().level().equals(level)) {
            line.add(start);
            if (joins != null) add(line, joins);
        }
        for (var node : nodes) {
            if (node.level().equals(level)) add(line, node.at());
            else if (!line.isEmpty()) {
                lines.add(List.copyOf(line));
                line.clear();
            }
        }
        if (!line.isEmpty()) lines.add(List.copyOf(line));
        return lines;
    }

    static void add(List<Point> line, Point point) {
        if (line.isEmpty() || line.getLast().distance(point) > TINY) line.add(point);
    }
}
