package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A session as the browser draws it on the timeline, in the operator's words.
 *
 * @param start when it is expected to start or did, {@code startText} on the venue's clock
 * @param planned the programme's start, empty while that holds
 * @param late minutes that it starts after the programme's, signed; empty while that holds
 * @param moved the room that it was planned in, empty while that holds
 * @param stop by when its room must be empty, {@code stopText} says so; or null
 * @param fits whether it is what somebody looks for
 * @param loose whether it may be moved
 */
record Block(
        String id,
        String status,
        String word,
        String title,
        String people,
        String room,
        Instant start,
        Instant end,
        String startText,
        String endText,
        String planned,
        String late,
        String moved,
        List<Mark> marks,
        Instant stop,
        String stopText,
        boolean fits,
        boolean loose) {

    /** A word and a shape for what is particular about a session. */
    record Mark(String kind, String text) {}

    /** Where the programme has a session that is elsewhere now. */
    record Ghost(String id, String room, Instant start, Instant end, String title) {}

    static Block of(RundownItem item, EventState state, Tongue tongue, String wanted) {
        var session = item.session();
        var words = tongue.words();
        var zone = state.event().zone();
        var deeds = new Deeds(tongue);
        var stop = session.timing().hardStop();
        var plannedRoom = session.planned().room();
        return new Block(
                session.id(),
                item.status().code(),
                words.get("status." + item.status().code()),
                deeds.title(session),
                people(item, tongue),
                deeds.roomName(session.room(), state),
                item.expected().start(),
                item.expected().end(),
                Times.minute(item.expected().start(), zone),
                Times.minute(item.expected().end(), zone),
                item.offPlan() ? Times.minute(session.planned().start(), zone) : "",
                lateness(item),
                plannedRoom.equals(session.room()) ? "" : words.get("moved-from", deeds.roomName(plannedRoom, state)),
                marks(item, tongue),
                stop,
                stop == null ? "" : words.get("mark.hard-stop", Times.minute(stop, zone)),
                wanted.isEmpty() || fits(item, wanted, tongue),
                item.status() != SessionStatus.DONE);
    }

    private static List<Mark> marks(RundownItem item, Tongue tongue) {
        var timing = item.session().timing();
        var marks = new ArrayList<Mark>();
        BiConsumer<String, Object> mark =
                (kind, value) -> marks.add(new Mark(kind, tongue.words().get("mark." + kind, value)));
        if (item.onHold()) mark.accept("held", "");
        if (timing.fixed()) mark.accept("fixed", "");
        if (timing.linked()) mark.accept("linked", "");
        if (timing.countsToEnd()) mark.accept("to-end", "");
        if (timing.least() != null) mark.accept("shrinks", timing.least().toMinutes());
        if (item.session().unplanned()) mark.accept("unplanned", "");
        if (!item.session().added().isZero())
            mark.accept("added", Times.signed(item.session().added()));
        if (item.squeezed().toMinutes() > 0)
            mark.accept("squeezed", item.squeezed().toMinutes());
        return marks;
    }

    /** The ghosts of all that is not where, or not when, the programme has it. */
    static List<Ghost> ghosts(List<RoomSheet> sheets, Tongue tongue) {
        return sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .filter(item -> item.offPlan()
                        || !item.session()
                                .planned()
                                .room()
                                .equals(item.session().room()))
                .map(item -> {
                    var planned = item.session().planned();
                    var title = item.session().about().title().in(tongue.code());
                    return new Ghost(item.session().id(), planned.room(), planned.start(), planned.end(), title);
                })
                .toList();
    }

    private static String people(RundownItem item, Tongue tongue) {
        return item.session().about().speakers().stream()
                .map(Person::name)
                .map(name -> name.in(tongue.code()))
                .collect(Collectors.joining(tongue.words().get("list-comma")));
    }

    private static String lateness(RundownItem item) {
        if (!item.offPlan() || item.status() == SessionStatus.CANCELLED) return "";
        return Times.signed(Times.minutesBetween(
                item.session().planned().start(), item.expected().start()));
    }

    /** Whether a word that somebody looks for is in what the session says. */
    private static boolean fits(RundownItem item, String wanted, Tongue tongue) {
        var about = item.session().about();
        var texts = new StringBuilder(item.session().id());
        about.title().byLanguage().values().forEach(text -> texts.append('\n').append(text));
        about.speakers().forEach(person -> person.name().byLanguage().values().forEach(text -> texts.append('\n')
                .append(text)));
        return texts.toString().toLowerCase(tongue.words().locale()).contains(wanted);
    }
}
