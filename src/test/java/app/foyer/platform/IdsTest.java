package app.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final Ids ids = new Ids();

    @Test
    void ids_of_one_millisecond_sort_as_they_were_made_and_later_ones_after_them() {
        var now = Instant.parse("2026-03-02T10:00:00Z");
        var made = IntStream.range(0, 5_000).mapToObj(i -> ids.next(now)).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() == 26);
        assertThat(ids.next(now.plusMillis(1))).isGreaterThan(made.getLast());
        assertThat(ids.next(now.minusMillis(1))).isLessThan(made.getFirst());
        assertThat(new Ids().next(now)).isNotIn(made);
    }

    @Test
    void also_where_others_ask_for_another_time_in_between() {
        var now = Instant.parse("2026-03-02T10:00:00Z");
        var made = IntStream.range(0, 500)
                .mapToObj(i -> {
                    ids.next(now.plusSeconds(i));
                    return ids.next(now);
                })
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
