package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.live.EventState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session as the browser draws it on the timeline, in the operator's words.
 *
 * @param start when it is expected to start or did, {@code startText} on the venue's clock
 * @param planned the programme's start, empty while that holds
 * @param late minutes that it starts after the programme's, signed; empty while that holds
 * @param moved the room that it was planned in, empty while that holds
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
        boolean fits,
        boolean loose) {

    /** Where the programme has a session that is elsewhere now. */
    record Ghost(String id, String room, Instant start, Instant end, String title) {}

    static Block of(RundownItem item, EventState state, Tongue tongue, String wanted) {
        var session = item.session();
        var words = tongue.words();
        var zone = state.event().zone();
        var deeds = new Deeds(tongue);
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
                wanted.isEmpty() || fits(item, wanted, tongue),
                item.status() != SessionStatus.DONE);
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
