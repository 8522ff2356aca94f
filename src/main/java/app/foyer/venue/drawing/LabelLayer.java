package app.foyer.venue.drawing;

import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.drawing.Labelling.Found;
import app.foyer.venue.drawing.Labelling.Spots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Marks, signs and names. Signs stand first, each in its unit; then tags, which may be led to their points; then names,
 * those that matter most first: each takes what room is left, and says less where it is little.
 */
final class LabelLayer {
    private static final double HERE_RADIUS = 12;
    private static final List<Coordinate> CONE = List.of(
            new Coordinate(-6, -7),
            new Coordinate(-17, -34),
            new Coordinate(-8, -38),
            new Coordinate(8, -38),
            new Coordinate(17, -34),
            new Coordinate(6, -7));

    /** From the middle of the way to its edge, with a little air. */
    private static final double WAY = 8;

    /** How far a sign may stand from what is a point; on a plan to press, where each must be somewhere, farther. */
    private static final double NEAR = 26;

    private static final double SOMEWHERE = 84;
    private static final double ANYWHERE = 1_000;
    private static final double NOT_FAR = 80;
    private static final double POINT = 6;

    private final PlanDrawing plan;
    private final Sheet sheet;
    private final RouteLine route;
    private final Labelling labelling;
    private final Wordings wordings;
    private final List<Label> labels = new ArrayList<>();
    private final List<Rect> wished = new ArrayList<>();
    private final Map<String, Found> signs = new HashMap<>();
    private final Map<String, Spots> spots = new HashMap<>();

    /**
     * What was put where.
     *
     * @param kind its classes
     * @param place the place's id, or null
     * @param leader from what it is about to where it stands; empty where that is plain
     */
    record Label(String kind, String place, Found found, List<Coordinate> leader) {}

    LabelLayer(PlanDrawing plan, Sheet sheet, RouteLine route, List<Geometry> walls) {
        this.plan = plan;
        this.sheet = sheet;
        this.route = route;
        this.labelling = new Labelling(sheet.width(), sheet.height(), walls);
        this.wordings = new Wordings(plan);
        arrange();
    }

    // ---- where everything stands

    private void arrange() {
        takeMarks();
        var places = places();
        places.stream().filter(place -> !Wordings.byName(place)).forEach(this::reserve);
        var goals = places.stream().filter(place -> plan.isGoal(place.id())).toList();
        if (tagged()) wished.addAll(wished(places));
        if (plan.here() != null) tag(wordings.here(), sheet.at(plan.here().at()), "here-name");
        for (var change : route.changes())
            tag(wordings.change(change), change.at(), change.leaving() ? "badge leaving" : "badge");
        goals.forEach(this::label);
        for (var path : plan.shutPaths()) tag(wordings.shutPath(), middle(path), "shut");
        plan.comingPaths().forEach((path, said) -> tag(wordings.comingPath(said), middle(path), "coming"));
        places.stream().filter(place -> !plan.isGoal(place.id())).forEach(this::label);
    }

    /** Rooms of the event first, then what else has its own name, then amenities. */
    private List<Place> places() {
        return plan.building().places().values().stream()
                .filter(place -> place.on(plan.levelId()))
                .filter(place -> place.listed() || plan.isShut(place) || plan.isPressable())
                .sorted(Comparator.comparing((Place place) -> place.room() == null)
                        .thenComparing(place -> place.kind() != Place.Kind.ROOM)
                        .thenComparing(place -> !plan.isShut(place))
                        .thenComparing(place -> place.kind() == Place.Kind.CORRIDOR)
                        .thenComparing(place -> place.kind() == Place.Kind.OTHER)
                        .thenComparing(Place::kind)
                        .thenComparing(Place::id))
                .toList();
    }

    private void takeMarks() {
        route.lines().forEach(line -> labelling.keepOff(line, WAY));
        if (plan.here() != null) {
            var at = sheet.at(plan.here().at());
            labelling.take(Rect.around(at.x, at.y, 2 * HERE_RADIUS, 2 * HERE_RADIUS));
            var cone = cone();
            if (!cone.isEmpty()) {
                labelling.keepOff(List.of(cone.getCoordinates()), 1);
                labelling.keepOff(List.of(at, cone.getCentroid().getCoordinate()), 1);
            }
        }
        if (route.end() != null) labelling.take(new Rect(route.end().x - 11, route.end().y - 28, 22, 30));
        for (var stand : plan.stands()) {
            var at = sheet.at(stand.at());
            // with the sign of its link at its upper right
            labelling.take(Rect.around(at.x + 3, at.y - 4, 24, 26));
        }
    }

