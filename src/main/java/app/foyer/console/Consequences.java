package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Clash;
import app.foyer.agenda.Clashes;
import app.foyer.agenda.Person;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.platform.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a change means: which sessions are then expected elsewhere, at another time, or not at all, and what then cannot
 * both be.
 *
 * @param shifts by their new time
 */
record Consequences(List<Shift> shifts, List<Clash> clashes) {
    Consequences {
        shifts = List.copyOf(shifts);
        clashes = List.copyOf(clashes);
    }

    /** @param before null for one that is new */
    record Shift(RundownItem before, RundownItem after) {}

    static Consequences of(Agenda before, Agenda after, Instant now) {
        var old = items(before, now);
        var shifts = new ArrayList<Shift>();
        items(after, now).forEach((id, item) -> {
            if (differs(old.get(id), item)) shifts.add(new Shift(old.get(id), item));
        });
        shifts.sort(Comparator.comparing(shift -> shift.after().expected().start()));
        return new Consequences(shifts, Clashes.arising(before, after, now));
    }

    private static Map<String, RundownItem> items(Agenda agenda, Instant now) {
        var items = new HashMap<String, RundownItem>();
        for (var rundown : Rundown.all(agenda, now))
            for (var item : rundown.items()) items.put(item.session().id(), item);
        return items;
    }

    private static boolean differs(RundownItem before, RundownItem after) {
        var off = before != null && before.status() == SessionStatus.CANCELLED;
        if (off && after.status() == SessionStatus.CANCELLED) return false;
        return before == null
                || before.status() != after.status()
                || !Objects.equals(before.session().room(), after.session().room())
                || minute(before.expected().start()) != minute(after.expected().start())
                || minute(before.expected().end()) != minute(after.expected().end());
    }

    private static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    boolean any() {
        return !shifts.isEmpty() || !clashes.isEmpty();
    }

    /** Whether anybody should look before it is done. */
    boolean weighty() {
        return shifts.size() > 1 || !clashes.isEmpty();
    }

    /** The clashes in words. */
    List<String> clashes(Agenda after, Tongue tongue) {
        return clashes.stream().map(clash -> clash(clash, after, tongue)).toList();
    }

    private static String clash(Clash clash, Agenda agenda, Tongue tongue) {
        var zone = agenda.zone();
        return tongue.words()
                .get(
                        "clash." + clash.kind().code(),
                        title(agenda, clash.session(), tongue),
                        clash.other() == null ? "" : title(agenda, clash.other(), tongue),
                        what(clash, agenda, tongue),
                        Times.minute(clash.from(), zone),
                        Times.minute(clash.to(), zone),
                        agenda.room(clash.room()).name().in(tongue.code()));
    }

    /** People are found by their first name on record, and called by what the operator reads. */
    private static String what(Clash clash, Agenda agenda, Tongue tongue) {
        if (clash.what() == null) return "";
        if (clash.kind() != Clash.Kind.SPEAKER) return clash.what();
        var about = agenda.session(clash.session()).about();
        return Stream.concat(about.speakers().stream(), about.moderators().stream())
                .map(Person::name)
                .filter(name -> name.byLanguage().containsValue(clash.what()))
                .map(name -> name.in(tongue.code()))
                .findFirst()
                .orElse(clash.what());
    }

    private static String title(Agenda agenda, String session, Tongue tongue) {
        return agenda.session(session).about().title().in(tongue.code());
    }

    /** The shifts in words: what, and its old and its new time, {@code 10:00 → 10:10}. */
    List<String> shifts(Agenda after, Tongue tongue) {
        return shifts.stream().map(shift -> shift(shift, after, tongue)).toList();
    }

    private static String shift(Shift shift, Agenda agenda, Tongue tongue) {
        var words = tongue.words();
        var said = words.get(
                "shift", shift.after().session().about().title().in(tongue.code()), change(shift, agenda, words));
        var newRoom = shift.before() != null
                && !shift.before()
                        .session()
                        .room()
                        .equals(shift.after().session().room());
        if (!newRoom) return said;
        var room = agenda.room(shift.after().session().room()).name().in(tongue.code());
        return said + " " + words.get("shift.to-room", room);
    }

    private static String change(Shift shift, Agenda agenda, Words words) {
        var zone = agenda.zone();
        var to = shift.after().expected();
        var status = shift.after().status();
        if (shift.before() == null) return Times.minute(to.start(), zone);
        var from = shift.before().expected();
        if (shift.before().status() != status && minute(from.start()) == minute(to.start()))
            return words.get("status." + status.code());
        if (minute(from.start()) != minute(to.start()))
            return words.get(
                    "shift.start",
                    Times.minute(from.start(), zone),
                    Times.minute(to.start(), zone),
                    Times.signed(Times.minutesBetween(from.start(), to.start())));
        if (minute(from.end()) != minute(to.end()))
            return words.get("shift.end", Times.minute(from.end(), zone), Times.minute(to.end(), zone));
        return Times.minute(to.start(), zone);
    }
}
