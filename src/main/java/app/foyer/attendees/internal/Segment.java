package app.foyer.attendees.internal;

import app.foyer.attendees.internal.Key.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * People and all their keys, in few large arrays: millions of small objects would cost ten times the memory. People are
 * numbered in the order of their readings, so the lower number comes first among equals. Immutable.
 */
final class Segment {
    private static final int PERSON_SHIFT = 8;
    private static final int KIND_SHIFT = 4;
    private static final int LOW_BITS = 15;
    /** People of a segment; their number must fit into what is left of a posting, and of a secret's hash. */
    static final int MOST_PEOPLE = 1 << 24;

    private final String[] ids;
    private final String[] readings;
    private final int[] byId;

    /** The keys' texts in UTF-8, sorted, one behind the other. */
    private final byte[] texts;

    private final int[] textStarts;

    /** Person, kind and position of each key, those of one text together. */
    private final int[] postings;

    private final int[] postingStarts;

    /** The upper bits are a hash of a ticket's secret without regard to letter case, the lower ones are whose it is. */
    private final long[] secrets;

    private record Entry(Findable person, String reading) {}

    private Segment(List<Entry> entries, Spelling spelling) {
        if (entries.size() > MOST_PEOPLE) throw new IllegalArgumentException("Too many people: " + entries.size());
        ids = entries.stream().map(entry -> entry.person().id()).toArray(String[]::new);
        readings = entries.stream().map(Entry::reading).toArray(String[]::new);
        byId = byId(ids);
        secrets = secrets(entries);
        var postingsOf = postingsByText(entries, spelling);
        var sorted = new ArrayList<Map.Entry<byte[], int[]>>(postingsOf.size());
        postingsOf.forEach((text, list) -> sorted.add(Map.entry(utf8(text), list.toArray())));
        postingsOf.clear();
        sorted.sort(Map.Entry.comparingByKey(Arrays::compareUnsigned));
        textStarts = new int[sorted.size() + 1];
        postingStarts = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            textStarts[i + 1] = textStarts[i] + sorted.get(i).getKey().length;
            postingStarts[i + 1] = postingStarts[i] + sorted.get(i).getValue().length;
        }
        texts = new byte[textStarts[sorted.size()]];
        postings = new int[postingStarts[sorted.size()]];
        for (int i = 0; i < sorted.size(); i++) {
            var key = sorted.get(i);
            System.arraycopy(key.getKey(), 0, texts, textStarts[i], key.getKey().length);
            System.arraycopy(key.getValue(), 0, postings, postingStarts[i], key.getValue().length);
        }
    }

    static Segment of(Collection<Findable> people) {
        var spelling = new Spelling();
        var entries = people.stream()
                .map(person -> new Entry(person, spelling.reading(person)))
                .sorted(Comparator.comparing(Entry::reading)
                        .thenComparing(entry -> entry.person().id()))
                .toList();
        return new Segment(entries, spelling);
    }

    private static Map<String, Ints> postingsByText(List<Entry> entries, Spelling spelling) {
        var postings = new HashMap<String, Ints>();
        for (int person = 0; person < entries.size(); person++) {
            for (var key : spelling.keys(entries.get(person).person()))
                postings.computeIfAbsent(key.text(), text -> new Ints())
                        .add(person << PERSON_SHIFT | key.kind().ordinal() << KIND_SHIFT | key.position());
        }
        return postings;
    }

    /** A list of numbers without a box around each. */
    private static final class Ints {
        private int[] held = new int[1];
        private int size;

        void add(int number) {
            if (size == held.length) held = Arrays.copyOf(held, 2 * size);
            held[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(held, size);
        }
    }

    private static int[] byId(String[] ids) {
        var numbers = new Integer[ids.length];
        Arrays.setAll(numbers, i -> i);
        Arrays.sort(numbers, Comparator.comparing(i -> ids[i]));
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    private static long[] secrets(List<Entry> entries) {
        var hashes = new ArrayList<Long>();
        for (int person = 0; person < entries.size(); person++) {
            for (var secret : entries.get(person).person().secrets()) hashes.add(hash(secret) & -MOST_PEOPLE | person);
        }
        return hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** FNV-1a: whoever is found by it is compared letter by letter before anything is done. */
    private static long hash(String secret) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : utf8(secret.toLowerCase(Locale.ROOT))) hash = (hash ^ b) * 0x100000001b3L;
        return hash;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return ids.length;
    }

    String id(int person) {
        return ids[person];
    }

    String reading(int person) {
        return readings[person];
    }

    /** The number of somebody, or −1. */
    int number(String id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids[byId[middle]].compareTo(id);
            if (order == 0) return byId[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** Those who may have a ticket with that secret, letter case aside. */
    List<Integer> holders(String secret) {
        var wanted = hash(secret) & -MOST_PEOPLE;
        int at = Arrays.binarySearch(secrets, wanted);
        var holders = new ArrayList<Integer>();
        for (int i = at < 0 ? -at - 1 : at; i < secrets.length && (secrets[i] & -MOST_PEOPLE) == wanted; i++)
            holders.add((int) (secrets[i] & (MOST_PEOPLE - 1)));
        return holders;
    }

    /** Hears of each key that begins with what is looked for. */
    interface Listener {
        /** @param whole whether the key is no longer than that */
        void found(int person, Kind kind, int position, boolean whole);
    }

    /**
     * Keys that lie together because they begin alike.
     *
     * @param length of what they begin with, in bytes
     */
    record Range(int from, int to, int length) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    void beginningWith(String text, Listener listener) {
        var range = all();
        for (byte next : utf8(text)) range = next(range, next);
        tell(range, listener);
    }

    Range all() {
        return new Range(0, textStarts.length - 1, 0);
    }

    /** Those of the range that go on with that byte. */
    Range next(Range range, byte wanted) {
        int next = Byte.toUnsignedInt(wanted);
        int from = firstFrom(range, next);
        return new Range(from, firstFrom(new Range(from, range.to(), range.length()), next + 1), range.length() + 1);
    }

    /** The first key of the range whose next byte is that or a later one. */
    private int firstFrom(Range range, int next) {
        int low = range.from();
        int high = range.to();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = textStarts[middle] + range.length();
            if (at == textStarts[middle + 1] || Byte.toUnsignedInt(texts[at]) < next) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    void tell(Range range, Listener listener) {
        for (int i = range.from(); i < range.to(); i++) {
            boolean whole = textStarts[i + 1] - textStarts[i] == range.length();
            for (int at = postingStarts[i]; at < postingStarts[i + 1]; at++) {
                int posting = postings[at];
                listener.found(
                        posting >>> PERSON_SHIFT,
                        Kind.at(posting >>> KIND_SHIFT & LOW_BITS),
                        posting & LOW_BITS,
                        whole);
            }
        }
    }
}
