package app.foyer.venue.seats;

import app.foyer.venue.seats.SeatPlan.Door;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A room's seats as one {@code <svg>}, the stage at the top. How it looks says {@code seats.css}; each seat carries
 * {@code data-seat} and {@code data-state}, and has another shape in each state.
 */
public final class SeatDrawing {
    /** Units of the drawing in a metre. */
    private static final double UNITS = 40;

    private static final double CHAIR = 0.23;
    private static final double DOOR = 1.4;
    private static final double BESIDE = 0.85;
    private static final double EDGE = 0.1;
    private static final double STAGE = 1.1;

    /** A U that is longer has larger letters, metres: in its middle there is room for them. */
    private static final double LONG = 18;

    /** As often as usual; seats.css knows each. */
    private static final int LARGEST = 6;

    private static final double BELOW = 0.85;
    private static final double LETTER = 0.32;
    private static final double TICK = 0.11;

    /** What is the case with a seat. */
    public enum State {
        FREE,
        TAKEN,
        /** Taken, and whose it is has come. */
        PRESENT;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to draw beside the seats.
     *
     * @param stage the word on it
     * @param door the word at each door
     * @param states of the seats; the others are free
     * @param marks by label, what {@code data-mark} says of a seat
     */
    public record Sheet(String stage, String door, Map<String, State> states, Map<String, String> marks) {}

    private final SeatMap map;
    private final Sheet sheet;
    private final int letters;
    private final double stage;
    private final double side;
    private final double below;
    private final StringBuilder svg = new StringBuilder(32_768);

    private SeatDrawing(SeatMap map, Sheet sheet) {
        this.map = map;
        this.sheet = sheet;
        var doors = map.plan().doors();
        var atBack = EnumSet.of(Door.BACK_LEFT, Door.BACK, Door.BACK_RIGHT);
        var isU = map.plan().layout() == SeatPlan.Layout.U;
        this.letters = isU ? Math.clamp(Math.round(map.depth() / LONG), 1, LARGEST) : 1;
        this.stage = STAGE * letters;
        this.side = atBack.containsAll(doors) ? EDGE : BESIDE * letters;
        this.below = doors.stream().anyMatch(atBack::contains) ? BELOW * letters : EDGE;
    }

    public static String of(SeatMap map, Sheet sheet) {
        return new SeatDrawing(map, sheet).svg();
    }

    private String svg() {
        var width = map.width() + 2 * side;
        var height = stage + map.depth() + below;
        svg.append("<svg class=\"seats\" data-layout=\"")
                .append(map.plan().layout().code())
                .append("\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\"");
        if (letters > 1) svg.append(" data-letters=\"").append(letters).append('"');
        svg.append('>');
        rect("s-room", side, stage / 2, map.width(), map.depth() + stage / 2, 0.25);
        rect("s-stage", side + map.width() * 0.18, 0, map.width() * 0.64, stage, 0.2);
        text("s-stage-word", side + map.width() / 2, stage * 0.69, sheet.stage());
        for (var door : map.plan().doors()) door(door);
        for (var table : map.tables()) table(table);
        switch (map.plan().layout()) {
            case THEATRE, CLASSROOM -> rowNames();
            case ROUND_TABLES ->
                map.tables().forEach(table -> text("s-name", x(table.x()), y(table.y()) + LETTER, table.name()));
            case U -> sideNames();
        }
        for (var seat : map.seats()) seat(seat);
        return svg.append("</svg>").toString();
    }

    private double x(double metres) {
        return side + metres;
    }

    private double y(double metres) {
        return stage + metres;
    }

    private void table(SeatMap.Table table) {
        var x = x(table.x()) - table.width() / 2;
        var y = y(table.y()) - table.depth() / 2;
        var radius = table.round() ? table.width() / 2 : 0.08;
        rect(isKept(table) ? "s-table\" data-kept=\"" : "s-table", x, y, table.width(), table.depth(), radius);
    }

