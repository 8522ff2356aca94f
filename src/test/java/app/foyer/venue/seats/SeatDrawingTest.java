package app.foyer.venue.seats;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.venue.seats.SeatPlan.Layout;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatDrawingTest {
    private static String drawing(SeatPlan plan) {
        return SeatDrawing.of(SeatMap.of(plan), new SeatDrawing.Sheet("Stage", "Door", Map.of(), Map.of()));
    }

    @Test
    void letters_of_a_u_grow_with_it_so_that_they_can_be_read_and_kept_tables_show() {
        assertThat(drawing(SeatPlan.of("r", Layout.U, 3, 12))).doesNotContain("data-letters");
        assertThat(drawing(SeatPlan.of("r", Layout.U, 3, 100))).contains("data-letters=\"4\"");
        var tables = SeatPlan.of("r", Layout.ROUND_TABLES, 4, 8);
        assertThat(drawing(tables)).doesNotContain("data-kept");
        assertThat(drawing(tables.keeping(Set.of("T2"), Set.of()))).containsOnlyOnce("data-kept");
    }
}
