package app.foyer.venue.drawing;

import app.foyer.venue.Building;
import app.foyer.venue.Closure;
import app.foyer.venue.Level;
import app.foyer.venue.Path;
import app.foyer.venue.Place;
import app.foyer.venue.Point;
import app.foyer.venue.Route;
import app.foyer.venue.Shape;
import app.foyer.venue.Stand;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * A level of the building as one {@code <svg>}: turned as somebody looks at it, its names upright. Say what is to be seen,
 * then ask for {@link #svg()}; equal wishes give equal drawings. Whatever is drawn has a class of {@code plan.css} and,
 * where it is a place, {@code data-place}. Ask only where there is a building that has the level.
 */
public final class PlanDrawing {
    private static final double USUAL_WIDTH = 1_000;
    private static final double USUAL_HEIGHT = 700;

    /** What nobody sees the walls of. */
    private static final Set<Shape.Kind> WITHOUT_WALLS =
            Set.of(Shape.Kind.FIXTURE, Shape.Kind.PLANT, Shape.Kind.DOOR, Shape.Kind.WALKWAY, Shape.Kind.OPEN);

    private final Building building;
    private final Level level;
    private final Map<String, Geometry> areas = new TreeMap<>();
    private final TreeSet<String> shut = new TreeSet<>();
    private final TreeSet<String> shutPaths = new TreeSet<>();
    private final Map<String, String> coming = new TreeMap<>();
    private final Map<String, String> comingPaths = new TreeMap<>();
    private double width = USUAL_WIDTH;
    private double height = USUAL_HEIGHT;
    private double letters = Sheet.LEAST;
    private double rotation;
    private List<String> languages = List.of("zh", "en");
    private Route route;
    private Here here;
    private List<Stand> stands = List.of();
    private Map<String, String> notes = Map.of();
    private Set<String> outstanding = Set.of();
    private boolean pressable;

    private PlanDrawing(Building building, Level level) {
        this.building = building;
        this.level = level;
    }

    /** Where somebody stands; {@code facing} null where nobody knows which way they look. */
    record Here(Point at, Double facing) {}

    /** @throws java.util.NoSuchElementException if the building has no such level */
    public static PlanDrawing of(Building building, String level) {
        return new PlanDrawing(building, building.level(level).orElseThrow());
    }

    /**
     * The box that it is for; the drawing takes as much of it as its proportions allow.
     *
     * @param letterSize size (em) of the smallest letters, in the same pixels
     */
    public PlanDrawing within(double boxWidth, double boxHeight, double letterSize) {
        width = boxWidth;
        height = boxHeight;
        letters = letterSize;
        return this;
    }

    /** Which bearing points up, degrees; 0 if not said. */
    public PlanDrawing turned(double bearing) {
        rotation = bearing;
        return this;
    }

    /** BCP 47 tags: the large one, and the small one if there are two. */
    public PlanDrawing in(List<String> tags) {
        languages = List.copyOf(tags.subList(0, Math.min(2, tags.size())));
        return this;
    }

    /** The way, or null for none; what it leads to stands out. */
    public PlanDrawing showing(Route way) {
        route = way;
        return this;
    }

    /** Where whoever looks at it stands, if that is on this level. */
    public PlanDrawing here(String onLevel, Point at, Double facing) {
        if (level.id().equals(onLevel)) here = new Here(at, facing);
        return this;
    }

    /** What is closed now. */
    public PlanDrawing closed(Collection<Closure> closures) {
        for (var closure : closures) {
            if (closure.path() != null) shutPaths.add(closure.path());
            places(closure).forEach(shut::add);
        }
        return this;
    }

    /** What will be closed, the soonest first. @param said what stands under the name of such a place, and at such a path */
    public PlanDrawing coming(List<Closure> closures, Function<Closure, String> said) {
        for (var closure : closures) {
            if (closure.path() != null) comingPaths.putIfAbsent(closure.path(), said.apply(closure));
            places(closure).forEach(place -> coming.putIfAbsent(place, said.apply(closure)));
        }
        return this;
    }

    private Stream<String> places(Closure closure) {
        return building.places().values().stream()
                .filter(place -> place.id().equals(closure.place())
                        || closure.room() != null && closure.room().equals(place.room()))
                .map(Place::id);
    }

    /** Devices; those of other levels are left out. */
    public PlanDrawing devices(Collection<Stand> where) {
        stands =
                where.stream().filter(stand -> stand.level().equals(level.id())).toList();
        return this;
    }

    /** A few words more under the names of places, by id, such as how many people are there. */
    public PlanDrawing noting(Map<String, String> byPlace) {
        notes = Map.copyOf(byPlace);
        return this;
    }

    /** The ids of places that stand out. */
    public PlanDrawing pointingOut(Collection<String> places) {
        outstanding = Set.copyOf(places);
        return this;
    }

    /** With paths and nodes, and something to press for each place and path. */
    public PlanDrawing pressable() {
        pressable = true;
        return this;
    }

    /** All that is put on the plan, reckoned but not drawn. */
    record Scene(Sheet sheet, RouteLine line, LabelLayer labels, Map<Shape, Geometry> drawn) {}

    Scene scene() {
        var sheet = new Sheet(building, level, width, height, letters, rotation);
        var line = route == null ? RouteLine.NONE : RouteLine.of(route, building, level.id(), sheet);
        var shapes = building.shapesOn(level.id()).toList();
        var drawn = new HashMap<Shape, Geometry>();
        areas.clear();
        for (var shape : shapes) drawn.put(shape, Areas.of(shape, sheet));
        shapes.stream()
                .filter(shape -> shape.place() != null)
                .forEach(shape -> areas.merge(shape.place(), Areas.largest(drawn.get(shape)), PlanDrawing::larger));
        var walls = shapes.stream()
                .filter(shape -> !WITHOUT_WALLS.contains(shape.kind()))
                .map(drawn::get)
                .toList();
        return new Scene(sheet, line, new LabelLayer(this, sheet, line, walls), drawn);
    }

    public String svg() {
        var scene = scene();
        var sheet = scene.sheet();
        var svg = new Svg();
        open(svg, sheet);
        drawPicture(svg, sheet);
        for (var shape : building.shapesOn(level.id()).toList())
            drawShape(svg, shape, scene.drawn().get(shape), sheet);
        if (pressable) new NetworkLayer(building, level.id(), sheet, shutPaths, comingPaths.keySet()).draw(svg);
        else drawShutPaths(svg, sheet);
        scene.line().draw(svg);
        scene.labels().draw(svg);
        return svg.add("</svg>").toString();
    }

    private static Geometry larger(Geometry one, Geometry other) {
        return one.getArea() >= other.getArea() ? one : other;
    }

    private void open(Svg svg, Sheet sheet) {
        var unit = letters / Sheet.LEAST;
        svg.add("<svg class=\"" + (level.pictured() ? "plan pictured" : "plan")
                        + "\" xmlns=\"http://www.w3.org/2000/svg\"")
                .with("data-level", level.id())
                .with("viewBox", "0 0 " + Svg.at(sheet.width(), sheet.height()))
                .with("width", sheet.width() * unit)
                .with("height", sheet.height() * unit)
                .with("role", pressable ? "group" : "img")
                .with("aria-label", building.levelName(level.id()).in(languages.getFirst()));
        if (pressable) openFrame(svg, sheet);
        svg.add(">");
    }

    /** So that whoever presses it can tell where on the plan that is: the plan's origin and a metre, in units of the drawing. */
    private static void openFrame(Svg svg, Sheet sheet) {
        var origin = sheet.at(new Point(0, 0));
        svg.with("data-origin", Svg.at(origin.x, origin.y)).with("data-metre", sheet.length(1) + "");
    }

    private void drawPicture(Svg svg, Sheet sheet) {
        if (!level.pictured()) return;
        var box = level.pictureBox();
        var corner = sheet.at(new Point(box.x(), box.y() + box.height()));
        svg.add("<image preserveAspectRatio=\"none\"")
                .with("href", "/foyer/media/" + level.picture())
                .with("width", sheet.length(box.width()))
                .with("height", sheet.length(box.height()))
                .with(
                        "transform",
                        "translate(" + Svg.at(corner.x, corner.y) + ") rotate(" + Svg.number(-sheet.rotation()) + ")")
                .add("/>");
    }

    private void drawShape(Svg svg, Shape shape, Geometry area, Sheet sheet) {
        var isShut = shape.place() != null && shut.contains(shape.place());
        var data = shape.rings().stream()
                .filter(ring -> !ring.isEmpty())
                .map(ring -> "M" + Areas.joined(ring.stream().map(sheet::at).toList())
                        + (shape.kind() == Shape.Kind.DOOR ? "" : "Z"))
                .collect(Collectors.joining());
        svg.add("<path")
                .with(
                        "class",
                        "shape " + (isWalked(shape) ? "outside" : shape.kind().code())
                                + (shape.place() != null && isGoal(shape.place()) ? " goal" : "")
                                + (isShut ? " shut" : isComing(shape.place()) ? " coming" : ""))
                .with("data-place", shape.place())
                .with("d", data)
                .add("/>");
        if (isShut) svg.add("<path class=\"hatch\" d=\"" + Areas.hatch(area) + "\"/>");
    }

    /** Out of doors there are squares and terraces, and there is water and the void. */
    private boolean isWalked(Shape shape) {
        if (shape.kind() != Shape.Kind.OPEN || shape.place() == null) return false;
        var place = building.places().get(shape.place());
        return place != null && place.listed();
    }

    /** Only paths that are closed themselves: what runs through a closed place lies under its hatching. */
    private void drawShutPaths(Svg svg, Sheet sheet) {
        for (var id : shutPaths) {
            var path = building.paths().get(id);
            if (path == null || !runsOn(path)) continue;
            var from = sheet.at(building.nodes().get(path.from()).at());
            var to = sheet.at(building.nodes().get(path.to()).at());
            svg.add("<path class=\"shut-path\"")
                    .with("data-path", id)
                    .with("d", "M" + Areas.joined(List.of(from, to)))
                    .add("/>");
        }
    }

    private boolean runsOn(Path path) {
        return building.nodes().get(path.from()).level().equals(level.id())
                && building.nodes().get(path.to()).level().equals(level.id());
    }

    // ---- what the labels are made from

    Building building() {
        return building;
    }

    String levelId() {
        return level.id();
    }

    List<String> languages() {
        return languages;
    }

    Map<String, Geometry> areas() {
        return areas;
    }

    boolean isPressable() {
        return pressable;
    }

    Here here() {
        return here;
    }

    List<Stand> stands() {
        return stands;
    }

    String note(String place) {
        return notes.get(place);
    }

    boolean isShut(Place place) {
        return shut.contains(place.id());
    }

    private boolean isComing(String place) {
        return place != null && coming.containsKey(place);
    }

    /** What is told of its closing later, or null. */
    String coming(Place place) {
        return isShut(place) ? null : coming.get(place.id());
    }

    boolean isGoal(String place) {
        return outstanding.contains(place)
                || route != null && place.equals(route.end().place());
    }

    /** Whether several stand out: then none has its name at any price. */
    boolean hasGoals() {
        return outstanding.size() > 1;
    }

    List<Path> shutPaths() {
        return running(shutPaths).toList();
    }

    /** What stands at paths that will be closed. */
    Map<Path, String> comingPaths() {
        return running(comingPaths.keySet())
                .filter(path -> !shutPaths.contains(path.id()))
                .collect(Collectors.toMap(
                        path -> path, path -> comingPaths.get(path.id()), (one, same) -> one, LinkedHashMap::new));
    }

    private Stream<Path> running(Set<String> paths) {
        return paths.stream().map(building.paths()::get).filter(path -> path != null && runsOn(path));
    }
}
