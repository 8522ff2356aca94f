package app.foyer.console;

import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.RundownItem;
import app.foyer.agenda.Session;
import app.foyer.agenda.SessionStatus;
import app.foyer.agenda.StageCommand;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is edited right on the timeline: a session's titles by language, and its times as they were typed. What comes
 * back is only what was touched.
 *
 * @param start as scheduled, before delays, on the venue's clock; null where nobody touched it
 * @param end with the time that was added to it; null where nobody touched it, then it goes with the start
 * @param revision of the state that it was read from
 */
record InPlace(Map<String, String> titles, String start, String end, long revision) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_TITLE = 500;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.]?(\\d{2})");

    InPlace {
        titles = titles == null ? Map.of() : titles;
    }

    /** @throws Refusal {@code bad-time} if it is not readable */
    static InPlace read(String json) {
        try {
            return JSON.readValue(json, InPlace.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Refusal("bad-time");
        }
    }

    static InPlace of(Session session, EventState state) {
        var texts = new LinkedHashMap<String, String>();
        languages(session, state)
                .forEach(language -> texts.put(
                        language,
                        Objects.requireNonNullElse(
                                session.about().title().byLanguage().get(language), "")));
        var zone = state.event().zone();
        return new InPlace(
                texts,
                Times.minute(session.scheduled().start(), zone),
                Times.minute(endOf(session), zone),
                state.revision());
    }

    private static Set<String> languages(Session session, EventState state) {
        var languages = new LinkedHashSet<>(state.event().languages());
        languages.addAll(session.about().title().byLanguage().keySet());
        return languages;
    }

    private static Instant endOf(Session session) {
        return session.scheduled().end().plus(session.added());
    }

    /**
     * What was touched, on top of the session as it is by now. A session that staff moved is moved on, another is
     * corrected.
     *
     * @throws Refusal {@code no-such-time}, {@code bad-time}, {@code too-long}, {@code session-done}
     */
    Optional<AgendaCommand> command(RundownItem item, EventState state) {
        var session = item.session();
        var zone = state.agenda().zone();
        var shown = session.scheduled();
        var newStart = typed(start, shown.start(), zone);
        var newEnd = newStart.plus(length(newStart, session, zone));
        var started = !newStart.equals(shown.start());
        var longer = Duration.between(newStart, newEnd).minus(Duration.between(shown.start(), endOf(session)));
        if (item.status() == SessionStatus.DONE && (started || !longer.isZero()))
            throw new Refusal("session-done", Map.of("session", session.id()));
        var corrects = session.moved() == null && session.added().isZero() && item.status() != SessionStatus.LIVE;
        var title = title(session, state);
        return Selection.together(Stream.<AgendaCommand>of(
                        corrects
                                ? corrected(session, title, started ? newStart : null, longer.isZero() ? null : newEnd)
                                : corrected(session, title, null, null),
                        corrects || !started ? null : new AgendaCommand.Move(session.id(), null, newStart),
                        corrects || longer.isZero() ? null : StageCommand.Extend.of(session.id(), longer))
                .filter(Objects::nonNull)
                .toList());
    }

    private LocalText title(Session session, EventState state) {
        var texts = new LinkedHashMap<>(session.about().title().byLanguage());
        for (var language : languages(session, state)) {
            var text = titles.get(language);
            if (text == null) continue;
            if (text.length() > LONGEST_TITLE) throw new Refusal("too-long", Map.of("most", LONGEST_TITLE + ""));
            texts.put(language, text.strip());
        }
        return new LocalText(texts);
    }

    private static AgendaCommand corrected(Session session, LocalText title, Instant newStart, Instant newEnd) {
        var same = title.equals(session.about().title());
        if (same && newStart == null && newEnd == null) return null;
        return new AgendaCommand.Edit(session.id(), same ? null : title, null, newStart, newEnd);
    }

    private Duration length(Instant newStart, Session session, ZoneId zone) {
        if (end == null) return Duration.between(session.scheduled().start(), endOf(session));
        var newEnd = typed(end, endOf(session), zone);
        if (newEnd.isBefore(newStart)) throw new Refusal("bad-time", Map.of("session", session.id()));
        return Duration.between(newStart, newEnd);
    }

    /** The instant nearest to the one it was, at which the venue's clock shows that; itself where it still does. */
    private static Instant typed(String text, Instant was, ZoneId zone) {
        if (text == null || text.equals(Times.minute(was, zone))) return was;
        var time = time(text.strip());
        var day = was.atZone(zone).toLocalDate();
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                .map(each -> each.atTime(time).atZone(zone).toInstant())
                .min((one, other) -> Duration.between(one, was)
                        .abs()
                        .compareTo(Duration.between(other, was).abs()))
                .orElseThrow();
    }

    private static LocalTime time(String text) {
        var match = TIME.matcher(text);
        try {
            if (match.matches())
                return LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        } catch (DateTimeException noTimeOfDay) {
            // said below
        }
        throw new Refusal("no-such-time", Map.of("time", text));
    }
}
