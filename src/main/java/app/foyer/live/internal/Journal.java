package app.foyer.live.internal;

import static app.foyer.db.generated.Tables.JOURNAL;
import static app.foyer.db.generated.Tables.JOURNAL_CHANGE;

import app.foyer.live.Author;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import app.foyer.live.JournalEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The record of every commit: who, when, what, and each changed entity before and after. */
@Repository
class Journal {
    private static final int ROWS_AT_ONCE = 200;
    /** Values enough to say what an entry was about; an import changes a thousand entities. */
    private static final int FEW = 20;

    private final DSLContext db;

    Journal(DSLContext db) {
        this.db = db;
    }

    void write(String event, JournalEntry entry) {
        var author = entry.author();
        db.insertInto(JOURNAL)
                .columns(JOURNAL.fields())
                .values(
                        event,
                        entry.revision(),
                        entry.at(),
                        author.name(),
                        author.device(),
                        entry.command(),
                        entry.body(),
                        entry.undoes(),
                        entry.why())
                .execute();
        var changes = entry.changes();
        for (int from = 0; from < changes.size(); from += ROWS_AT_ONCE) {
            var insert = db.insertInto(JOURNAL_CHANGE).columns(JOURNAL_CHANGE.fields());
            for (int i = from; i < Math.min(changes.size(), from + ROWS_AT_ONCE); i++) {
                var change = changes.get(i);
                insert = insert.values(
                        event,
                        entry.revision(),
                        i,
                        change.key().kind(),
                        change.key().id(),
                        Entities.write(change.before()),
                        Entities.write(change.after()));
            }
            insert.execute();
        }
    }

    /** @return whether there is such an entry */
    boolean explain(String event, long revision, String why) {
        db.update(JOURNAL)
                .set(JOURNAL.WHY, why)
                .where(JOURNAL.EVENT_ID.eq(event))
                .and(JOURNAL.REVISION.eq(revision))
                .execute();
        return db.fetchExists(JOURNAL, JOURNAL.EVENT_ID.eq(event).and(JOURNAL.REVISION.eq(revision)));
    }

    Optional<JournalEntry> entry(String event, long revision) {
        return read(
                        event,
                        JOURNAL.REVISION.eq(revision),
                        JOURNAL.REVISION.asc(),
                        1,
                        DSL.noCondition(),
                        DSL.trueCondition())
                .stream()
                .findFirst();
    }

    List<JournalEntry> since(String event, long revision, int limit) {
        return read(
                event,
                JOURNAL.REVISION.gt(revision),
                JOURNAL.REVISION.asc(),
                limit,
                DSL.noCondition(),
                DSL.trueCondition());
    }

    List<JournalEntry> recent(String event, int limit) {
        return read(
                event,
                DSL.noCondition(),
                JOURNAL.REVISION.desc(),
                limit,
                DSL.noCondition(),
                JOURNAL_CHANGE.POSITION.lt(FEW));
    }

    /** The entries after {@code revision} that changed any of these entities, oldest first. */
    List<JournalEntry> touching(String event, long revision, Collection<EntityKey> keys) {
        var wanted =
                JOURNAL_CHANGE.ENTITY_ID.in(keys.stream().map(EntityKey::id).toList());
        var revisions = db.selectDistinct(JOURNAL_CHANGE.REVISION)
                .from(JOURNAL_CHANGE)
                .where(JOURNAL_CHANGE.EVENT_ID.eq(event))
                .and(JOURNAL_CHANGE.REVISION.gt(revision))
                .and(wanted)
                .fetch(JOURNAL_CHANGE.REVISION);
        return read(
                        event,
                        JOURNAL.REVISION.in(revisions),
                        JOURNAL.REVISION.asc(),
                        Integer.MAX_VALUE,
                        wanted,
                        DSL.trueCondition())
                .stream()
                .map(entry -> only(entry, change -> keys.contains(change.key())))
                .filter(entry -> !entry.changes().isEmpty())
                .toList();
    }

    /** Who first brought each of these about, as far as an entry tells. */
    Map<EntityKey, Author> makers(String event, Collection<EntityKey> keys) {
        if (keys.isEmpty()) return Map.of();
        var makers = new HashMap<EntityKey, Author>();
        db.select(JOURNAL_CHANGE.KIND, JOURNAL_CHANGE.ENTITY_ID, JOURNAL.ACTOR, JOURNAL.DEVICE)
                .from(JOURNAL_CHANGE)
                .join(JOURNAL)
                .on(JOURNAL.EVENT_ID.eq(JOURNAL_CHANGE.EVENT_ID))
                .and(JOURNAL.REVISION.eq(JOURNAL_CHANGE.REVISION))
                .where(JOURNAL_CHANGE.EVENT_ID.eq(event))
                .and(JOURNAL_CHANGE.ENTITY_ID.in(
                        keys.stream().map(EntityKey::id).toList()))
                .and(JOURNAL_CHANGE.BEFORE_BODY.isNull())
                .orderBy(JOURNAL_CHANGE.REVISION)
                .forEach(row -> makers.putIfAbsent(
                        new EntityKey(row.value1(), row.value2()), new Author(row.value3(), row.value4())));
        makers.keySet().retainAll(keys);
        return makers;
    }

    static JournalEntry only(JournalEntry entry, Predicate<Change> wanted) {
        return new JournalEntry(
                entry.revision(),
                entry.at(),
                entry.author(),
                entry.command(),
                entry.body(),
                entry.undoes(),
                entry.why(),
                entry.changes().stream().filter(wanted).toList());
    }

    private List<JournalEntry> read(
            String event,
            Condition which,
            SortField<?> order,
            int limit,
            Condition whichChanges,
            Condition withValues) {
        var rows = db.selectFrom(JOURNAL)
                .where(JOURNAL.EVENT_ID.eq(event))
                .and(which)
                .orderBy(order)
                .limit(limit)
                .fetch();
        var changes = changes(event, rows.getValues(JOURNAL.REVISION), whichChanges, withValues);
        var entries = new ArrayList<JournalEntry>();
        for (var row : rows) {
            entries.add(new JournalEntry(
                    row.getRevision(),
                    row.getAt(),
                    new Author(row.getActor(), row.getDevice()),
                    row.getCommand(),
                    row.getBody(),
                    row.getUndoes(),
                    row.getWhy(),
                    changes.getOrDefault(row.getRevision(), List.of())));
        }
        return entries;
    }

    private Map<Long, List<Change>> changes(String event, List<Long> revisions, Condition which, Condition withValues) {
        if (revisions.isEmpty()) return Map.of();
        return db
                .select(
                        JOURNAL_CHANGE.REVISION,
                        JOURNAL_CHANGE.KIND,
                        JOURNAL_CHANGE.ENTITY_ID,
                        DSL.when(withValues, JOURNAL_CHANGE.BEFORE_BODY),
                        DSL.when(withValues, JOURNAL_CHANGE.AFTER_BODY))
                .from(JOURNAL_CHANGE)
                .where(JOURNAL_CHANGE.EVENT_ID.eq(event))
                .and(JOURNAL_CHANGE.REVISION.in(revisions))
                .and(which)
                .orderBy(JOURNAL_CHANGE.REVISION, JOURNAL_CHANGE.POSITION)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> change(new EntityKey(row.value2(), row.value3()), row.value4(), row.value5()),
                                Collectors.toList())));
    }

    private static Change change(EntityKey key, String before, String after) {
        var type = Kind.of(key.kind()).type();
        return new Change(key, Entities.read(before, type), Entities.read(after, type));
    }
}
