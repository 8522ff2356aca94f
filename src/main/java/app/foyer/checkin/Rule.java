package app.foyer.checkin;

import app.foyer.platform.LocalText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a list admits: whatever is given must hold, all of it.
 *
 * @param reason what those are told who are not admitted; where it is empty, the surfaces word it
 * @param products whom it is for; empty for all, others pass
 * @param from not before this, less the tolerance; or null
 * @param until before this, and the tolerance; or null
 * @param tolerance minutes by which {@code from}, {@code until} and the daily hours are stretched
 * @param weekdays on these, in the venue's time zone; empty for all
 * @param dailyFrom not before this time of each day, or null
 * @param dailyUntil before this time of each day, or null; where it is earlier than {@code dailyFrom}, of the next day
 * @param sinceEntry so many minutes after the ticket's last entry at the list, or null
 * @param entries at most so many entries of a ticket at the list, or null
 * @param entriesADay at most so many of them on one day of the calendar, or null
 * @param any one of these must pass, unless there is none
 */
public record Rule(
        LocalText reason,
        Set<String> products,
        Instant from,
        Instant until,
        int tolerance,
        Set<DayOfWeek> weekdays,
        LocalTime dailyFrom,
        LocalTime dailyUntil,
        Integer sinceEntry,
        Integer entries,
        Integer entriesADay,
        List<Rule> any) {
    public Rule {
        reason = reason == null ? LocalText.EMPTY : reason;
        products = products == null ? Set.of() : Set.copyOf(products);
        weekdays = weekdays == null ? Set.of() : Set.copyOf(weekdays);
        any = any == null ? List.of() : List.copyOf(any);
    }

    public Rule during(Instant newFrom, Instant newUntil, List<Rule> newAny) {
        return new Rule(
                reason,
                products,
                newFrom,
                newUntil,
                tolerance,
                weekdays,
                dailyFrom,
                dailyUntil,
                sinceEntry,
                entries,
                entriesADay,
                newAny);
    }

    /** Whether it asks how often, or when, the ticket came in before. */
    public boolean looksBack() {
        return sinceEntry != null
                || entries != null
                || entriesADay != null
                || any.stream().anyMatch(Rule::looksBack);
    }
}
