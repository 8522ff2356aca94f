package app.foyer.attendees.internal;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds an event's attendees as people type names: every way to write one is a key, and a query fits where each of its
 * words begins one. Immutable, made from all attendees at one revision.
 */
final class LookupIndex {
    private static final int SHORTEST_NUMBER = 4;
    private static final int SHORTEST_LATIN = 2;
    private static final int EXACT = 0;
    private static final int EVERY_WORD = 1;
    private static final int BEGINNING = 2;

    private static final char PHONE = '#';

    private record Key(String text, int person) {}

    private final long revision;
    private final List<Registration> people;

    /** By text, so that what begins with a word is one run. */
    private final Key[] names;

    /** Order codes, and phones from their last digit to their first. */
    private final Key[] numbers;

    private final Map<String, Set<String>> ticketsByFoldedSecret;

    private LookupIndex(long revision, List<Registration> people) {
        this.revision = revision;
        this.people = people;
        this.names = keys(people, LookupIndex::names);
        this.numbers = keys(people, LookupIndex::numbers);
        this.ticketsByFoldedSecret = ticketsByFoldedSecret(people);
    }

    static LookupIndex of(long revision, Collection<Registration> people) {
        return new LookupIndex(revision, List.copyOf(people));
    }

    long revision() {
        return revision;
    }

    /** The ticket whose secret is this one but for letter case, if there is just one. */
    Optional<String> inOtherCase(String secret) {
        var tickets = ticketsByFoldedSecret.getOrDefault(secret.toLowerCase(Locale.ROOT), Set.of());
        return tickets.size() == 1 ? tickets.stream().findFirst() : Optional.empty();
    }

    /** Whether it is the secret of several tickets but for letter case. */
    boolean isAmbiguous(String secret) {
        return ticketsByFoldedSecret
                        .getOrDefault(secret.toLowerCase(Locale.ROOT), Set.of())
                        .size()
                > 1;
    }

    /** By name, order code or phone ending, the best first: whole names before beginnings of names. */
    List<Registration> search(String query, int limit) {
        var words = Folding.words(query);
        if (!isEnough(words)) return List.of();
        var ranks = byName(words);
        var joined = String.join("", words);
        beginningWith(numbers, joined).forEach(key -> rank(ranks, key, EXACT));
        if (joined.length() >= SHORTEST_NUMBER && joined.equals(Folding.digits(joined)))
            beginningWith(numbers, backwards(joined)).forEach(key -> rank(ranks, key, EXACT));
        return best(ranks, limit);
    }

    List<Registration> searchNames(String query, int limit) {
        var words = Folding.words(query);
        return isEnough(words) ? best(byName(words), limit) : List.of();
    }

    private Map<Integer, Integer> byName(List<String> words) {
        var ranks = new HashMap<Integer, Integer>();
        var joined = String.join("", words);
        beginningWith(names, joined).forEach(key -> rank(ranks, key, key.text().equals(joined) ? EXACT : BEGINNING));
        for (int person : fittingAll(words)) ranks.merge(person, EVERY_WORD, Math::min);
        return ranks;
    }

    private static void rank(Map<Integer, Integer> ranks, Key key, int rank) {
        ranks.merge(key.person(), rank, Math::min);
    }

    private List<Registration> best(Map<Integer, Integer> ranks, int limit) {
        return ranks.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> found) -> found.getValue())
                        .thenComparing(
                                found -> people.get(found.getKey()).attendee().name())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(found -> people.get(found.getKey()))
                .toList();
    }

    private static boolean isEnough(List<String> words) {
        var joined = String.join("", words);
        if (joined.isEmpty()) return false;
        return !Folding.isAscii(joined) || joined.length() >= SHORTEST_LATIN;
    }

    private Set<Integer> fittingAll(List<String> words) {
        if (words.size() < 2) return Set.of();
        Set<Integer> fitting = null;
        for (var word : words) {
            var these = new HashSet<Integer>();
            beginningWith(names, word).forEach(key -> these.add(key.person()));
            if (fitting != null) these.retainAll(fitting);
            fitting = these;
        }
        return fitting;
    }

    private static List<Key> beginningWith(Key[] keys, String word) {
        int from = firstNotBefore(keys, word);
        int to = from;
        while (to < keys.length && keys[to].text().startsWith(word)) to++;
        return Arrays.asList(keys).subList(from, to);
    }

    private static int firstNotBefore(Key[] keys, String word) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle].text().compareTo(word) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Key[] keys(List<Registration> people, Function<Attendee, Set<String>> texts) {
        var keys = new ArrayList<Key>();
        for (int person = 0; person < people.size(); person++) {
            for (var text : texts.apply(people.get(person).attendee())) keys.add(new Key(text, person));
        }
        keys.sort(Comparator.comparing(Key::text));
        return keys.toArray(Key[]::new);
    }

    /** Every text that this attendee is found by the beginning of. */
    private static Set<String> names(Attendee attendee) {
        var texts = new LinkedHashSet<String>();
        addName(texts, attendee.name());
        if (attendee.latinName() != null) addName(texts, attendee.latinName());
        return texts;
    }

    private static Set<String> numbers(Attendee attendee) {
        var texts = new LinkedHashSet<String>();
        if (attendee.orderCode() != null) texts.add(String.join("", Folding.words(attendee.orderCode())));
        texts.add(backwards(Folding.digits(attendee.phone())));
        return texts;
    }

    private static String backwards(String digits) {
        return new StringBuilder(digits).append(PHONE).reverse().toString();
    }

    private static void addName(Set<String> texts, String name) {
        var words = Folding.words(name);
        addBothOrders(texts, words);
        for (var word : words) {
            if (Folding.isHan(word)) addHan(texts, word);
        }
        if (words.stream().allMatch(Folding::isHan) && words.size() > 1) addHan(texts, String.join("", words));
        if (!words.stream().allMatch(word -> Folding.isAscii(word) || Folding.isHan(word)))
            addBothOrders(texts, Folding.latin(name));
    }

    private static void addHan(Set<String> texts, String name) {
        for (int from = 0; from < name.length(); from = name.offsetByCodePoints(from, 1))
            texts.add(name.substring(from));
        for (var reading : Pinyin.readings(name)) addBothOrders(texts, reading);
    }

    /** Each word, what begins with it, and the initials of that; the whole with the first word last, and with the last word first. */
    private static void addBothOrders(Set<String> texts, List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            var rest = words.subList(from, words.size());
            texts.add(String.join("", rest));
            texts.add(words.get(from));
            if (rest.size() > 1) texts.add(initials(rest));
        }
        if (words.size() < 2) return;
        var rotated = new ArrayList<>(words.subList(1, words.size()));
        rotated.add(words.getFirst());
        texts.add(String.join("", rotated));
        texts.add(words.getLast() + String.join("", words.subList(0, words.size() - 1)));
        texts.add(initials(rotated));
    }

    private static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString();
    }

    private static Map<String, Set<String>> ticketsByFoldedSecret(List<Registration> people) {
        var folded = new HashMap<String, Set<String>>();
        for (var person : people) {
            for (var ticket : person.tickets())
                folded.computeIfAbsent(ticket.secret().toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(ticket.id());
        }
        return folded;
    }
}
