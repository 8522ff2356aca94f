package app.foyer.screen;

import app.foyer.agenda.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** When a page reads differently although nobody changed anything. */
final class Boundaries {
    private Boundaries() {}

    /**
     * The first of these after now, or the end of the conference day if that comes before. In the hour that a night has
     * twice, that end may lie behind already: then it is looked at again an hour later.
     */
    static Instant first(Agenda agenda, Stream<Instant> boundaries, Instant now) {
        var tomorrow = agenda.dayOf(now).plusDays(1).atTime(agenda.dayChange()).atZone(agenda.zone());
        return Stream.concat(boundaries, Stream.of(tomorrow.toInstant()))
                .filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> now.plus(Duration.ofHours(1)));
    }
}
