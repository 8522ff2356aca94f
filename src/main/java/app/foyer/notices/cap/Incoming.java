package app.foyer.notices.cap;

import app.foyer.notices.Draft;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.Notices;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A message that came in, as a notice. */
public final class Incoming {
    private static final Set<String> GRAVE = Set.of("Extreme", "Severe");
    private static final Set<String> PRESSING = Set.of("Immediate", "Expected");
    private static final Set<String> TOLD = Set.of(CapAlert.ALERT, CapAlert.UPDATE, CapAlert.CANCEL);
    private static final int ID_BYTES = 10;

    /** Messages that a notice remembers: the first, by which others may name it, and the newest. */
    private static final int MOST_REMEMBERED = 20;

    private static final Comparator<CapReference> BY_TIME =
            Comparator.comparing(reference -> reference.sent().toInstant());

    private Incoming() {}

    /**
     * What a message leads to.
     *
     * @param command null where nothing is left to do
     * @param notice the id of the one that it becomes, changes or withdraws
     * @param did {@code pushed}, {@code changed}, {@code withdrawn}, {@code known}, {@code late}
     * @param lowered whether it would be an emergency, and for want of a person's word is told as a warning
     */
    public record Decision(NoticeCommand command, String notice, String did, boolean lowered) {}

    /**
     * An alert is told to everybody. An update changes the notice that came by a message that it is about, for whomever
     * that is meant by now, or is told anew where none of those is on any more; a cancellation withdraws it. What was
     * sent before something that is known about the same is late, and nothing is done. An emergency that stands is
     * neither lowered nor changed without a person's word: the command is then refused. One that was lowered takes over
     * when the same message comes again with that word.
     *
     * @param languages the event's
     * @param confirmed whether somebody said that an emergency may take over every screen
     * @throws Refusal {@code cap-status}, {@code cap-type}, {@code cap-expired}, {@code cap-unknown}
     */
    public static Decision decide(
            CapAlert alert, Notices notices, List<String> languages, boolean confirmed, Instant now) {
        var known = known(alert, notices);
        if (known.isPresent()) return again(alert, known.get(), confirmed, now);
        requireTellable(alert, now);
        var about = about(alert, notices, now);
        if (about.filter(notice -> isLate(alert, notice, now)).isPresent()) return nothing(about.get(), "late");
        var came = came(alert, about.map(Notice::cap).orElse(null));
        if (alert.isCancel()) {
            var meant = about.orElseThrow(() -> new Refusal("cap-unknown"));
            var withdraw = new NoticeCommand.Withdraw(meant.id(), came);
            return meant.over(now) ? nothing(meant, "known") : new Decision(withdraw, meant.id(), "withdrawn", false);
        }
        var open = about.filter(notice -> alert.isUpdate() && !notice.over(now));
        var wanted = priority(alert, now);
        var lowered = wanted == Priority.EMERGENCY
                && !confirmed
                && open.filter(Notice::emergency).isEmpty();
        var targets = open.map(Notice::targets).orElse(Targets.EVERYBODY);
        var clear = isClear(alert, now);
        var draft = draft(alert, lowered ? Priority.WARNING : wanted, targets, languages, now);
        if (open.isEmpty()) {
            var id = id(alert);
            return new Decision(new NoticeCommand.Push(id, draft, confirmed, came, clear), id, "pushed", lowered);
        }
        var id = open.get().id();
        return new Decision(new NoticeCommand.Change(id, draft, confirmed, came, clear), id, "changed", lowered);
    }

    private static Decision nothing(Notice notice, String did) {
        return new Decision(null, notice.id(), did, false);
    }

    /** Nothing, unless somebody now says that what was lowered may take over: as staff have it meanwhile. */
    private static Decision again(CapAlert alert, Notice notice, boolean confirmed, Instant now) {
        var raised = confirmed
                && !alert.isCancel()
                && !notice.over(now)
                && !notice.emergency()
                && !isLate(alert, notice, now)
                && priority(alert, now) == Priority.EMERGENCY;
        if (!raised) return nothing(notice, "known");
        var draft = new Draft(
                notice.text(),
                notice.detail(),
                Priority.EMERGENCY,
                notice.targets(),
                notice.from(),
                notice.until(),
                notice.repeat(),
                true);
        return new Decision(new NoticeCommand.Change(notice.id(), draft, true), notice.id(), "changed", false);
    }

    /** Whether the notice knows of something newer; one that is over is woken only by what is newer itself. */
    private static boolean isLate(CapAlert alert, Notice notice, Instant now) {
        var sent = alert.sent().toInstant();
        return references(notice.cap()).stream()
                .filter(known -> !known.isSame(alert.reference()))
                .map(known -> known.sent().toInstant())
                .anyMatch(known -> notice.over(now) ? !known.isBefore(sent) : known.isAfter(sent));
    }

    /**
     * Says no to what is not meant to be told: tests, exercises, drafts, acknowledgements, what is over.
     *
     * @throws Refusal {@code cap-status}, {@code cap-type}, {@code cap-expired}
     */
    private static void requireTellable(CapAlert alert, Instant now) {
        if (!alert.status().equals(CapAlert.ACTUAL)) throw new Refusal("cap-status", Map.of("status", alert.status()));
        if (!TOLD.contains(alert.msgType())) throw new Refusal("cap-type", Map.of("type", alert.msgType()));
        if (!alert.isCancel() && current(alert, now).isEmpty()) throw new Refusal("cap-expired");
    }

