package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.StageCommand;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where on the timeline a session is let go: at a free time of a room, or next to another session, then it takes its
 * turn there.
 *
 * @param start the time, or null
 * @param before the session that is to follow it, or null
 * @param after the session that it is to follow, or null
 */
record Drop(String session, String room, Instant start, String before, String after) {
    Drop {
        if (start == null && before == null && after == null) throw new Refusal("bad-time");
    }

    /** @throws app.foyer.platform.Refusal {@code unknown-session}, {@code unknown-room} */
    AgendaCommand command(Agenda agenda, Instant now) {
        var dragged = agenda.session(session);
        var here = dragged.room().equals(room);
        var newRoom = here ? null : agenda.room(room).id();
        var live = Rundown.of(agenda, dragged.room(), now)
                .item(session)
                .filter(RundownItem::live)
                .isPresent();
        if (live) return new AgendaCommand.Move(session, room, null);
        if (start != null) return new AgendaCommand.Move(session, newRoom, start);
        var neighbour = agenda.session(before == null ? after : before);
        var sameDay = agenda.dayOf(neighbour.scheduled().start())
                .equals(agenda.dayOf(dragged.scheduled().start()));
        if (here && sameDay && !dragged.cancelled()) return new StageCommand.Reorder(session, before, after);
        return inserted(dragged, neighbour, agenda, now);
    }

    /** Between two sessions of another room: what follows there waits until it is over. */
    private AgendaCommand inserted(Session dragged, Session neighbour, Agenda agenda, Instant now) {
        var at = before == null
                ? neighbour.scheduled().end()
                : neighbour.scheduled().start();
        var commands = new ArrayList<AgendaCommand>();
        commands.add(new AgendaCommand.Move(session, room, at));
        follower(at, agenda, now).ifPresent(next -> {
            var wait = Duration.between(
                    next.scheduled().start(), at.plus(dragged.scheduled().length()));
            if (wait.isPositive()) commands.add(new AgendaCommand.Delay(room, wait, next.id()));
        });
        return commands.size() == 1 ? commands.getFirst() : new StageCommand.Several(List.copyOf(commands));
    }

    private Optional<Session> follower(Instant at, Agenda agenda, Instant now) {
        return Rundown.of(agenda, room, now)
                .upcoming()
                .map(RundownItem::session)
                .filter(next -> !next.id().equals(session) && !next.timing().fixed())
                .filter(next -> !next.scheduled().start().isBefore(at))
                .findFirst();
    }
}
