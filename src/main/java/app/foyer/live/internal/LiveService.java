package app.foyer.live.internal;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.AgendaCommand;
import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.agenda.StageCommand;
import app.foyer.fallback.Affairs;
import app.foyer.fallback.FallbackCommand;
import app.foyer.live.Alongside;
import app.foyer.live.Applied;
import app.foyer.live.Author;
import app.foyer.live.Change;
import app.foyer.live.EntityKey;
import app.foyer.live.Event;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.JournalEntry;
import app.foyer.live.Live;
import app.foyer.live.Reverted;
import app.foyer.live.StaleRevision;
import app.foyer.live.UndoConflict;
import app.foyer.notices.Notice;
import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import app.foyer.venue.Stand;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs commands: one transaction for state and journal under the event's row lock, and only then the publication. */
@Service
class LiveService implements Live {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNDO = "undo";
    private static final String CREATE = "create";

    private final EventStore store;
    private final Journal journal;
    private final Hub hub;
    private final VenueClock clock;
    private final TransactionTemplate transactions;
    private final Supplier<Stream<Alongside>> alongside;

    /** @param alongside asked for when something changes: whoever goes along may need to know what is going on */
    @Autowired
    LiveService(
            EventStore store,
            Journal journal,
            Hub hub,
            VenueClock clock,
            TransactionTemplate transactions,
            ObjectProvider<Alongside> alongside) {
        this(store, journal, hub, clock, transactions, alongside::orderedStream);
    }

    LiveService(
            EventStore store,
            Journal journal,
            Hub hub,
            VenueClock clock,
            TransactionTemplate transactions,
            Supplier<Stream<Alongside>> alongside) {
        this.store = store;
        this.journal = journal;
        this.hub = hub;
        this.clock = clock;
        this.transactions = transactions;
        this.alongside = alongside;
    }

    @Override
    public Optional<String> currentEvent() {
        return hub.currentEvent().or(store::currentEvent);
    }

    @Override
    public EventState latest(String event) {
        var known = hub.latest(event);
        if (known != null) return known;
        var loaded = inTransaction(() -> store.load(event, null));
        if (loaded == null) throw unknownEvent(event);
        hub.publish(loaded);
        return hub.latest(event);
    }

    @Override
    public EventState newest(String event) {
        catchUp(event, store.revision(event).orElseThrow(() -> unknownEvent(event)));
        return hub.latest(event);
    }

    @Override
    public EventState create(Event event, Affairs affairs, Author author) {
        var created = inTransaction(() -> {
            if (store.exists(event.id())) throw new Refusal("event-exists", Map.of("event", event.id()));
            store.create(event, clock.now());
            var revision = store.nextRevision(event.id()).orElseThrow();
            var empty = EventState.of(event, 0, Agenda.empty(event.zone(), event.dayChange()));
            store.write(event.id(), revision, Differences.between(empty.affairs(), affairs));
            journal.write(
                    event.id(), new JournalEntry(revision, clock.now(), author, CREATE, "{}", null, null, List.of()));
            return store.load(event.id(), null);
        });
        afterCommit(() -> {
            hub.publish(created);
            hub.currentEvent(event.id());
        });
        return created;
    }

