package app.foyer.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A room's running order at one instant: where each session stands and when it is expected, from the plan, the delays
 * and what has really happened.
 *
 * <p>Lateness pushes what follows, until gaps and breaks that may shrink have taken it up. Ending early moves only
 * sessions that are linked to the one before; people come to the others by the printed time. A fixed start never gives
 * way: what is before it gets less time. A session never waits for one that was planned to overlap it.
 *
 * @param room as it stands at that instant
 * @param items the room's sessions by scheduled time, all days
 * @param drivenUntil when it follows the clock again by itself, or null while it does
 */
public record Rundown(Agenda agenda, Room room, List<RundownItem> items, Instant at, Instant drivenUntil) {
    public Rundown {
        items = List.copyOf(items);
    }

    /** @throws app.foyer.platform.Refusal {@code unknown-room} */
    public static Rundown of(Agenda agenda, String room, Instant now) {
        return new Reckoning(agenda, agenda.roomAt(room, now), agenda.sessionsIn(room), now).rundown();
    }

    /** Every room's rundown, rooms as they are shown. */
    public static List<Rundown> all(Agenda agenda, Instant now) {
        var sessions = agenda.sessionsByRoom();
        return agenda.roomsInOrder().stream()
                .map(room -> new Reckoning(
                                agenda, agenda.roomAt(room.id(), now), sessions.getOrDefault(room.id(), List.of()), now)
                        .rundown())
                .toList();
    }

    public Optional<RundownItem> live() {
        return items.stream().filter(RundownItem::live).findFirst();
    }

    /** What is still to come, by expected start. */
    public Stream<RundownItem> upcoming() {
        return items.stream()
                .filter(item -> item.status() == SessionStatus.PLANNED)
                .sorted(Comparator.comparing(item -> item.expected().start()));
    }

    public Optional<RundownItem> next() {
        return upcoming().findFirst();
    }

    /** The first instant after now at which this rundown reads differently by time alone, if there is one. */
    public Optional<Instant> validUntil() {
        var boundaries = items.stream()
                .filter(RundownItem::open)
                .flatMap(item ->
                        Stream.of(item.expected().start(), item.expected().end()));
        var onHold = live().filter(RundownItem::onHold).map(item -> minuteAfter(at));
        return Stream.concat(boundaries, Stream.concat(onHold.stream(), Stream.ofNullable(drivenUntil)))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    public Optional<RundownItem> item(String session) {
        return items.stream()
                .filter(item -> item.session().id().equals(session))
                .findFirst();
    }

    /** How the room stands against the programme today, by what is live or else comes next; empty where nothing does. */
    public Optional<Offset> offset() {
        var today = agenda.dayOf(at);
        var absolute = live().map(item ->
                        Duration.between(item.due().end(), item.expected().end()))
                .or(() -> next().filter(item -> dayOf(item).equals(today))
                        .map(item -> Duration.between(
                                item.due().start(), item.expected().start())));
        return absolute.map(behind -> new Offset(behind, behind.minus(startedLate(today))));
    }

    private Duration startedLate(LocalDate day) {
        return items.stream()
                .filter(item -> dayOf(item).equals(day) && item.session().actualStart() != null)
                .min(Comparator.comparing(item -> item.session().actualStart()))
                .map(item -> Duration.between(item.due().start(), item.session().actualStart()))
                .orElse(Duration.ZERO);
    }

    /** From the first expected start of a conference day to the last expected end, if anything takes place. */
    public Optional<Slot> span(LocalDate day) {
        var played = items.stream()
                .filter(item -> item.session().playable() && item.status() != SessionStatus.SKIPPED)
                .filter(item -> dayOf(item).equals(day))
                .map(RundownItem::expected)
                .toList();
        if (played.isEmpty()) return Optional.empty();
        var start =
                played.stream().map(Slot::start).min(Comparator.naturalOrder()).orElseThrow();
        var end = played.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new Slot(room.id(), start, end));
    }

    private LocalDate dayOf(RundownItem item) {
        return agenda.dayOf(item.session().scheduled().start());
    }

    /** The next full minute, so that what waits for a person is expected anew once a minute, not at every look. */
    public static Instant minuteAfter(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }
}
