package app.foyer.pack;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Session;
import app.foyer.agenda.Slot;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Rule;
import app.foyer.live.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * Makes a demo of a pack: the event goes on now, whenever now is. Its first day becomes today; and outside the hours in
 * which there is something to see, the whole programme moves by half hours until it is mid-morning of that day.
 */
final class Redating {
    static final LocalTime FROM = LocalTime.of(9, 30);
    static final LocalTime TO = LocalTime.of(16, 30);
    static final LocalTime MID_MORNING = LocalTime.of(10, 10);
    private static final Duration STEP = Duration.ofMinutes(30);

    private Redating() {}

    static Pack toNow(Pack pack, Instant now) {
        var firstDay = pack.agenda().sessions().values().stream()
                .map(session -> session.planned().start())
                .min(Comparator.naturalOrder())
                .map(pack.agenda()::dayOf);
        if (firstDay.isEmpty()) return pack;
        var zone = pack.event().zone();
        var today = now.atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(firstDay.get(), today);
        var shift = shift(now, today, zone);
        UnaryOperator<Instant> moved =
                instant -> instant.atZone(zone).plusDays(days).toInstant().plus(shift);
        var dayChange = dayChange(pack, days, shift, today);
        var agenda =
                new Agenda(zone, dayChange, pack.agenda().rooms(), pack.agenda().sessions());
        return pack.withDoor(
                        pack.lists().stream().map(list -> moved(list, moved)).toList(),
                        pack.tickets().stream()
                                .map(ticket -> moved(ticket, moved))
                                .toList())
                .withAgenda(
                        withDayChange(pack.event(), dayChange),
                        agenda.with(pack.agenda().sessions().values().stream()
                                .map(session -> moved(session, moved))
                                .toArray(Session[]::new)));
    }

    /** Nothing in the hours that are worth seeing, else half hours to somewhere in the half hour after mid-morning. */
    private static Duration shift(Instant now, LocalDate today, ZoneId zone) {
        var local = now.atZone(zone).toLocalTime();
        if (!local.isBefore(FROM) && local.isBefore(TO)) return Duration.ZERO;
        var late = Duration.between(today.atTime(MID_MORNING).atZone(zone).toInstant(), now);
        return STEP.multipliedBy(Math.floorDiv(late.toSeconds(), STEP.toSeconds()));
    }

    private static CheckinList moved(CheckinList list, UnaryOperator<Instant> moved) {
        var rules =
                list.terms().rules().stream().map(rule -> moved(rule, moved)).toList();
        return new CheckinList(
                list.id(), list.name(), list.position(), list.terms().withRules(rules));
    }

    private static Rule moved(Rule rule, UnaryOperator<Instant> moved) {
        var any = rule.any().stream().map(choice -> moved(choice, moved)).toList();
        return rule.during(
                rule.from() == null ? null : moved.apply(rule.from()),
                rule.until() == null ? null : moved.apply(rule.until()),
                any);
    }

    private static Ticket moved(Ticket ticket, UnaryOperator<Instant> moved) {
        return ticket.valid(
                ticket.validFrom() == null ? null : moved.apply(ticket.validFrom()),
                ticket.validUntil() == null ? null : moved.apply(ticket.validUntil()));
    }

    private static Session moved(Session session, UnaryOperator<Instant> moved) {
        var planned = session.planned();
        var slot = new Slot(planned.room(), moved.apply(planned.start()), moved.apply(planned.end()));
        var stop = session.timing().hardStop();
        var timing = stop == null ? session.timing() : session.timing().withHardStop(moved.apply(stop));
        return session.withPlanned(slot).withTiming(timing);
    }

    /**
     * The end of a conference day moves with its sessions, so that none of them falls into another day. In a night in
     * which the clocks change one may all the same.
     */
    private static LocalTime dayChange(Pack pack, long days, Duration shift, LocalDate today) {
        var usual = pack.event().dayChange();
        var seconds = usual.toSecondOfDay() + shift.toSeconds();
        if (seconds >= 0)
            return LocalTime.ofSecondOfDay(seconds % Duration.ofDays(1).toSeconds());
        var zone = pack.event().zone();
        var firstStart = pack.agenda().sessions().values().stream()
                .map(session -> session.planned().start())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(zone)
                .plusDays(days)
                .plus(shift);
        return firstStart.toLocalDate().isBefore(today) ? usual.plus(shift) : LocalTime.MIDNIGHT;
    }

    private static Event withDayChange(Event event, LocalTime dayChange) {
        return new Event(
                event.id(), event.name(), event.subtitle(), event.zone(), dayChange, event.languages(), event.brand());
    }
}