    /** At once, unless the caller has a transaction of its own open: then it is that one's commit that counts. */
    private static void afterCommit(Runnable publication) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) publication.run();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    publication.run();
                }
            });
    }

    @Override
    public Applied execute(String event, Command command, Author author, Long expectedRevision, String why) {
        var reason = reason(why);
        return commit(event, (base, revision) -> {
            requireSeen(base, expectedRevision);
            var now = clock.now();
            var changes = changes(base, command, expectedRevision, now);
            var body = JSON.writeValueAsString(body(command));
            return new JournalEntry(revision, now, author, command.name(), body, null, reason, changes);
        });
    }

    private static String reason(String why) {
        if (why == null || why.isBlank()) return null;
        var stripped = why.strip();
        if (stripped.length() > LONGEST_REASON) throw new Refusal("too-long", Map.of("most", LONGEST_REASON + ""));
        return stripped;
    }

    @Override
    public Applied preview(String event, Command command, Long expectedRevision) {
        var base = latest(event);
        var changes = changes(base, command, expectedRevision, clock.now());
        return new Applied(base, after(base, base.revision(), changes), changes);
    }

    @Override
    public Applied undo(String event, long revision, Author author) {
        return commit(event, (base, next) -> {
            var entry = journal.entry(event, revision)
                    .orElseThrow(() -> new Refusal("unknown-revision", Map.of("revision", revision + "")));
            if (entry.command().equals(CREATE)) throw new Refusal("not-undoable", Map.of("command", entry.command()));
            var changed = entry.changes().stream()
                    .filter(change -> !Differences.stands(base.affairs(), change))
                    .map(Change::key)
                    .collect(Collectors.toSet());
            if (!changed.isEmpty()) throw new UndoConflict(revision, journal.touching(event, revision, changed));
            var back = entry.changes().stream()
                    .map(change -> Differences.takenBack(base.affairs(), change))
                    .toList();
            requireSameEmergencies(base, back);
            requireNothingLost(base, back);
            return new JournalEntry(next, clock.now(), author, UNDO, undoBody(entry), revision, null, back);
        });
    }

    /** An emergency begins by a second word and ends by an all-clear, never by a slip on the key of undo. */
    private void requireSameEmergencies(EventState base, List<Change> back) {
        var now = clock.now();
        var before = base.notices();
        var after = Differences.apply(base.affairs(), back).notices();
        after.open(now).stream()
                .filter(Notice::emergency)
                .filter(notice -> !notice.equals(before.notices().get(notice.id())))
                .findFirst()
                .ifPresent(notice -> {
                    throw new Refusal("emergency-again", Map.of("notice", notice.id()));
                });
        before.open(now).stream()
                .filter(notice -> notice.emergency() && notice.active(now))
                .filter(notice -> after.open(now).stream().noneMatch(notice::equals))
                .findFirst()
                .ifPresent(notice -> {
                    throw new Refusal("emergency-stands", Map.of("notice", notice.id()));
                });
    }

    /** What is closed and where devices stand is not left without the building that it is in. */
    private void requireNothingLost(EventState base, List<Change> back) {
        var after = Differences.apply(base.affairs(), back).venue();
        var building = after.building();
        if (building.equals(base.venue().building())) return;
        var closed = base.venue().lostIn(building, clock.now()).stream()
                .filter(closure -> after.closures().containsKey(closure.id()))
                .map(closure -> closure.path() != null ? closure.path() : closure.place());
        var devices =
                base.venue().homelessIn(building).stream().map(Stand::device).filter(after.stands()::containsKey);
        var lost = Stream.concat(closed, devices).distinct().toList();
        if (!lost.isEmpty()) throw new Refusal("building-in-use", Map.of("what", String.join(", ", lost)));
    }

    /** Of an undo the journal keeps which command it is about in the end, and whether it does that again. */
    private static String undoBody(JournalEntry undone) {
        var before = JSON.readTree(undone.body());
        var isUndo = undone.undoes() != null;
        return JSON.writeValueAsString(Map.of(
                "revision",
                undone.revision(),
                "command",
                undone.command(),
                "of",
                isUndo ? before.path("of").asString(UNDO) : undone.command(),
                "redo",
                isUndo && !before.path("redo").asBoolean(false)));
    }

    @Override
    public Reverted revert(String event, String activation, Author author) {
        var taken = new AtomicReference<TakingBack>();
        var applied = commit(event, (base, next) -> {
            taken.set(takingBack(event, base, activation));
            return new JournalEntry(
                    next,
                    clock.now(),
                    author,
                    FallbackCommand.REVERT,
                    JSON.writeValueAsString(Map.of("activation", activation)),
                    null,
                    null,
                    taken.get().changes());
        });
        return new Reverted(applied, taken.get().left());
    }

    @Override
    public Reverted previewRevert(String event, String activation) {
        var base = latest(event);
        var taken = takingBack(event, base, activation);
        return new Reverted(
                new Applied(base, after(base, base.revision(), taken.changes()), taken.changes()), taken.left());
    }

    private TakingBack takingBack(String event, EventState base, String activation) {
        base.fallback().activation(activation);
        var key = EntityKey.activation(activation);
        var entry = journal.touching(event, 0, Set.of(key)).stream()
                .filter(one -> one.changes().stream().anyMatch(change -> change.before() == null))
                .reduce((earlier, later) -> later)
                .flatMap(one -> journal.entry(event, one.revision()))
                .orElseThrow(() -> new Refusal("unknown-activation", Map.of("activation", activation)));
        return TakingBack.of(entry, base, keys -> journal.touching(event, entry.revision(), keys));
    }

    @Override
    public void explain(String event, long revision, String why) {
        var reason = reason(why);
        var known = inTransaction(() -> journal.explain(event, revision, reason));
        if (!known) throw new Refusal("unknown-revision", Map.of("revision", revision + ""));
    }

    @Override
    public List<JournalEntry> journal(String event, long since, int limit) {
        return journal.since(event, since, limit);
    }

    @Override
    public List<JournalEntry> touching(String event, Set<EntityKey> keys) {
        return journal.touching(event, 0, keys);
    }

    @Override
    public Map<EntityKey, Author> makers(String event, Set<EntityKey> keys) {
        return journal.makers(event, keys);
    }

    @Override
    public List<JournalEntry> recent(String event, int limit) {
        return journal.recent(event, limit);
    }

    /** Brings this node up to what others have committed. */
    void catchUp(String event, long revision) {
        var known = hub.latest(event);
        if (known != null && known.revision() >= revision) return;
        hub.publish(inTransaction(() -> store.load(event, known)));
    }

    private interface Decision {
        /** Decides on the newest state, under the lock, what the entry of the next revision changes. */
        JournalEntry on(EventState base, long revision);
    }

    private Applied commit(String event, Decision decision) {
        try {
            var applied = inTransaction(() -> decided(event, decision));
            hub.publish(applied.state());
            return applied;
        } catch (NothingChanged nothing) {
            return new Applied(nothing.state, nothing.state, List.of());
        }
    }

    private Applied decided(String event, Decision decision) {
        var revision = store.nextRevision(event).orElseThrow(() -> unknownEvent(event));
        var base = store.at(event, hub.latest(event), revision - 1);
        var entry = decision.on(base, revision);
        if (entry.changes().isEmpty()) throw new NothingChanged(base);
        var applied = new Applied(base, after(base, revision, entry.changes()), entry.changes());
        store.write(event, revision, entry.changes());
        journal.write(event, entry);
        alongside.get().forEach(one -> one.changed(entry, base, applied.state()));
        return applied;
    }

    /** Nobody can have seen what is yet to come; to let it pass would switch the check for stale commands off. */
    private static void requireSeen(EventState base, Long expectedRevision) {
        if (expectedRevision != null && expectedRevision > base.revision())
            throw new Refusal("unknown-revision", Map.of("revision", expectedRevision + ""));
    }

    /** Ends the transaction without a revision where the command changed nothing. */
    private static final class NothingChanged extends RuntimeException {
        private final transient EventState state;

        NothingChanged(EventState state) {
            super(null, null, false, false);
            this.state = state;
        }
    }

    private List<Change> changes(EventState base, Command command, Long expectedRevision, Instant now) {
        if (expectedRevision != null && expectedRevision < base.revision())
            return unlessStale(base, command, expectedRevision, now);
        return Differences.between(base.affairs(), base.affairs().after(command, now));
    }

    /** A refusal that comes from what the giver had not seen is told as that change, not as the refusal. */
    private List<Change> unlessStale(EventState base, Command command, long expectedRevision, Instant now) {
        List<Change> changes = List.of();
        Refusal refusal = null;
        try {
            changes = Differences.between(base.affairs(), base.affairs().after(command, now));
        } catch (Refusal refused) {
            refusal = refused;
        }
        var unseen = unseen(base, command, changes, expectedRevision);
        if (!unseen.isEmpty()) throw new StaleRevision(base.revision(), unseen);
        if (refusal != null) throw refusal;
        return changes;
    }

    /** What others changed after the revision, of the entities that the command touches and the order that it reads. */
    private List<JournalEntry> unseen(EventState base, Command command, List<Change> changes, long expectedRevision) {
        var touched = changes.stream().map(Change::key).collect(Collectors.toSet());
        var rooms = new HashSet<String>();
        if (command instanceof AgendaCommand given)
            for (var part : given.parts()) {
                part.target().map(EntityKey::session).ifPresent(touched::add);
                part.decidesBy(base.agenda()).ifPresent(rooms::add);
            }
        else changes.stream().flatMap(LiveService::rooms).forEach(rooms::add);
        if (command instanceof FallbackCommand.Apply given) touched.add(new EntityKey(EntityKey.PLAN, given.plan()));
        var changedSince = base.changedAt().entrySet().stream()
                .filter(entry -> entry.getValue() > expectedRevision)
                .map(Map.Entry::getKey)
                .filter(key -> !rooms.isEmpty() || touched.contains(key))
                .collect(Collectors.toSet());
        if (changedSince.isEmpty()) return List.of();
        return journal.touching(base.event().id(), expectedRevision, changedSince).stream()
                .map(entry -> Journal.only(
                        entry,
                        change -> !Differences.isTalk(change)
                                && (touched.contains(change.key())
                                        || rooms.stream().anyMatch(room -> Differences.reorders(change, room)))))
                .filter(entry -> !entry.changes().isEmpty())
                .toList();
    }

    /** Where a plan changes anything, whoever applies it must have seen the order as it is. */
    private static Stream<String> rooms(Change change) {
        return Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                .flatMap(Optional::stream)
                .flatMap(entity -> switch (entity) {
                    case Room room -> Stream.of(room.id());
                    case Session session -> Stream.of(session.room());
                    default -> Stream.empty();
                });
    }

    /**
     * The command as the journal keeps it: an import's thousand sessions stand among its changes already, and each of
     * several is kept with its name.
     */
    private static Object body(Command command) {
        if (command instanceof FallbackCommand.SavePlan saved)
            return Map.of("plan", saved.plan().id());
        if (command instanceof StageCommand.Several several)
            return Map.of(
                    "commands",
                    several.commands().stream().map(LiveService::named).toList());
        if (!(command instanceof AgendaCommand.ImportSchedule imported)) return command;
        return Map.of(
                "sessions", imported.sessions().size(),
                "rooms", imported.rooms().size(),
                "removedSessions", imported.removedSessions().size(),
                "removedRooms", imported.removedRooms().size());
    }

    private static ObjectNode named(Command command) {
        ObjectNode body = JSON.valueToTree(body(command));
        return body.put("command", command.name());
    }

    private static EventState after(EventState base, long revision, List<Change> changes) {
        var changedAt = new HashMap<>(base.changedAt());
        changes.forEach(change -> changedAt.put(change.key(), revision));
        var affairs = Differences.apply(base.affairs(), changes);
        if (affairs.agenda() != base.agenda()) affairs.agenda().requireSound();
        return base.with(affairs).at(revision, changedAt);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> transactions.execute(status -> work.get()));
    }

    private static Refusal unknownEvent(String event) {
        return new Refusal("unknown-event", Map.of("event", event));
    }
}
