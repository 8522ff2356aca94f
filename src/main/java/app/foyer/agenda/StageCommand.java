package app.foyer.agenda;

import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the stage manager does with a running order while it runs: time, order, pauses, and words to the stage. */
public sealed interface StageCommand extends AgendaCommand {
    Duration MOST = Duration.ofHours(24);
    int LONGEST_MESSAGE = 200;

    /** Gives a session more time, or less; by room it is the one that is live there. */
    record Extend(String room, String session, Duration by) implements StageCommand {
        public static Extend live(String room, Duration by) {
            return new Extend(room, null, by);
        }

        public static Extend of(String session, Duration by) {
            return new Extend(null, session, by);
        }

        @Override
        public String name() {
            return "extend";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            requireLength(by.abs());
            var item = session == null ? live(agenda, now) : AgendaCommand.itemOf(agenda, agenda.session(session), now);
            if (!item.open())
                throw AgendaCommand.refuse("session-" + item.status().code(), item.session());
            var length = item.due().length().plus(item.session().added()).plus(by);
            if (length.isNegative()) throw AgendaCommand.refuse("bad-time", item.session());
            var extended = agenda.with(item.session().extended(by));
            if (item.live() && by.isNegative() && endsAtOnce(extended, item.session(), now))
                throw AgendaCommand.refuse("no-time-left", item.session());
            return extended;
        }

        /** Taking time away never ends what is live: that is what finishing is for. */
        private static boolean endsAtOnce(Agenda extended, Session session, Instant now) {
            var item = AgendaCommand.itemOf(extended, extended.session(session.id()), now);
            return !item.onHold() && !item.timeUp().isAfter(now);
        }

        private RundownItem live(Agenda agenda, Instant now) {
            return Rundown.of(agenda, room, now).live().orElseThrow(() -> nothingLive(room));
        }

        @Override
        public Optional<String> target() {
            return Optional.ofNullable(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.ofNullable(session == null ? room : null);
        }
    }