    /** What whoever stands here sees; empty where nobody knows. */
    Geometry cone() {
        if (plan.here() == null || plan.here().facing() == null) return Areas.line(List.of());
        var at = sheet.at(plan.here().at());
        var turn = Math.toRadians(sheet.bearing(plan.here().facing()));
        return Areas.polygon(CONE.stream()
                .map(corner -> new Coordinate(
                        at.x + corner.x * Math.cos(turn) - corner.y * Math.sin(turn),
                        at.y + corner.x * Math.sin(turn) + corner.y * Math.cos(turn)))
                .toList());
    }

    private boolean tagged() {
        return plan.here() != null || !route.changes().isEmpty();
    }

    /** Where the names would stand, were there no tags. */
    private List<Rect> wished(List<Place> places) {
        var wished = places.stream()
                .filter(place -> Wordings.byName(place))
                .flatMap(place -> labelling.place(wordings.named(place, area(place) != null), spots(place)).stream())
                .map(Found::box)
                .toList();
        wished.forEach(labelling::release);
        return wished;
    }

    private Coordinate middle(Path path) {
        var nodes = plan.building().nodes();
        var from = sheet.at(nodes.get(path.from()).at());
        var to = sheet.at(nodes.get(path.to()).at());
        return new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
    }

    private Geometry area(Place place) {
        var area = plan.areas().get(place.id());
        return area != null && Areas.isArea(area) ? area : null;
    }

    private Spots spots(Place place) {
        return spots.computeIfAbsent(place.id(), id -> spotsOf(place));
    }

    private Spots spotsOf(Place place) {
        var at = sheet.at(place.at());
        var area = area(place);
        return area != null ? Spots.in(area, at) : Spots.round(at, plan.isPressable() ? SOMEWHERE : NEAR);
    }

    /** Before anything else lies there. */
    private void reserve(Place place) {
        labelling
                .place(wordings.signs(place, area(place) != null), spots(place))
                .ifPresent(found -> signs.put(place.id(), found));
    }

    private void label(Place place) {
        if (Wordings.byName(place)) name(place);
        else if (signs.containsKey(place.id())) sign(place, signs.get(place.id()));
        else if (plan.isGoal(place.id()) && !plan.hasGoals()) besideIt(place, wordings.besidesSign(place), ANYWHERE);
    }

    private void name(Place place) {
        if (place.name().isEmpty()) return;
        var found = labelling.place(wordings.named(place, area(place) != null), spots(place));
        if (found.isPresent()) add(place, found.get(), List.of());
        else {
            var most = place.room() != null || plan.isGoal(place.id()) ? ANYWHERE : NOT_FAR;
            besideIt(place, wordings.besides(place), most);
        }
    }

    private void sign(Place place, Found alone) {
        labelling.release(alone.box());
        var hasArea = area(place) != null;
        var size = alone.block().size();
        var said = labelling.place(wordings.signed(place, size, hasArea), spots(place));
        if (said.isPresent()) {
            add(place, said.get(), List.of());
            return;
        }
        labelling.take(alone.box());
        add(place, alone, List.of());
        if (wordings.mustSay(place)) besideIt(place, wordings.besidesSign(place), ANYWHERE);
    }

    private void besideIt(Place place, List<Block> blocks, double most) {
        var sign = signs.get(place.id());
        (sign == null ? free(place) : Optional.of(sign.at()))
                .flatMap(at -> Aside.shy(labelling, List.of()).put(blocks, at, most))
                .ifPresent(put -> labels.add(new Label(kind(place) + " aside", place.id(), put.found(), put.leader())));
    }

    /** The middle of a place, or what is next to it where something lies there. */
    private Optional<Coordinate> free(Place place) {
        return spots(place).all().stream()
                .filter(at -> labelling.free(Rect.around(at.x, at.y, POINT, POINT)))
                .findFirst();
    }

