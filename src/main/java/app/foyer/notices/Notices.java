package app.foyer.notices;

import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every notice of an event, over or not, and the templates for more; immutable, by id. */
public record Notices(Map<String, Notice> notices, Map<String, NoticeTemplate> templates) {
    /** Notices that are over and still listed. */
    public static final int MOST_OVER = 50;

    public static final Notices NONE = new Notices(Map.of(), Map.of());

    /** What matters most first, then what is newest. */
    public static final Comparator<Notice> BY_WEIGHT = Comparator.comparing(Notice::priority)
            .thenComparing(Notice::at)
            .thenComparing(Notice::id)
            .reversed();

    public Notices {
        notices = Collections.unmodifiableSortedMap(new TreeMap<>(notices));
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /** @throws Refusal {@code unknown-notice} */
    public Notice notice(String id) {
        var notice = id == null ? null : notices.get(id);
        if (notice == null) throw new Refusal("unknown-notice", Map.of("notice", String.valueOf(id)));
        return notice;
    }

    /** @throws Refusal {@code unknown-template} */
    public NoticeTemplate template(String id) {
        var template = id == null ? null : templates.get(id);
        if (template == null) throw new Refusal("unknown-template", Map.of("template", String.valueOf(id)));
        return template;
    }

    /** Those still to be shown, now or later, by weight. */
    public List<Notice> open(Instant now) {
        return notices.values().stream()
                .filter(notice -> !notice.over(now))
                .sorted(BY_WEIGHT)
                .toList();
    }

    /** Those still to be shown, by weight, and then those that are over, the newest first. */
    public static List<Notice> inOrder(Collection<Notice> notices, Instant now) {
        return notices.stream()
                .sorted(Comparator.<Notice>comparingInt(notice -> notice.over(now) ? 1 : 0)
                        .thenComparing((one, other) ->
                                one.over(now) ? other.at().compareTo(one.at()) : BY_WEIGHT.compare(one, other)))
                .toList();
    }

    /** Those still to be shown, and the newest {@link #MOST_OVER} that are over, in that order. */
    public List<Notice> listed(Instant now) {
        return inOrder(notices.values(), now).stream()
                .limit(open(now).size() + (long) MOST_OVER)
                .toList();
    }

    /** As the pack, or whoever wrote them, has them in order. */
    public List<NoticeTemplate> templatesInOrder() {
        return templates.values().stream()
                .sorted(Comparator.comparingInt(NoticeTemplate::position).thenComparing(NoticeTemplate::id))
                .toList();
    }

    public Notices withNotices(Map<String, Notice> newNotices) {
        return new Notices(newNotices, templates);
    }

    public Notices withTemplates(Map<String, NoticeTemplate> newTemplates) {
        return new Notices(notices, newTemplates);
    }

    Notices with(Notice notice) {
        var all = new TreeMap<>(notices);
        all.put(notice.id(), notice);
        return withNotices(all);
    }
}
