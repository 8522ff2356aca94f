package app.foyer.checkin.internal;

import app.foyer.checkin.Because;
import app.foyer.checkin.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list's rules say of a scan, and when they would say otherwise. Pure. */
final class Rules {
    /** So many days ahead it is looked for a time that passes. */
    private static final int DAYS_AHEAD = 14;

    private final List<Rule> rules;
    private final String product;
    private final ZoneId zone;
    private final Passages passages;

    Rules(List<Rule> rules, String product, ZoneId zone, Passages passages) {
        this.rules = rules;
        this.product = product;
        this.zone = zone;
        this.passages = passages;
    }

    /** What speaks against an entry at that time: the first rule that does not pass, and when all would. */
    Optional<Because> against(Instant at) {
        return rules.stream()
                .filter(rule -> broken(rule, at) != null)
                .findFirst()
                .map(rule -> Because.ofRule(broken(rule, at), rule.reason(), passesAfter(at)));
    }

    /** The condition that does not hold, by the name that {@link Because} gives it; null where all do. */
    private String broken(Rule rule, Instant at) {
        if (!rule.products().isEmpty() && !rule.products().contains(product)) return null;
        var tolerance = Duration.ofMinutes(rule.tolerance());
        if (rule.from() != null && at.isBefore(rule.from().minus(tolerance))) return "window";
        if (rule.until() != null && !at.isBefore(rule.until().plus(tolerance))) return "window";
        var byDay = brokenByDay(rule, at);
        return byDay == null ? brokenByEntries(rule, at) : byDay;
    }

    /** Hours that reach past midnight belong to the weekday on which they began. */
    private String brokenByDay(Rule rule, Instant at) {
        var today = day(at);
        var days = Stream.of(today, today.minusDays(1))
                .filter(day -> isInHours(rule, at, day))
                .toList();
        if (days.isEmpty()) return isOn(rule, today) ? "hours" : "weekdays";
        return days.stream().anyMatch(day -> isOn(rule, day)) ? null : "weekdays";
    }

    private static boolean isOn(Rule rule, LocalDate day) {
        return rule.weekdays().isEmpty() || rule.weekdays().contains(day.getDayOfWeek());
    }

    private String brokenByEntries(Rule rule, Instant at) {
        var entries = passages.entries().stream()
                .map(Passages.Passage::at)
                .filter(entry -> !entry.isAfter(at))
                .toList();
        if (rule.sinceEntry() != null
                && !entries.isEmpty()
                && at.isBefore(entries.getLast().plus(Duration.ofMinutes(rule.sinceEntry())))) return "since-entry";
        if (rule.entries() != null && entries.size() >= rule.entries()) return "entries";
        var today = entries.stream().filter(entry -> day(entry).equals(day(at))).count();
        if (rule.entriesADay() != null && today >= rule.entriesADay()) return "entries-a-day";
        if (!rule.any().isEmpty() && rule.any().stream().allMatch(choice -> broken(choice, at) != null)) return "any";
        return null;
    }

    /** Without hours of its own a day has all of them. */
    private boolean isInHours(Rule rule, Instant at, LocalDate day) {
        var hasHours = rule.dailyFrom() != null || rule.dailyUntil() != null;
        var tolerance = Duration.ofMinutes(hasHours ? rule.tolerance() : 0);
        return !at.isBefore(opens(rule, day).minus(tolerance))
                && at.isBefore(closes(rule, day).plus(tolerance));
    }

    private Instant opens(Rule rule, LocalDate day) {
        var from = rule.dailyFrom() == null ? LocalTime.MIDNIGHT : rule.dailyFrom();
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant closes(Rule rule, LocalDate day) {
        if (rule.dailyUntil() == null) return day.plusDays(1).atStartOfDay(zone).toInstant();
        var isNextDay = rule.dailyFrom() != null && rule.dailyUntil().isBefore(rule.dailyFrom());
        return day.plusDays(isNextDay ? 1 : 0)
                .atTime(rule.dailyUntil())
                .atZone(zone)
                .toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** A rule can only begin to pass where one of its conditions begins to hold. */
    private Instant passesAfter(Instant at) {
        var beginnings = new ArrayList<Instant>();
        rules.forEach(rule -> beginnings(rule, at, beginnings));
        for (int days = 1; days <= DAYS_AHEAD; days++)
            beginnings.add(day(at).plusDays(days).atStartOfDay(zone).toInstant());
        return beginnings.stream()
                .filter(at::isBefore)
                .sorted(Comparator.naturalOrder())
                .filter(then -> rules.stream().allMatch(rule -> broken(rule, then) == null))
                .findFirst()
                .orElse(null);
    }

    private void beginnings(Rule rule, Instant at, List<Instant> beginnings) {
        var tolerance = Duration.ofMinutes(rule.tolerance());
        if (rule.from() != null) beginnings.add(rule.from().minus(tolerance));
        if (rule.dailyFrom() != null)
            for (int days = 0; days <= DAYS_AHEAD; days++)
                beginnings.add(opens(rule, day(at).plusDays(days)).minus(tolerance));
        if (rule.sinceEntry() != null)
            passages.entries().stream()
                    .map(entry -> entry.at().plus(rule.sinceEntry(), ChronoUnit.MINUTES))
                    .forEach(beginnings::add);
        rule.any().forEach(choice -> beginnings(choice, at, beginnings));
    }
}