    private void add(Place place, Found found, List<Coordinate> leader) {
        labels.add(new Label(kind(place), place.id(), found, leader));
    }

    private String kind(Place place) {
        return place.kind().code() + (plan.isGoal(place.id()) ? " goal" : "") + (plan.isShut(place) ? " shut" : "");
    }

    private void tag(List<Block> blocks, Coordinate at, String kind) {
        Aside.shy(labelling, wished)
                .put(blocks, at, ANYWHERE)
                .or(() -> overSigns(blocks, at))
                .ifPresent(put -> labels.add(new Label(kind, null, put.found(), put.leader())));
    }

    /** Without the way nobody comes to the amenities: their signs make room, and stand elsewhere in their units, if at all. */
    private Optional<Aside.Put> overSigns(List<Block> blocks, Coordinate at) {
        var yielding = places().stream()
                .filter(place -> signs.containsKey(place.id()) && !plan.isGoal(place.id()))
                .toList();
        yielding.forEach(place -> labelling.release(signs.remove(place.id()).box()));
        var put = Aside.shy(labelling, wished).put(blocks, at, ANYWHERE).or(() -> Aside.bold(labelling, wished)
                .put(blocks, at, ANYWHERE));
        yielding.forEach(this::reserve);
        return put;
    }

    List<Label> labels() {
        return labels;
    }

    // ---- drawn

    void draw(Svg svg) {
        drawStands(svg);
        for (var label : labels)
            if (!label.leader().isEmpty())
                svg.add("<path class=\"leader " + label.kind() + "\" d=\"M" + Areas.joined(label.leader()) + "\"/>");
        drawMarks(svg);
        labels.forEach(label -> draw(svg, label));
    }

    private void draw(Svg svg, Label label) {
        svg.add("<g class=\"label " + label.kind() + "\"")
                .with("data-place", label.place())
                .add(">");
        if (plan.isPressable() && label.place() != null) {
            var box = label.found().box();
            svg.add("<rect class=\"reach\"")
                    .with("x", box.x())
                    .with("y", box.y())
                    .with("width", box.width())
                    .with("height", box.height())
                    .add("/>");
        }
        label.found().block().draw(svg, label.found().at().x, label.found().at().y);
        svg.add("</g>");
    }

    private void drawMarks(Svg svg) {
        if (route.end() != null)
            svg.add("<g class=\"end\"")
                    .with("transform", "translate(" + Svg.at(route.end().x, route.end().y) + ")")
                    .add("><path d=\"M0 1C-2-5-10-9-10-17a10 10 0 0 1 20 0C10-9 2-5 0 1z\"/>"
                            + "<circle cy=\"-17\" r=\"4\"/></g>");
        if (plan.here() == null) return;
        var at = sheet.at(plan.here().at());
        svg.add("<g class=\"here\"")
                .with("transform", "translate(" + Svg.at(at.x, at.y) + ")")
                .add(">");
        if (plan.here().facing() != null)
            svg.add("<path class=\"cone\"")
                    .with(
                            "transform",
                            "rotate(" + Svg.number(sheet.bearing(plan.here().facing())) + ")")
                    .add(" d=\"M-6-7L-17-34Q0-42 17-34L6-7z\"/>");
        svg.add("<circle r=\"10\"/><circle class=\"eye\" r=\"4\"/></g>");
    }

    private void drawStands(Svg svg) {
        for (var stand : plan.stands()) {
            var at = sheet.at(stand.at());
            svg.add("<g class=\"device\"")
                    .with("data-device", stand.device())
                    .with("transform", "translate(" + Svg.at(at.x, at.y) + ")")
                    .add("><circle class=\"reach\" r=\"14\"/><g")
                    .with("transform", "rotate(" + Svg.number(sheet.bearing(stand.bearing())) + ")")
                    .add(
                            "><path class=\"look\" d=\"M0 1L-7 13H7z\"/><rect x=\"-8\" y=\"-4\" width=\"16\" height=\"6\" rx=\"2\"/></g>")
                    .add("<title>")
                    .said(stand.device())
                    .add("</title></g>");
        }
    }
}
