package app.foyer.attendees.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds an event's attendees as people type names, as of one revision: one large segment of everybody, and small ones of
 * those who changed since, of which the last counts. Immutable.
 */
final class LookupIndex {
    /** So many changes are worth a new whole. */
    private static final int LEAST_CHANGES = 1_000;

    private static final int CHANGED_SHARE = 20;

    /** Somebody who was found. */
    record Found(byte rank, String reading, String id) {
        private static final Comparator<Found> BEST_FIRST =
                Comparator.comparing(Found::rank).thenComparing(Found::reading).thenComparing(Found::id);

        /** Whether it is all of the name that was typed, and right. */
        boolean byWholeName() {
            return rank == 0;
        }

        @Override
        public String toString() {
            return "Found " + id;
        }
    }

    /** @param changed those of a small segment, so that it can be joined with the next; null for the large one */
    private record Layer(Segment segment, BitSet hidden, Map<String, Findable> changed) {
        /** Without those who changed since. */
        Layer without(Set<String> ids) {
            var others = (BitSet) hidden.clone();
            for (var id : ids) {
                int person = segment.number(id);
                if (person >= 0) others.set(person);
            }
            return new Layer(segment, others, changed);
        }
    }

    private final long revision;
    private final List<Layer> layers;

    private LookupIndex(long revision, List<Layer> layers) {
        this.revision = revision;
        this.layers = List.copyOf(layers);
    }

    static LookupIndex of(long revision, Collection<Findable> people) {
        return new LookupIndex(revision, List.of(new Layer(Segment.of(people), new BitSet(), null)));
    }

    long revision() {
        return revision;
    }

    /** Whether so many changed that a new one of everybody is due. */
    boolean isWorn() {
        var changed = layers.stream()
                .skip(1)
                .mapToInt(layer -> layer.segment().size())
                .sum();
        var gone = layers.getFirst().hidden().cardinality();
        return Math.max(changed, gone)
                > Math.max(LEAST_CHANGES, layers.getFirst().segment().size() / CHANGED_SHARE);
    }

    /**
     * The same with those who changed.
     *
     * @param removed ids of those who are no longer registered
     */
    LookupIndex with(long newRevision, Collection<Findable> changed, Collection<String> removed) {
        var ids = new HashSet<>(removed);
        changed.forEach(person -> ids.add(person.id()));
        var all = layers.stream().map(layer -> layer.without(ids)).collect(Collectors.toCollection(ArrayList::new));
        if (!changed.isEmpty())
            all.add(layer(changed.stream().collect(Collectors.toMap(Findable::id, Function.identity()))));
        joinSmall(all);
        return new LookupIndex(newRevision, all);
    }

    private static Layer layer(Map<String, Findable> people) {
        return new Layer(Segment.of(people.values()), new BitSet(), people);
    }

    /** Each small segment at least twice as large as the next: few to look through, and each change is cheap. */
    private static void joinSmall(List<Layer> layers) {
        while (layers.size() > 2) {
            var last = layers.getLast();
            var before = layers.get(layers.size() - 2);
            if (before.segment().size() >= 2 * last.segment().size()) return;
            var people = new HashMap<>(before.changed());
            people.keySet().removeIf(id -> before.hidden().get(before.segment().number(id)));
            last.changed().forEach((id, person) -> {
                if (!last.hidden().get(last.segment().number(id))) people.put(id, person);
            });
            layers.removeLast();
            layers.removeLast();
            layers.add(layer(people));
        }
    }

    /** Ids of those who may have a ticket with that secret, letter case aside. */
    Set<String> holdersInAnyCase(String secret) {
        var holders = new HashSet<String>();
        for (var layer : layers) {
            for (int person : layer.segment().holders(secret)) {
                if (!layer.hidden().get(person)) holders.add(layer.segment().id(person));
            }
        }
        return holders;
    }

    /** Those who fit by name, order code, phone ending or mail address, the best first, then those who fit almost. */
    List<Found> search(String typed, int limit) {
        var query = Query.ofAnything(typed);
        if (!query.isEnough()) return List.of();
        return best(query, limit, limit);
    }

    /** Those whose name fits, the best first; where there is none, those whose name fits almost. */
    List<Found> searchNames(String typed, int limit) {
        var query = Query.ofName(typed);
        if (!query.isEnough()) return List.of();
        return best(query, limit, 1);
    }

    /** @param enough where fewer fit, those who fit almost are looked for too */
    private List<Found> best(Query query, int limit, int enough) {
        var rankings = layers.stream()
                .map(layer -> new Ranking(layer.segment(), layer.hidden()))
                .toList();
        rankings.forEach(ranking -> ranking.exact(query));
        if (rankings.stream().mapToInt(Ranking::found).sum() < enough)
            rankings.forEach(ranking -> ranking.almost(query));
        var found = new ArrayList<Found>();
        for (var ranking : rankings)
            ranking.best(
                    limit,
                    (segment, rank, person) -> found.add(new Found(rank, segment.reading(person), segment.id(person))));
        return found.stream().sorted(Found.BEST_FIRST).limit(limit).toList();
    }
}
