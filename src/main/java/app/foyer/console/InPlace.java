package app.foyer.console;

import app.foyer.agenda.Agenda;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is edited right on the timeline: a session's titles by language, and its times as they were typed. What comes
 * back is only what was touched.
 *
 * @param start as scheduled, before delays, on the venue's clock; null where nobody touched it
 * @param end with the time that was added to it; null where nobody touched it, then it goes with the start
 * @param revision of the state that it was read from
 */
record InPlace(Map<String, String> titles, String start, String end, long revision) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.]?(\\d{2})");

    static InPlace of(Session session, EventState state) {
        var texts = new LinkedHashMap<String, String>();
        var languages = new LinkedHashSet<>(state.event().languages());
        languages.addAll(session.about().title().byLanguage().keySet());
        languages.forEach(language -> texts.put(
                language,
                Objects.requireNonNullElse(session.about().title().byLanguage().get(language), "")));
        var zone = state.event().zone();
        return new InPlace(
                texts,
                Times.minute(session.scheduled().start(), zone),
                Times.minute(endOf(session), zone),
                state.revision());
    }

    private static Instant endOf(Session session) {
        return session.scheduled().end().plus(session.added());
    }

    /**
     * What was touched, on top of the session as it is by now. A session that staff moved is moved on, another is
     * corrected.
     *
     * @throws Refusal {@code no-such-time}, {@code bad-time}, {@code session-done}
     */
    Optional<AgendaCommand> command(RundownItem item, Agenda agenda) {
        var session = item.session();
        var shown = session.scheduled();
        var newStart = typed(start, shown.start(), agenda.zone());
        var newEnd = newStart.plus(length(newStart, session, agenda.zone()));
        var started = !newStart.equals(shown.start());
        var longer = Duration.between(newStart, newEnd).minus(Duration.between(shown.start(), endOf(session)));
        if (item.status() == SessionStatus.DONE && (started || !longer.isZero()))
            throw new Refusal("session-done", Map.of("session", session.id()));
        var corrects = session.moved() == null && session.added().isZero() && item.status() != SessionStatus.LIVE;
        return together(Stream.of(
                        corrects
                                ? corrected(session, started ? newStart : null, longer.isZero() ? null : newEnd)
                                : corrected(session, null, null),
                        corrects || !started ? null : new AgendaCommand.Move(session.id(), null, newStart),
                        corrects || longer.isZero() ? null : StageCommand.Extend.of(session.id(), longer))
                .filter(Objects::nonNull)
                .toList());
    }

    private AgendaCommand corrected(Session session, Instant newStart, Instant newEnd) {
        var texts = new LinkedHashMap<>(session.about().title().byLanguage());
        titles.forEach((language, text) -> texts.put(language, text.strip()));
        var title = new LocalText(texts);
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

    private static Optional<AgendaCommand> together(List<AgendaCommand> commands) {
        if (commands.isEmpty()) return Optional.empty();
        return Optional.of(
                commands.size() == 1 ? commands.getFirst() : new StageCommand.Several(new ArrayList<>(commands)));
    }
}
