package app.foyer.notices;

import app.foyer.platform.Command;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What staff can do to notices. Applying one is pure: it returns the new notices or throws a {@link Refusal} with one of
 * the codes {@code empty-text}, {@code too-long}, {@code bad-time}, {@code bad-repeat}, {@code unconfirmed},
 * {@code notice-exists}, {@code notice-over}, {@code too-many-notices}, {@code unknown-notice}, {@code no-emergency},
 * {@code unknown-template}, {@code empty-name}.
 */
public sealed interface NoticeCommand extends Command {
    /** Open at once: nobody could read them all. */
    int MOST_OPEN = 100;

    int MOST_TEMPLATES = 100;

    Notices apply(Notices notices, Instant now);

    /**
     * Tells something.
     *
     * @param confirmed the second word that an emergency needs
     * @param cap the CAP alerts that it came by, as references are written; or null
     * @param clear whether it says that an emergency is over
     */
    record Push(String id, Draft draft, boolean confirmed, String cap, boolean clear) implements NoticeCommand {
        public Push(String id, Draft draft, boolean confirmed) {
            this(id, draft, confirmed, null, false);
        }

        @Override
        public String name() {
            return "push-notice";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            draft.requirePossible(now);
            requireConfirmed(draft, confirmed);
            if (notices.notices().containsKey(id)) throw new Refusal("notice-exists", Map.of("notice", id));
            if (draft.priority() == Priority.INFO && notices.open(now).size() >= MOST_OPEN)
                throw new Refusal("too-many-notices", Map.of("most", MOST_OPEN + ""));
            return notices.with(Notice.of(id, draft, now, cap).clear(clear));
        }
    }

    /**
     * Says it in other words, to others, or for another time.
     *
     * @param cap as the notice is to have it, or null for as it has it
     * @param clear whether what came by these says that an emergency is over; else one that did goes on while it is as grave
     */
    record Change(String id, Draft draft, boolean confirmed, String cap, boolean clear) implements NoticeCommand {
        public Change(String id, Draft draft, boolean confirmed) {
            this(id, draft, confirmed, null, false);
        }

        @Override
        public String name() {
            return "change-notice";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            var notice = requireOpen(notices, id, now);
            draft.requirePossible(now);
            if (!longer(notice)) requireConfirmed(draft, confirmed);
            var changed = Notice.of(id, draft, now, cap == null ? notice.cap() : cap)
                    .clear(cap == null ? notice.clear() && draft.priority() == notice.priority() : clear);
            var same = changed.draft().equals(notice.draft())
                    && changed.clear() == notice.clear()
                    && Objects.equals(changed.cap(), notice.cap());
            return same ? notices : notices.with(changed);
        }

        /** Whether an emergency stays as it is but for its end: only that needs no second word. */
        private boolean longer(Notice notice) {
            return notice.emergency() && draft.until(notice.until()).equals(notice.draft());
        }
    }

    /**
     * Takes it back everywhere.
     *
     * @param cap as the notice is to have it, or null for as it has it
     */
    record Withdraw(String id, String cap) implements NoticeCommand {
        public Withdraw(String id) {
            this(id, null);
        }

        @Override
        public String name() {
            return "withdraw-notice";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            var notice = requireOpen(notices, id, now).withdrawn(now);
            return notices.with(cap == null ? notice : notice.cameBy(cap));
        }
    }

    /**
     * Ends emergencies and says so to whoever saw them.
     *
     * @param id of the notice that says so; where they were for different devices, of the first of several
     * @param emergencies those that are over, or empty for all that are shown now
     */
    record AllClear(String id, Set<String> emergencies, LocalText text, Duration shown) implements NoticeCommand {
        public AllClear {
            emergencies = Collections.unmodifiableSet(new TreeSet<>(emergencies));
        }

        @Override
        public String name() {
            return "all-clear";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            var over = notices.open(now).stream()
                    .filter(Notice::emergency)
                    .filter(one -> emergencies.isEmpty() ? one.active(now) : emergencies.contains(one.id()))
                    .toList();
            if (over.isEmpty()) throw new Refusal("no-emergency");
            var cleared = notices;
            for (var emergency : over) cleared = cleared.with(emergency.withdrawn(now));
            // one all-clear is enough
            for (var earlier : cleared.open(now))
                if (earlier.text().equals(text)) cleared = cleared.with(earlier.withdrawn(now));
            var told = over.stream().map(Notice::targets).distinct().toList();
            for (int number = 0; number < told.size(); number++) {
                var each = number == 0 ? id : id + "-" + number;
                cleared = new Push(each, draft(told.get(number), over, now), true, null, true).apply(cleared, now);
            }
            return cleared;
        }

        private Draft draft(Targets targets, List<Notice> over, Instant now) {
            var spoken = over.stream().anyMatch(Notice::spoken);
            return new Draft(text, LocalText.EMPTY, Priority.WARNING, targets, null, now.plus(shown), null, spoken);
        }
    }

    /** Adds a template, or replaces the one of that id. */
    record SaveTemplate(NoticeTemplate template) implements NoticeCommand {
        @Override
        public String name() {
            return "save-template";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            if (template.name().isEmpty()) throw new Refusal("empty-name");
            if (template.text().isEmpty()) throw new Refusal("empty-text");
            var all = new TreeMap<>(notices.templates());
            all.put(template.id(), template);
            if (all.size() > MOST_TEMPLATES) throw new Refusal("too-many-notices", Map.of("most", MOST_TEMPLATES + ""));
            return notices.withTemplates(all);
        }
    }

    record RemoveTemplate(String id) implements NoticeCommand {
        @Override
        public String name() {
            return "remove-template";
        }

        @Override
        public Notices apply(Notices notices, Instant now) {
            notices.template(id);
            var all = new TreeMap<>(notices.templates());
            all.remove(id);
            return notices.withTemplates(all);
        }
    }

    private static void requireConfirmed(Draft draft, boolean confirmed) {
        if (draft.priority() == Priority.EMERGENCY && !confirmed) throw new Refusal("unconfirmed");
    }

    private static Notice requireOpen(Notices notices, String id, Instant now) {
        var notice = notices.notice(id);
        if (notice.over(now)) throw new Refusal("notice-over", Map.of("notice", id));
        return notice;
    }
}
