package app.foyer.console;

import app.foyer.checkin.Counts;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Admissions by quarter of an hour as bars, and as a table for those who do not see them. */
final class QuarterChart extends Div {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Beyond a day and a half the bars would be too thin to tell apart. */
    private static final int MOST = 144;

    private static final int WIDTH = 800;
    private static final int HEIGHT = 190;
    private static final int FOOT = 22;
    private static final int HEAD = 18;
    private static final int SIDE = 34;
    private static final int FEWEST = 8;
    private static final double LABEL = 44;
    private static final int WIDE_ENOUGH = 22;

    private final Post post;

    QuarterChart(Post post) {
        this.post = post;
        addClassName("chart");
        getElement().setAttribute("data-part", "chart");
    }

    void show(Counts.OfList counts) {
        removeAll();
        if (counts.quarters().isEmpty()) {
            add(Controls.styled(new Div(post.say("chart.begin")), "second"));
            return;
        }
        var bars = gapless(counts.quarters());
        add(new Html("<div class=\"bars\">" + svg(bars, post.list(counts.list())) + "</div>"), table(bars));
    }

    /** Quarters in which nobody came are bars too; only the latest of them where there are very many. */
    private static List<Counts.Quarter> gapless(List<Counts.Quarter> quarters) {
        var counted = quarters.stream().collect(Collectors.toMap(Counts.Quarter::from, Counts.Quarter::admitted));
        var last = quarters.getLast().from();
        var earliest = last.minus(QUARTER.multipliedBy(MOST - 1));
        var first = quarters.getFirst().from();
        var all = new ArrayList<Counts.Quarter>();
        for (Instant at = first.isBefore(earliest) ? earliest : first; !at.isAfter(last); at = at.plus(QUARTER))
            all.add(new Counts.Quarter(at, counted.getOrDefault(at, 0)));
        return all;
    }

    /** Only numbers, times and texts that are escaped. */
    private String svg(List<Counts.Quarter> bars, String list) {
        var most = bars.stream().mapToInt(Counts.Quarter::admitted).max().orElse(1);
        var top = ceiling(most);
        var slot = (double) (WIDTH - SIDE) / Math.max(bars.size(), FEWEST);
        var svg = new StringBuilder();
        svg.append(put("<svg viewBox='0 0 %d %d' role='img' aria-labelledby='chart-title chart-desc'>", WIDTH, HEIGHT));
        svg.append(put("<title id='chart-title'>%s</title>", escaped(post.say("chart.title", list))));
        svg.append(put("<desc id='chart-desc'>%s</desc>", escaped(summary(bars, most))));
        for (var level : List.of(0, top / 2, top)) {
            var y = y(level, top);
            svg.append(put("<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", SIDE, WIDTH, y, y));
            svg.append(put("<text class='level' x='%d' y='%.1f'>%d</text>", SIDE - 6, y + 4, level));
        }
        var every = Math.max(1, (int) Math.ceil(LABEL / slot));
        for (int at = 0; at < bars.size(); at++) svg.append(bar(bars.get(at), at, slot, top, every));
        return svg.append("</svg>").toString();
    }

    private String summary(List<Counts.Quarter> bars, int most) {
        var peak =
                bars.stream().filter(bar -> bar.admitted() == most).findFirst().orElseThrow();
        var end = bars.getLast().from().plus(QUARTER);
        return post.say(
                "chart.desc", most, time(peak.from()), time(bars.getFirst().from()), time(end));
    }

    private String bar(Counts.Quarter bar, int at, double slot, int top, int every) {
        var y = y(bar.admitted(), top);
        var middle = SIDE + (at + 0.5) * slot;
        var drawn = put(
                "<rect data-from='%s' data-admitted='%d' x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2'/>",
                bar.from(), bar.admitted(), middle - slot * 0.38, y, slot * 0.76, y(0, top) - y);
        if (bar.admitted() > 0 && slot > WIDE_ENOUGH)
            drawn += put("<text class='value' x='%.1f' y='%.1f'>%d</text>", middle, y - 4, bar.admitted());
        if (at % every == 0)
            drawn += put("<text class='time' x='%.1f' y='%d'>%s</text>", middle, HEIGHT - 6, time(bar.from()));
        return drawn;
    }

    /** Numbers with a point, wherever the server stands. */
    private static String put(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    private static double y(int value, int top) {
        return HEIGHT - FOOT - (double) value / top * (HEIGHT - FOOT - HEAD);
    }

    /** The next even number of the form 2, 4, 10, 20, 40, 100, … */
    private static int ceiling(int most) {
        for (int power = 1; ; power *= 10)
            for (var step : new int[] {2, 4, 6, 8, 10}) if (step * power >= most) return step * power;
    }

    private String time(Instant at) {
        return Times.minute(at, post.state().event().zone());
    }

    private NativeDetails table(List<Counts.Quarter> bars) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(post.say("chart.from"));
        head.addHeaderCell().setText(post.say("chart.admitted"));
        for (var bar : bars) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(time(bar.from()));
            row.addDataCell().setText(bar.admitted() + "");
        }
        return new NativeDetails(post.say("chart.table"), table);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