    /** Writes the delays of a room into its schedule, so that they are the plan from now on. */
    record ApplyDelay(String room) implements StageCommand {
        @Override
        public String name() {
            return "apply-delay";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var settled = Ordering.withDelaysApplied(Rundown.of(agenda, room, now));
            if (settled.isEmpty()) throw new Refusal("nothing-delayed", Map.of("room", room));
            return agenda.with(List.of(), settled);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Puts a session before or after another of its room and day; exactly one of the two is given. */
    record Reorder(String session, String before, String after) implements StageCommand {
        @Override
        public String name() {
            return "reorder";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            var status = AgendaCommand.itemOf(agenda, target, now).status();
            if (status == SessionStatus.DONE || status == SessionStatus.CANCELLED)
                throw AgendaCommand.refuse("session-" + status.code(), target);
            var neighbour = agenda.session(before == null ? after : before);
            if (!neighbour.room().equals(target.room()))
                throw new Refusal("not-in-room", Map.of("session", neighbour.id(), "room", target.room()));
            return new Ordering(agenda, target.room(), now).reordered(target, neighbour, before == null);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return AgendaCommand.roomOf(agenda, session);
        }
    }

    /** Lets two sessions change places. */
    record Swap(String session, String with) implements StageCommand {
        @Override
        public String name() {
            return "swap";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var one = movable(agenda, session, now);
            var other = movable(agenda, with, now);
            return new Ordering(agenda, one.room(), now).swapped(one, other);
        }

        private static Session movable(Agenda agenda, String id, Instant now) {
            var session = agenda.session(id);
            var status = AgendaCommand.itemOf(agenda, session, now).status();
            if (status == SessionStatus.PLANNED || status == SessionStatus.SKIPPED) return session;
            throw AgendaCommand.refuse("session-" + status.code(), session);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return AgendaCommand.roomOf(agenda, session);
        }
    }

    /** Passes a session over without announcing it as cancelled; {@link AgendaCommand.Restore} takes that back. */
    record Skip(String session) implements StageCommand {
        @Override
        public String name() {
            return "skip";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            var status = AgendaCommand.itemOf(agenda, target, now).status();
            if (target.skipped() || status != SessionStatus.PLANNED && status != SessionStatus.SKIPPED)
                throw AgendaCommand.refuse("session-" + status.code(), target);
            return agenda.with(target.skipped(true));
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }
    }

    /**
     * Puts in something that no programme has. By default it follows what is live; what comes after it waits.
     *
     * @param id of the new session
     * @param after the session that it follows, or null
     * @param start when it should be instead, or null
     */
    record Insert(
            String id, String room, LocalText title, SessionKind kind, Duration length, String after, Instant start)
            implements StageCommand {
        public Insert {
            var lines = new LinkedHashMap<String, String>();
            title.byLanguage().forEach((language, text) -> lines.put(language, line(text)));
            title = new LocalText(lines);
        }

        @Override
        public String name() {
            return "insert";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            requireLength(length);
            if (title.isEmpty()) throw new Refusal("empty-title", Map.of("session", id));
            if (agenda.sessions().containsKey(id)) throw new Refusal("session-exists", Map.of("session", id));
            if (agenda.sessions().size() >= MOST_SESSIONS)
                throw new Refusal("too-many-sessions", Map.of("most", MOST_SESSIONS + ""));
            if (start != null && !isAround(agenda, start)) throw new Refusal("other-day", Map.of("session", id));
            var about = About.titled(kind == null ? SessionKind.OTHER : kind, title);
            return new Ordering(agenda, agenda.room(room).id(), now).inserted(id, about, length, after, start);
        }

        @Override
        public Optional<String> target() {
            return Optional.ofNullable(after);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Stops the time of what is live, until {@link Resume}. */
    record Hold(String room) implements StageCommand {
        @Override
        public String name() {
            return "hold";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var live = Rundown.of(agenda, room, now).live().orElseThrow(() -> nothingLive(room));
            if (live.onHold()) throw AgendaCommand.refuse("on-hold", live.session());
            var driven = Driving.takeOver(agenda, room, now);
            return driven.with(driven.session(live.session().id()).hold(now.truncatedTo(ChronoUnit.SECONDS)));
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Lets the time of what is on hold run on. */
    record Resume(String room) implements StageCommand {
        @Override
        public String name() {
            return "resume";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var live = Rundown.of(agenda, room, now).live().orElseThrow(() -> nothingLive(room));
            if (!live.onHold()) throw AgendaCommand.refuse("not-on-hold", live.session());
            return agenda.with(live.session().released(now));
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Shortens what {@link Shortening#suggestion} lists, so that the room is back on plan by that session. */
    record CatchUp(String room, String session) implements StageCommand {
        @Override
        public String name() {
            return "catch-up";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            return Shortening.suggestion(agenda, room, session, now).applied(agenda);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Tells the speaker of a room something on the stage timer; an empty text takes it away. */
    record Message(String room, String text) implements StageCommand {
        public Message {
            text = line(text);
        }

        @Override
        public String name() {
            return "message";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.room(room);
            if (text.length() > LONGEST_MESSAGE) throw new Refusal("too-long", Map.of("most", LONGEST_MESSAGE + ""));
            return agenda.with(target.telling(text.isBlank() ? null : new StageMessage(text.strip(), now, null)));
        }
    }

    /**
     * Somebody on stage has read the message.
     *
     * @param sentAt which one they read; the newest where it is null
     */
    record ReadMessage(String room, Instant sentAt) implements StageCommand {
        public ReadMessage(String room) {
            this(room, null);
        }

        @Override
        public String name() {
            return "read-message";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.room(room);
            var message = target.message();
            var another = message != null && sentAt != null && !message.sentAt().equals(sentAt);
            if (message == null || another) throw new Refusal("no-message", Map.of("room", room));
            return message.readAt() != null ? agenda : agenda.with(target.telling(message.read(now)));
        }
    }

    /** Several commands as one, all or none, each on what the one before it left. */
    record Several(List<AgendaCommand> commands) implements StageCommand {
        public static final String NAME = "several";

        public Several {
            commands = List.copyOf(commands);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            for (var command : commands) agenda = command.apply(agenda, now);
            return agenda;
        }

        @Override
        public List<AgendaCommand> parts() {
            return commands.stream()
                    .flatMap(command -> command.parts().stream())
                    .toList();
        }
    }

    /** One line of plain text: without control characters, and without what turns the direction of all that follows. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** On a day of the event, or the one before or after: anything else is a slip of the date. */
    private static boolean isAround(Agenda agenda, Instant start) {
        var days = agenda.sessions().values().stream()
                .map(session -> agenda.dayOf(session.scheduled().start()))
                .collect(Collectors.toCollection(TreeSet::new));
        var day = agenda.dayOf(start);
        return days.isEmpty()
                || !day.isBefore(days.first().minusDays(1))
                        && !day.isAfter(days.last().plusDays(1));
    }

    private static void requireLength(Duration length) {
        if (!length.isPositive() || length.compareTo(MOST) > 0)
            throw new Refusal("bad-time", Map.of("minutes", length.toMinutes() + ""));
    }

    private static Refusal nothingLive(String room) {
        return new Refusal("nothing-live", Map.of("room", room));
    }
}