    /** Rows have a band of their own. */
    private boolean isKept(SeatMap.Table table) {
        return table.round()
                && map.rows().getOrDefault(table.name(), List.of()).stream().anyMatch(Seat::vip);
    }

    /** At both ends of each row; the numbers at the ends of each block, in front and at the back. */
    private void rowNames() {
        for (var row : map.rows().entrySet()) {
            var first = row.getValue().getFirst();
            var last = row.getValue().getLast();
            if (first.vip()) band(first, last);
            text("s-name", x(first.x()) - 0.85, y(first.y()) + LETTER, row.getKey());
            text("s-name", x(last.x()) + 0.85, y(last.y()) + LETTER, row.getKey());
        }
        var all = List.copyOf(map.rows().values());
        numbers(all.getFirst(), map.plan().layout() == SeatPlan.Layout.CLASSROOM ? -1.02 : -0.5);
        numbers(all.getLast(), 0.95);
    }

    private void band(Seat first, Seat last) {
        rect("s-kept", x(first.x()) - 0.42, y(first.y()) - 0.42, last.x() - first.x() + 0.84, 0.84, 0.2);
    }

    private void numbers(List<Seat> row, double below) {
        for (int i = 0; i < row.size(); i++) {
            var seat = row.get(i);
            var begins = i == 0 || row.get(i - 1).number() != seat.number() - 1 || isAisle(seat.number() - 1);
            var ends = i == row.size() - 1 || isAisle(seat.number());
            if (begins || ends) text("s-number", x(seat.x()), y(seat.y()) + below, seat.number() + "");
        }
    }

    private boolean isAisle(int after) {
        return map.plan().aisles().contains(after);
    }

    /** Within the U, beside what one sits at. */
    private void sideNames() {
        for (var table : map.tables()) {
            var isArm = table.depth() > table.width();
            var isLeft = table.x() < map.width() / 2;
            var x = isArm ? table.x() + (isLeft ? 0.75 : -0.75) * letters : table.x();
            var y = isArm ? table.y() + LETTER * letters : table.y() - 0.5 * letters;
            text("s-name", x(x), y(y), table.name());
            ends(map.rows().getOrDefault(table.name(), List.of()), isArm, isLeft);
        }
    }

    /** The first and the last number of a side: outside, or within where they are large. */
    private void ends(List<Seat> row, boolean isArm, boolean isLeft) {
        if (row.isEmpty()) return;
        if (letters > 1) {
            endsWithin(row, isArm, isLeft);
            return;
        }
        for (var seat : List.of(row.getFirst(), row.getLast()))
            if (isArm) text("s-number", x(seat.x()) + (isLeft ? -0.62 : 0.62), y(seat.y()) + 0.2, seat.number() + "");
            else text("s-number", x(seat.x()), y(seat.y()) + 0.85, seat.number() + "");
    }

    private void endsWithin(List<Seat> row, boolean isArm, boolean isLeft) {
        var first = row.getFirst();
        var last = row.getLast();
        var in = isLeft ? 1 : -1;
        if (isArm) {
            text(
                    "s-number",
                    x(first.x()) + in * (0.9 + 0.3 * letters),
                    y(first.y()) + 0.4 * letters,
                    first.number() + "");
            text("s-number", x(last.x()) + in * (0.9 + 0.8 * letters), y(last.y()) - 1.6 * letters, last.number() + "");
        } else {
            text("s-number", x(first.x()) + 1.8 * letters, y(first.y()) - 0.8 - 0.3 * letters, first.number() + "");
            text("s-number", x(last.x()) - 1.8 * letters, y(last.y()) - 0.8 - 0.3 * letters, last.number() + "");
        }
    }

    private void door(Door door) {
        var left = side;
        var right = side + map.width();
        var back = stage + map.depth();
        var front = stage + 1.2 * letters;
        var middle = stage + map.depth() / 2;
        switch (door) {
            case FRONT_LEFT -> door(left, front, true, true);
            case LEFT -> door(left, middle, true, true);
            case BACK_LEFT -> door(left + 1.4 * letters, back, false, true);
            case BACK -> door(side + map.width() / 2, back, false, true);
            case BACK_RIGHT -> door(right - 1.4 * letters, back, false, true);
            case RIGHT -> door(right, middle, true, false);
            case FRONT_RIGHT -> door(right, front, true, false);
        }
    }

