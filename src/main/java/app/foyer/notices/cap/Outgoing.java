package app.foyer.notices.cap;

import app.foyer.notices.Notice;
import app.foyer.notices.Priority;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A notice as a message: an alert at first, an update after each change, a cancellation when it was withdrawn. */
public final class Outgoing {
    private static final int LONGEST_HEADLINE = 160;

    private Outgoing() {}

    /** A notice as it was from a revision on. */
    public record Version(long revision, Instant at, Notice notice) {}

    /**
     * Who tells it, and where it is told.
     *
     * @param sender as the protocol wants it: unique in the world
     * @param area whom it is for, in words
     * @param addresses the same for machines; empty for everybody
     */
    public record Telling(
            String event, LocalText name, String sender, LocalText area, List<String> addresses, ZoneId zone) {}

    /** @param versions at least one, oldest first */
    public static CapAlert of(List<Version> versions, Telling telling) {
        var messages =
                versions.stream().map(version -> reference(version, telling)).toList();
        var notice = versions.getLast().notice();
        var newest = messages.getLast();
        var language = notice.text().byLanguage().keySet().iterator().next();
        var everybody = telling.addresses().isEmpty();
        return new CapAlert(
                newest.identifier(),
                newest.sender(),
                newest.sent(),
                CapAlert.ACTUAL,
                type(versions),
                everybody ? CapAlert.RESTRICTED : CapAlert.PRIVATE,
                everybody ? words(language).get("restriction", telling.name().in(language)) : null,
                telling.addresses(),
                messages.subList(0, messages.size() - 1),
                infos(notice, telling));
    }

    private static String type(List<Version> versions) {
        if (versions.getLast().notice().withdrawn() != null) return CapAlert.CANCEL;
        return versions.size() == 1 ? CapAlert.ALERT : CapAlert.UPDATE;
    }

    private static CapReference reference(Version version, Telling telling) {
        var identifier = telling.event() + "." + version.notice().id() + "." + version.revision();
        return new CapReference(name(telling.sender()), name(identifier), time(version.at(), telling.zone()));
    }

    /** Without what a reference could not hold. */
    private static String name(String text) {
        return CapWriter.sound(text).strip().replaceAll("[\\s,<&]+", "-");
    }

    private static OffsetDateTime time(Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    private static List<CapInfo> infos(Notice notice, Telling telling) {
        var infos = new ArrayList<CapInfo>();
        for (var language : notice.text().byLanguage().keySet()) infos.add(info(notice, telling, language));
        return infos;
    }

    private static CapInfo info(Notice notice, Telling telling, String language) {
        var text = notice.text().in(language);
        var detail = notice.detail().in(language);
        var zone = telling.zone();
        return new CapInfo(
                tag(language),
                List.of(notice.priority() == Priority.INFO ? "Other" : "Safety"),
                words(language).get("event." + notice.priority().code()),
                notice.clear() ? List.of(CapInfo.ALL_CLEAR) : List.of(),
                urgency(notice),
                severity(notice.priority()),
                notice.emergency() ? "Observed" : "Likely",
                time(notice.at(), zone),
                time(notice.from(), zone),
                time(notice.until(), zone),
                telling.name().in(language),
                cut(text.replaceAll("\\s+", " "), LONGEST_HEADLINE),
                text,
                detail.isEmpty() ? null : detail,
                List.of(telling.area().in(language)));
    }

    private static String urgency(Notice notice) {
        if (notice.withdrawn() != null) return "Past";
        return switch (notice.priority()) {
            case EMERGENCY -> "Immediate";
            case WARNING -> "Expected";
            case INFO -> "Unknown";
        };
    }

    /** Never the gravest: that nobody but an authority can know. */
    private static String severity(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> "Severe";
            case WARNING -> "Moderate";
            case INFO -> "Minor";
        };
    }

    /** With the country, where the standard's readers expect one. */
    private static String tag(String language) {
        return language.equals("zh") ? "zh-CN" : Locale.forLanguageTag(language).toLanguageTag();
    }

    private static Words words(String language) {
        return Words.of(Outgoing.class, language);
    }

    /** At most so many characters, with an ellipsis where some are left out. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
