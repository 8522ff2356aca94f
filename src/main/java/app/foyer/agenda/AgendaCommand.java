package app.foyer.agenda;

import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What staff can do to the agenda. Applying one is pure: it returns the new agenda or throws a {@link Refusal} with one
 * of the codes {@code unknown-room}, {@code unknown-session}, {@code session-cancelled}, {@code session-live},
 * {@code session-done}, {@code session-not-done}, {@code session-not-cancelled}, {@code nothing-next},
 * {@code nothing-live}, {@code room-busy}, {@code not-in-room}, {@code follows-clock}, {@code bad-time},
 * {@code empty-title}, {@code too-many-sessions}, {@code session-fixed}, {@code session-skipped},
 * {@code session-exists}, {@code nothing-delayed}, {@code on-hold}, {@code not-on-hold}, {@code on-plan},
 * {@code no-message}, {@code too-long}, {@code other-day},
 * {@code no-time-left}.
 */
public sealed interface AgendaCommand extends Command
        permits AgendaCommand.Start,
                AgendaCommand.Next,
                AgendaCommand.Finish,
                AgendaCommand.Reopen,
                AgendaCommand.Delay,
                AgendaCommand.Move,
                AgendaCommand.Cancel,
                AgendaCommand.Restore,
                AgendaCommand.Edit,
                AgendaCommand.FollowClock,
                AgendaCommand.ImportSchedule,
                StageCommand {
    /** More sessions than any event of ours has; a state is held in memory and copied at each command. */
    int MOST_SESSIONS = 2_000;

    Agenda apply(Agenda agenda, Instant now);

    /** The commands that it is made of: itself alone, save for several that are given as one. */
    default List<AgendaCommand> parts() {
        return List.of(this);
    }

    /** The session that it names, if it names one. */
    default Optional<String> target() {
        return Optional.empty();
    }

    /** The room whose running order decides what it does: whoever gives it must have seen that order as it is. */
    default Optional<String> decidesBy(Agenda agenda) {
        return Optional.empty();
    }

    /** Starts that session now, ending whatever is live in its room. */
    record Start(String session) implements AgendaCommand {
        @Override
        public String name() {
            return "start";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            if (target.cancelled()) throw refuse("session-cancelled", target);
            var status = itemOf(agenda, target, now).status();
            if (status == SessionStatus.LIVE) throw refuse("session-live", target);
            if (status == SessionStatus.DONE) throw refuse("session-done", target);
            return Driving.startNow(agenda, target, now);
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return roomOf(agenda, session);
        }
    }

    /** Ends what is live in the room and starts what comes next. */
    record Next(String room) implements AgendaCommand {
        @Override
        public String name() {
            return "next";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var next = Rundown.of(agenda, room, now).next();
            if (next.isEmpty()) throw new Refusal("nothing-next", Map.of("room", room));
            return Driving.startNow(agenda, next.get().session(), now);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Ends what is live in the room. */
    record Finish(String room) implements AgendaCommand {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            if (Rundown.of(agenda, room, now).live().isEmpty()) throw new Refusal("nothing-live", Map.of("room", room));
            return Driving.endLive(Driving.takeOver(agenda, room, now), room, now);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return Optional.of(room);
        }
    }

    /** Makes a session that was ended live again, from its old start. */
    record Reopen(String session) implements AgendaCommand {
        @Override
        public String name() {
            return "reopen";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            var item = itemOf(agenda, target, now);
            if (item.status() != SessionStatus.DONE) throw refuse("session-not-done", target);
            var live = Rundown.of(agenda, target.room(), now).live();
            if (live.isPresent())
                throw new Refusal(
                        "room-busy",
                        Map.of(
                                "room",
                                target.room(),
                                "session",
                                live.get().session().id()));
            return Driving.takeOver(agenda, target.room(), now)
                    .with(target.ran(item.expected().start(), null));
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return roomOf(agenda, session);
        }
    }

    /** Shifts what is still to come in a room by some minutes, from a session on, or from the next one. */
    record Delay(String room, Duration by, String from) implements AgendaCommand {
        private static final Duration MOST = Duration.ofHours(24);

        @Override
        public String name() {
            return "delay";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            if (by.isZero() || by.abs().compareTo(MOST) > 0)
                throw new Refusal("bad-time", Map.of("minutes", by.toMinutes() + ""));
            var rundown = Rundown.of(agenda, room, now);
            if (from == null) {
                var next = rundown.next().orElseThrow(() -> new Refusal("nothing-next", Map.of("room", room)));
                return agenda.with(delayed(agenda, next));
            }
            var target = agenda.session(from);
            var item = rundown.item(from)
                    .orElseThrow(() -> new Refusal("not-in-room", Map.of("session", from, "room", room)));
            if (item.status() != SessionStatus.PLANNED)
                throw refuse("session-" + item.status().code(), target);
            return agenda.with(delayed(agenda, item));
        }

        /** A delay is of the day; what comes on another one is moved. */
        private Session delayed(Agenda agenda, RundownItem item) {
            var target = item.session();
            if (target.timing().fixed()) throw refuse("session-fixed", target);
            var day = agenda.dayOf(item.due().start());
            if (!agenda.dayOf(item.plan().start().plus(by)).equals(day)) throw refuse("other-day", target);
            return target.delayed(by);
        }

        @Override
        public Optional<String> decidesBy(Agenda agenda) {
            return from == null ? Optional.of(room) : Optional.empty();
        }
    }

    /** Puts a session into another room, to another time, or both; what is null stays. A running one goes on running. */
    record Move(String session, String room, Instant start) implements AgendaCommand {
        @Override
        public String name() {
            return "move";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            var status = itemOf(agenda, target, now).status();
            if (status == SessionStatus.DONE) throw refuse("session-done", target);
            var from = target.scheduled();
            var to = new Slot(room == null ? from.room() : agenda.room(room).id(), from.start(), from.end());
            if (start != null) to = at(to, target.timing(), start);
            if (status != SessionStatus.LIVE) return agenda.with(target.movedTo(to));
            return moveLive(agenda, target, to, now);
        }

        /** One that keeps its end gets shorter or longer, unless it would be over before it starts. */
        private static Slot at(Slot slot, Timing timing, Instant start) {
            return timing.keepsEnd() && start.isBefore(slot.end())
                    ? new Slot(slot.room(), start, slot.end())
                    : slot.startingAt(start);
        }

        private static Agenda moveLive(Agenda agenda, Session target, Slot to, Instant now) {
            var here = target.room();
            var busy = Rundown.of(agenda, to.room(), now).live();
            if (!to.room().equals(here) && busy.isPresent())
                throw new Refusal(
                        "room-busy",
                        Map.of(
                                "room",
                                to.room(),
                                "session",
                                busy.get().session().id()));
            var driven = Driving.takeOver(agenda, here, now);
            var moved = driven.with(driven.session(target.id()).movedTo(to));
            return Driving.takeOver(moved, to.room(), now);
        }
    }

    /** Takes a session off; a live one ends now. */
    record Cancel(String session) implements AgendaCommand {
        @Override
        public String name() {
            return "cancel";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            if (target.cancelled()) throw refuse("session-cancelled", target);
            var status = itemOf(agenda, target, now).status();
            if (status == SessionStatus.DONE) throw refuse("session-done", target);
            var ended = target.running() ? Driving.ended(target, now) : target;
            return agenda.with(ended.cancelled(true));
        }
    }

    /** Puts a cancelled or skipped session back on. */
    record Restore(String session) implements AgendaCommand {
        @Override
        public String name() {
            return "restore";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            if (target.playable()) throw refuse("session-not-cancelled", target);
            return agenda.with(target.cancelled(false).skipped(false));
        }
    }

    /**
     * Corrects what the programme says of a session; what is null stays.
     *
     * @param start the planned start
     * @param end the planned end
     * @param timing how it gives way; replaces all of what it was
     */
    record Edit(
            String session,
            LocalText title,
            List<Person> speakers,
            Instant start,
            Instant end,
            Timing timing,
            Needs needs)
            implements AgendaCommand {
        /** Corrects what is printed. */
        public Edit(String session, LocalText title, List<Person> speakers, Instant start, Instant end) {
            this(session, title, speakers, start, end, null, null);
        }

        @Override
        public String name() {
            return "edit";
        }

        @Override
        public Optional<String> target() {
            return Optional.of(session);
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.session(session);
            var about = target.about();
            if (title != null) {
                if (title.isEmpty()) throw refuse("empty-title", target);
                about = about.withTitle(title);
            }
            if (speakers != null) about = about.withSpeakers(speakers);
            var edited = target.withAbout(about).withPlanned(retimed(target));
            if (timing != null) edited = edited.withTiming(timing);
            if (edited.timing().fixed()) edited = edited.withDelay(Duration.ZERO);
            return agenda.with(needs == null ? edited : edited.withNeeds(needs));
        }

        private Slot retimed(Session target) {
            var old = target.planned();
            var newStart = start == null ? old.start() : start;
            var keepsEnd = (timing == null ? target.timing() : timing).keepsEnd();
            var newEnd = end != null ? end : keepsEnd ? old.end() : newStart.plus(old.length());
            if (newEnd.isBefore(newStart)) throw refuse("bad-time", target);
            return new Slot(old.room(), newStart, newEnd);
        }
    }

    /** Hands the room back to the clock; what runs goes on until its expected end. */
    record FollowClock(String room) implements AgendaCommand {
        @Override
        public String name() {
            return "follow-clock";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var target = agenda.room(room);
            if (target.followsClock()) throw new Refusal("follows-clock", Map.of("room", room));
            var released = agenda.sessionsIn(room).stream()
                    .filter(session -> session.heldSince() != null)
                    .map(session -> session.released(now))
                    .toList();
            return agenda.with(List.of(target.driven(null)), released);
        }
    }

    /** Brings in a programme that was read from a file: an entity in a list replaces the one of its id. */
    record ImportSchedule(
            List<Room> rooms, List<Session> sessions, List<String> removedRooms, List<String> removedSessions)
            implements AgendaCommand {
        @Override
        public String name() {
            return "import";
        }

        @Override
        public Agenda apply(Agenda agenda, Instant now) {
            var imported = agenda.without(removedRooms, removedSessions).with(rooms, sessions);
            if (imported.sessions().size() > MOST_SESSIONS)
                throw new Refusal("too-many-sessions", Map.of("most", MOST_SESSIONS + ""));
            imported.requireSound();
            return imported;
        }
    }

    static Optional<String> roomOf(Agenda agenda, String session) {
        return Optional.ofNullable(agenda.sessions().get(session)).map(Session::room);
    }

    static RundownItem itemOf(Agenda agenda, Session session, Instant now) {
        return Rundown.of(agenda, session.room(), now).item(session.id()).orElseThrow();
    }

    static Refusal refuse(String reason, Session session) {
        return new Refusal(reason, Map.of("session", session.id()));
    }
}
