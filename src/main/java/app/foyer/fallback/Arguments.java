package app.foyer.fallback;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.notices.Blanks;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.venue.Building;
import app.foyer.venue.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a plan's parameters, checked against the agenda, and what fills its blanks. */
final class Arguments {
    private static final int MOST_MINUTES = 1_440;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_ROOM = 30;

    private final Agenda agenda;
    private final Building building;
    private final Instant now;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, LocalText> words = new HashMap<>();

    /**
     * @throws Refusal {@code unknown-parameter}, {@code argument-missing}, {@code bad-argument}, {@code unknown-room},
     *     {@code unknown-session}
     */
    Arguments(Plan plan, Map<String, String> given, Agenda agenda, Building building, Instant now) {
        this.agenda = agenda;
        this.building = building;
        this.now = now;
        for (var name : given.keySet())
            if (plan.parameter(name).isEmpty()) throw new Refusal("unknown-parameter", Map.of("parameter", name));
        for (var parameter : plan.parameters()) {
            var value = given.get(parameter.id());
            if (value == null || value.isBlank()) value = parameter.optional() ? null : usual(plan, parameter);
            if (value != null) take(parameter, value.strip());
            else if (!parameter.optional()) throw new Refusal("argument-missing", Map.of("parameter", parameter.id()));
        }
    }

    private String usual(Plan plan, Parameter parameter) {
        if (parameter.kind() != Parameter.Kind.SESSION) return parameter.usual();
        var room = plan.room().map(of -> values.get(of.id())).orElse(null);
        if (room == null) return null;
        return Usual.session(agenda, room, parameter.usual(), now)
                .map(Session::id)
                .orElse(null);
    }

    private void take(Parameter parameter, String value) {
        var said =
                switch (parameter.kind()) {
                    case ROOM, SPARE_ROOM -> shortened(named(agenda.room(value).name(), value), LONGEST_ROOM);
                    case SESSION ->
                        shortened(named(agenda.session(value).about().title(), value), LONGEST_TITLE);
                    case MINUTES -> LocalText.of(minutes(parameter.id(), value) + "");
                    case PLACE -> building.place(value).map(Place::name).orElseGet(() -> text(parameter.id(), value));
                    case TEXT -> text(parameter.id(), value);
                };
        values.put(parameter.id(), value);
        words.put(parameter.id(), said);
    }

    /** A title of any length leaves room for what a notice says about it. */
    private static LocalText shortened(LocalText text, int most) {
        var shorter = new LinkedHashMap<String, String>();
        text.byLanguage().forEach((language, said) -> {
            var letters = said.codePoints().toArray();
            var whole = letters.length <= most;
            shorter.put(language, whole ? said : new String(letters, 0, most - 1).strip() + "…");
        });
        return new LocalText(shorter);
    }

    private static LocalText named(LocalText name, String id) {
        return name.isEmpty() ? LocalText.of(id) : name;
    }

    private static LocalText text(String parameter, String value) {
        if (value.codePointCount(0, value.length()) > LONGEST_TEXT)
            throw new Refusal("too-long", Map.of("most", LONGEST_TEXT + ""));
        return LocalText.of(value);
    }

    private static int minutes(String parameter, String value) {
        if (value.matches("[0-9]{1,4}")) {
            var minutes = Integer.parseInt(value);
            if (minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
        }
        throw new Refusal("bad-argument", Map.of("parameter", parameter, "value", value));
    }

    Map<String, String> values() {
        return values;
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** What fills the blanks of texts: each parameter by its name, and the time that it is. */
    Map<String, LocalText> words() {
        var all = new HashMap<>(words);
        var clock = now.atZone(agenda.zone()).toLocalTime();
        all.put("time", LocalText.of("%02d:%02d".formatted(clock.getHour(), clock.getMinute())));
        return all;
    }

    /** @throws Refusal {@code argument-missing} where it names a parameter without a value */
    String fill(String field) {
        if (field == null) return null;
        return Blanks.fill(field, blank -> {
            var value = values.get(blank);
            if (value == null) throw new Refusal("argument-missing", Map.of("parameter", blank));
            return value;
        });
    }

    Targets fill(Targets targets) {
        return new Targets(
                fill(targets.kinds()),
                fill(targets.places()),
                fill(targets.levels()),
                fill(targets.rooms()),
                fill(targets.devices()));
    }

    private Set<String> fill(Set<String> items) {
        return items.stream().map(this::fill).collect(Collectors.toSet());
    }

    /** A length in minutes, signed; null stays null. @throws Refusal {@code bad-argument} */
    Duration length(String field) {
        var filled = fill(field);
        if (filled == null) return null;
        if (!filled.matches("[+-]?[0-9]{1,4}"))
            throw new Refusal("bad-argument", Map.of("parameter", field, "value", filled));
        return Duration.ofMinutes(Integer.parseInt(filled));
    }

    /** What is usual for a parameter where nobody said. */
    static final class Usual {
        private Usual() {}

        private static boolean hasSpeaker(RundownItem item) {
            return !item.session().about().speakers().isEmpty();
        }

        /** The room's session that is live, else the next; with {@code next} the next. */
        static Optional<Session> session(Agenda agenda, String room, String which, Instant now) {
            return session(Rundown.of(agenda, room, now), which);
        }

        static Optional<Session> session(Rundown rundown, String which) {
            var live = "next".equals(which) ? Optional.<RundownItem>empty() : rundown.live();
            return live.or(() -> rundown.upcoming().filter(Usual::hasSpeaker).findFirst())
                    .or(rundown::next)
                    .map(RundownItem::session);
        }
    }
}