    /** A gap in the wall, and the word outside of it; along a wall at the side the word is turned. */
    private void door(double x, double y, boolean beside, boolean left) {
        if (!beside) {
            rect("s-door", x - DOOR / 2, y - 0.09, DOOR, 0.18, 0);
            text("s-door-word", x, y + 0.65 * letters, sheet.door());
            return;
        }
        rect("s-door", x - 0.09, y - DOOR / 2, 0.18, DOOR, 0);
        var at = number(left ? x - 0.3 * letters : x + 0.3 * letters) + " " + number(y);
        svg.append("<g transform=\"translate(").append(at).append(left ? ") rotate(-90)\">" : ") rotate(90)\">");
        text("s-door-word", 0, 0, sheet.door());
        svg.append("</g>");
    }

    private void seat(Seat seat) {
        var state = sheet.states().getOrDefault(seat.label(), State.FREE);
        var mark = sheet.marks().get(seat.label());
        svg.append("<g class=\"seat\" data-seat=\"")
                .append(seat.label())
                .append("\" data-state=\"")
                .append(state.code());
        if (seat.wheelchair()) svg.append("\" data-wheelchair=\"");
        if (mark != null) svg.append("\" data-mark=\"").append(escaped(mark));
        svg.append("\">");
        var x = x(seat.x());
        var y = y(seat.y());
        if (mark != null) rect("s-ring", x - CHAIR - 0.05, y - CHAIR - 0.05, 2 * CHAIR + 0.1, 2 * CHAIR + 0.1, 0.12);
        switch (state) {
            case FREE -> rect("s-chair", x - CHAIR, y - CHAIR, 2 * CHAIR, 2 * CHAIR, 0.08);
            case TAKEN -> circle("s-chair", x, y, CHAIR * 0.72);
            case PRESENT -> {
                circle("s-chair", x, y, CHAIR);
                path("s-tick", x - TICK, y, x - TICK * 0.2, y + TICK * 0.8, x + TICK, y - TICK * 0.8);
            }
        }
        if (seat.wheelchair() && state != State.PRESENT) wheelchair(x, y);
        svg.append("</g>");
    }

    private void wheelchair(double x, double y) {
        circle("s-wheel", x - 0.01, y + 0.05, 0.1);
        circle("s-head", x - 0.05, y - 0.15, 0.035);
        path("s-tick", x - 0.05, y - 0.09, x - 0.05, y + 0.02, x + 0.06, y + 0.02, x + 0.12, y + 0.14);
    }

    private void rect(String name, double x, double y, double width, double height, double radius) {
        svg.append("<rect class=\"").append(name);
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        attribute("rx", radius);
        svg.append("\"/>");
    }

    private void circle(String name, double x, double y, double radius) {
        svg.append("<circle class=\"").append(name);
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        svg.append("\"/>");
    }

    private void path(String name, double... points) {
        svg.append("<polyline class=\"").append(name).append("\" points=\"");
        for (double point : points) svg.append(number(point)).append(' ');
        svg.append("\"/>");
    }

    private void text(String name, double x, double y, String text) {
        if (text.isEmpty()) return;
        svg.append("<text class=\"").append(name);
        attribute("x", x);
        attribute("y", y);
        svg.append("\">").append(escaped(text)).append("</text>");
    }

    private void attribute(String name, double metres) {
        svg.append("\" ").append(name).append("=\"").append(number(metres));
    }

    /** To a tenth of a unit: a hair's breadth on any screen. */
    private static String number(double metres) {
        var tenths = Math.round(metres * UNITS * 10);
        return tenths % 10 == 0 ? tenths / 10 + "" : tenths / 10.0 + "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
