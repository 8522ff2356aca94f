package app.foyer.venue.drawing;

import app.foyer.venue.drawing.Labelling.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/** Puts a tag beside its point: as near as may be, where it hides least; from afar a line leads to the point. */
final class Aside {
    private static final double[] GAPS = {3, 8, 14, 20, 28, 38, 50, 64, 80, 100, 130, 170, 220, 290, 380, 500};
    private static final int DIRECTIONS = 32;

    /** Points of distance that it is worth to say more, to leave a name where it stands best, where it stands best. */
    private static final double LESS_SAID = 22;

    private static final double OVER_A_NAME = 45;
    private static final double LINE_CROSSES = 400;

    /** From how far away a line leads to the point, and its breadth with a little air. */
    private static final double LED = 17;

    private static final double LINE = 2;

    private final Labelling labelling;
    private final List<Rect> wished;
    private final double overLabels;

    private Aside(Labelling labelling, List<Rect> wished, double overLabels) {
        this.labelling = labelling;
        this.wished = wished;
        this.overLabels = overLabels;
    }

    /** What is rather left out than led over others. @param wished where names would like to stand */
    static Aside shy(Labelling labelling, List<Rect> wished) {
        return new Aside(labelling, wished, Double.POSITIVE_INFINITY);
    }

    /** What must be told, led over others if need be. */
    static Aside bold(Labelling labelling, List<Rect> wished) {
        return new Aside(labelling, wished, LINE_CROSSES);
    }

    /** @param leader from its point to the tag, or empty where everybody sees whose it is */
    record Put(Found found, List<Coordinate> leader) {}

    private record Candidate(Found found, double score) {}

    /** One of the blocks, the first that is not much farther away than the others; takes its place. */
    Optional<Put> put(List<Block> blocks, Coordinate at, double most) {
        Candidate best = null;
        for (int i = 0; i < blocks.size(); i++) best = better(best, blocks.get(i), at, i * LESS_SAID, most);
        if (best == null) return Optional.empty();
        var box = best.found().box();
        labelling.take(box);
        var leader = leader(at, box);
        if (!leader.isEmpty()) labelling.keepOff(leader, LINE);
        return Optional.of(new Put(best.found(), leader));
    }

    private Candidate better(Candidate best, Block block, Coordinate at, double malus, double most) {
        var own = block.box();
        for (var gap : GAPS) {
            if (gap > most || best != null && gap + malus >= best.score()) break;
            for (int i = 0; i < DIRECTIONS; i++) {
                var turn = 2 * Math.PI * i / DIRECTIONS;
                var middle = from(at, own, gap, Math.cos(turn), Math.sin(turn));
                var found = new Found(block, new Coordinate(middle.x - own.middleX(), middle.y - own.middleY()));
                if (!labelling.free(found.box())) continue;
                var score = malus + gap + hidden(at, found.box());
                if (score < (best == null ? Double.POSITIVE_INFINITY : best.score()))
                    best = new Candidate(found, score);
            }
        }
        return best;
    }

    /** The middle of a box of which the edge is so far away in that direction. */
    private static Coordinate from(Coordinate at, Rect box, double gap, double cos, double sin) {
        var across = Math.abs(cos) < 1e-9 ? Double.MAX_VALUE : box.width() / 2 / Math.abs(cos);
        var along = Math.abs(sin) < 1e-9 ? Double.MAX_VALUE : box.height() / 2 / Math.abs(sin);
        var far = Math.min(across, along) + gap;
        return new Coordinate(at.x + far * cos, at.y + far * sin);
    }

    private double hidden(Coordinate at, Rect box) {
        var leader = leader(at, box);
        var over = wished.stream().filter(box::overlaps).count();
        if (leader.isEmpty()) return over * OVER_A_NAME;
        var crossed = crosses(labelling.taken().stream().filter(rect -> !rect.contains(at)), leader);
        return (over + crosses(wished.stream(), leader)) * OVER_A_NAME + (crossed > 0 ? overLabels : 0);
    }

    private static long crosses(Stream<Rect> rects, List<Coordinate> leader) {
        return rects.filter(rect -> rect.crosses(leader.getFirst(), leader.getLast()))
                .count();
    }

    private static List<Coordinate> leader(Coordinate at, Rect box) {
        var to = box.nearest(at);
        if (at.distance(to) <= LED) return List.of();
        return List.of(at, to);
    }
}