    /** The id of the notice that it becomes: the same message is never two. */
    private static String id(CapAlert alert) {
        try {
            var name = alert.sender() + "," + alert.identifier();
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "cap-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the notice that it becomes remembers: this message, those that it is about, and those before. */
    private static String came(CapAlert alert, String before) {
        var all = new ArrayList<CapReference>();
        if (before != null) all.addAll(references(before));
        Stream.concat(alert.references().stream(), Stream.of(alert.reference()))
                .filter(one -> !one.sent().isAfter(alert.sent()))
                .filter(one -> all.stream().noneMatch(one::isSame))
                .forEach(all::add);
        all.sort(BY_TIME);
        if (all.size() > MOST_REMEMBERED)
            all.subList(1, all.size() - MOST_REMEMBERED + 1).clear();
        return CapReference.join(all);
    }

    /** The notice that this very message has become already. */
    private static Optional<Notice> known(CapAlert alert, Notices notices) {
        return named(List.of(alert.reference()), notices).findFirst();
    }

    /** The notice that came by one of the messages that this one is about: one that is not over before one that is. */
    private static Optional<Notice> about(CapAlert alert, Notices notices, Instant now) {
        return named(alert.references(), notices)
                .max(Comparator.comparing((Notice notice) -> !notice.over(now)).thenComparing(Notice::at));
    }

    private static Stream<Notice> named(List<CapReference> wanted, Notices notices) {
        return notices.notices().values().stream()
                .filter(notice -> notice.cap() != null)
                .filter(notice -> references(notice.cap()).stream()
                        .anyMatch(came -> wanted.stream().anyMatch(came::isSame)));
    }

    private static List<CapReference> references(String cap) {
        try {
            return CapReference.split(cap);
        } catch (DateTimeException otherwise) {
            return List.of();
        }
    }

    /** How much it matters: what is grave and near is an emergency, unless it is unlikely or says that all is clear. */
    private static Priority priority(CapAlert alert, Instant now) {
        return current(alert, now).stream()
                .map(Incoming::priority)
                .max(Comparator.naturalOrder())
                .orElse(Priority.INFO);
    }

    /** Whether it says nothing but that the danger is over. */
    private static boolean isClear(CapAlert alert, Instant now) {
        return current(alert, now).stream()
                .allMatch(info -> info.responseTypes().contains(CapInfo.ALL_CLEAR));
    }

    private static Priority priority(CapInfo info) {
        if (info.urgency().equals("Past")) return Priority.INFO;
        var grave = GRAVE.contains(info.severity());
        var clear = info.responseTypes().contains(CapInfo.ALL_CLEAR);
        if (grave
                && !clear
                && PRESSING.contains(info.urgency())
                && !info.certainty().equals("Unlikely")) return Priority.EMERGENCY;
        return grave || clear || info.severity().equals("Moderate") ? Priority.WARNING : Priority.INFO;
    }

    /**
     * What it says.
     *
     * @param languages the event's: what is said in a dialect of one of them is told in that one
     */
    private static Draft draft(
            CapAlert alert, Priority priority, Targets targets, List<String> languages, Instant now) {
        var infos = current(alert, now);
        var text = new LinkedHashMap<String, String>();
        var detail = new LinkedHashMap<String, String>();
        for (var info : infos) {
            var language = language(info.language(), languages);
            if (text.containsKey(language)) continue;
            var headline = line(first(info.headline(), info.event(), info.description()));
            text.put(language, Outgoing.cut(headline, Draft.LONGEST_TEXT));
            var rest = first(info.instruction(), info.description()).strip();
            if (!line(rest).equals(headline)) detail.put(language, Outgoing.cut(rest, Draft.LONGEST_DETAIL));
        }
        return new Draft(
                new LocalText(text),
                new LocalText(detail),
                priority,
                targets,
                begin(infos, now),
                end(infos),
                null,
                priority == Priority.EMERGENCY);
    }

    private static List<CapInfo> current(CapAlert alert, Instant now) {
        return alert.infos().stream()
                .filter(info ->
                        info.expires() == null || info.expires().toInstant().isAfter(now))
                .toList();
    }

    private static String first(String... texts) {
        for (var text : texts) if (text != null && !text.isBlank()) return CapWriter.sound(text);
        return "";
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String language(String tag, List<String> languages) {
        if (languages.contains(tag)) return tag;
        var main = tag.split("-", 2)[0];
        return languages.stream()
                .filter(language -> language.split("-", 2)[0].equalsIgnoreCase(main))
                .findFirst()
                .orElse(tag);
    }

    /** Null for at once. */
    private static Instant begin(List<CapInfo> infos, Instant now) {
        return infos.stream()
                .map(info -> info.onset() == null ? info.effective() : info.onset())
                .map(time -> time == null ? now : time.toInstant())
                .min(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(null);
    }

    /** Null where one of them has no end. */
    private static Instant end(List<CapInfo> infos) {
        if (infos.stream().anyMatch(info -> info.expires() == null)) return null;
        return infos.stream()
                .map(info -> info.expires().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
