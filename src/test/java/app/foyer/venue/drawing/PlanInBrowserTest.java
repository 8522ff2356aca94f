package app.foyer.venue.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.Browser;
import app.foyer.pack.PackReader;
import app.foyer.platform.LocalText;
import app.foyer.venue.Closure;
import app.foyer.venue.Venue;
import app.foyer.venue.Walk;
import app.foyer.venue.Wayfinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped house as a browser sets its names: measured, since nobody knows a typeface better. */
class PlanInBrowserTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");
    private static final List<List<Integer>> SIZES =
            List.of(List.of(1200, 800, 17), List.of(366, 620, 12), List.of(780, 1300, 20), List.of(2200, 1500, 36));

    /** Of each label what its texts and its sign take, against all others and the sheet; in words. */
    private static final String FAULTS = """
            () => [...document.querySelectorAll('svg.plan')].flatMap((plan, which) => {
              const sheet = plan.viewBox.baseVal;
              const labels = [...plan.querySelectorAll('.label')].map(label => ({
                label, boxes: [...label.querySelectorAll('text, .sign')].map(part => {
                  const box = part.getBBox(), at = part.transform.baseVal.consolidate()?.matrix ?? { a: 1, e: 0, f: 0 };
                  return { left: at.a * box.x + at.e, top: at.a * box.y + at.f, right: at.a * (box.x + box.width) + at.e, bottom: at.a * (box.y + box.height) + at.f };
                }) }));
              const faults = [];
              labels.forEach(({ label, boxes }, i) => {
                for (const a of boxes) {
                  if (a.left < 0 || a.top < 0 || a.right > sheet.width || a.bottom > sheet.height)
                    faults.push(which + ' leaves: ' + label.textContent);
                  for (const other of labels.slice(i + 1))
                    if (other.boxes.some(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
                      faults.push(which + ' collides: ' + label.textContent + ' / ' + other.label.textContent);
                }
              });
              for (const room of ['潮汐厅', '河湾厅', '芦苇厅', '清泉工坊', 'Tide Hall', 'River Room', 'Reed Room', 'Spring Studio'])
                if (plan.dataset.rooms?.split('|').includes(room)
                    && ![...plan.querySelectorAll('.label')].some(label =>
                      [...label.querySelectorAll('.name')].map(name => name.textContent).join(' ').includes(room)))
                  faults.push(which + ' lacks ' + room);
              return faults;
            })
            """;

    @Test
    void names_of_the_shipped_house_never_collide_nor_leave_the_plan() throws IOException {
        var venue = PackReader.read(Path.of("kiosk-config"))
                .pack()
                .orElseThrow()
                .affairs()
                .venue();
        var plans = new ArrayList<String>();
        for (var level : venue.building().levels())
            for (var size : SIZES)
                for (var languages : List.of(List.of("zh", "en"), List.of("en", "zh")))
                    for (var bearing : List.of(0, 90, 215))
                        plans.add(plan(venue, level.id(), size, languages, bearing));
        var html = page(plans);
        var out = System.getenv("FOYER_PLAN_PAGE");
        if (out != null) Files.writeString(Path.of(out), html);
        try (var browser = Browser.open()) {
            var page = browser.page(1600, 1200);
            page.setContent(html);
            assertThat((List<?>) page.evaluate(FAULTS)).isEmpty();
            assertThat(page.locator("svg.plan .label").count()).isGreaterThan(plans.size() * 8);
        }
    }

    private static String plan(Venue venue, String level, List<Integer> size, List<String> languages, int bearing) {
        var ways = Wayfinding.of(venue, NOW);
        var from = ways.from("help-desk").orElseThrow();
        var route = ways.answer(from, "reed", Walk.of(bearing == 90)).route();
        var closure = new Closure("c", "spring", null, null, LocalText.EMPTY, NOW, null);
        var svg = PlanDrawing.of(venue.building(), level)
                .within(size.get(0), size.get(1), size.get(2))
                .in(languages)
                .turned(bearing)
                .showing(route)
                .here(from.level(), from.at(), 180.0)
                .closed(List.of(closure))
                .noting(Map.of("tide-hall", "128"))
                .svg();
        var large = size.get(0) / size.get(2) > 60;
        return large
                ? svg.replaceFirst("<svg", "<svg data-rooms=\"" + rooms(venue, level, languages.getFirst()) + "\"")
                : svg;
    }

    private static String rooms(Venue venue, String level, String language) {
        return String.join(
                "|",
                venue.building().places().values().stream()
                        .filter(place -> place.on(level) && place.room() != null)
                        .map(place -> place.name().in(language))
                        .toList());
    }

    private static String page(List<String> plans) throws IOException {
        return "<!doctype html><meta charset=\"utf-8\"><style>"
                + Files.readString(Path.of("frontend/tokens.css"))
                + Files.readString(Path.of("frontend/plan.css"))
                + "body{font-family:var(--foyer-font)}</style>" + String.join("\n", plans);
    }
}
