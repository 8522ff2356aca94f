package app.foyer.screen;

import app.foyer.agenda.Agenda;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** When a page reads differently although nobody changed anything. */
final class Boundaries {
    private Boundaries() {}

    /** The first of these after now, or the end of the conference day if that comes before. */
    static Instant first(Agenda agenda, Stream<Instant> boundaries, Instant now) {
        var tomorrow = agenda.dayOf(now).plusDays(1).atTime(agenda.dayChange()).atZone(agenda.zone());
        return Stream.concat(boundaries, Stream.of(tomorrow.toInstant()))
                .filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
