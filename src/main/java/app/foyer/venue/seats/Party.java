package app.foyer.venue.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who sits together: a group, or somebody alone. By ticket. @param group null for one who is alone */
record Party(String group, List<Sitter> people) {
    Party {
        people = people.stream().sorted(Comparator.comparing(Sitter::id)).toList();
    }

    static List<Party> of(Collection<Sitter> people) {
        var parties = new ArrayList<Party>();
        var groups = new TreeMap<String, List<Sitter>>();
        for (var one : people) {
            if (one.group() == null) parties.add(new Party(null, List.of(one)));
            else groups.computeIfAbsent(one.group(), none -> new ArrayList<>()).add(one);
        }
        groups.forEach((group, members) -> parties.add(new Party(group, members)));
        return parties;
    }

    /** Whether most of it are to sit in the kept rows. */
    boolean vip() {
        return 2 * vips() > size();
    }

    /** Whether some of it are to sit in the kept rows and some are not. */
    boolean mixed() {
        return vips() > 0 && vips() < size();
    }

    private int vips() {
        return (int) people.stream().filter(Sitter::vip).count();
    }

    /** Of those who need a chair, how many are to sit in the kept rows. */
    int keptChairs() {
        return (int)
                people.stream().filter(one -> one.vip() && !one.wheelchair()).count();
    }

    int size() {
        return people.size();
    }

    String key() {
        return people.isEmpty() ? "" : people.getFirst().id();
    }

    int wheelchairs() {
        return (int) wheelchairUsers().count();
    }

    Stream<Sitter> wheelchairUsers() {
        return people.stream().filter(Sitter::wheelchair);
    }

    int aisles() {
        return (int) people.stream().filter(Sitter::aisle).count();
    }

    List<Sitter> inOrderOfNeed() {
        return people.stream()
                .sorted(Comparator.<Sitter>comparingInt(one -> one.aisle() ? 0 : 1)
                        .thenComparing(Sitter::id))
                .toList();
    }

    Party without(Set<String> some) {
        return new Party(
                group, people.stream().filter(one -> !some.contains(one.id())).toList());
    }

    /** The first so many, and the others. */
    List<Party> split(int most) {
        if (most <= 0 || most >= size()) return List.of(this);
        return List.of(new Party(group, people.subList(0, most)), new Party(group, people.subList(most, size())));
    }

    /** With each who needs a place for a wheelchair about as many of the others; where one is alone, without them. */
    List<Party> byWheelchair() {
        var users = wheelchairUsers().toList();
        var others = people.stream().filter(one -> !one.wheelchair()).toList();
        if (users.size() == 1) {
            // one companion at least stays beside; the others sit where there is room for them
            if (others.size() == 1) return List.of(new Party(group, users), new Party(group, others));
            return List.of(
                    new Party(group, List.of(users.getFirst(), others.getFirst())),
                    new Party(group, others.subList(1, others.size())));
        }
        var parts = new ArrayList<Party>();
        for (int i = 0; i < users.size(); i++) {
            var part = new ArrayList<>(List.of(users.get(i)));
            part.addAll(others.subList(i * others.size() / users.size(), (i + 1) * others.size() / users.size()));
            parts.add(new Party(group, part));
        }
        return parts;
    }
}
