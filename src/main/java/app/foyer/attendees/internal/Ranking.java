package app.foyer.attendees.internal;

import app.foyer.attendees.internal.Key.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How well the people of one segment fit a query: whole names, then family names and words, then beginnings, then initials,
 * then what is spelled almost so. For one query and thread.
 */
final class Ranking {
    private static final byte NOBODY = Byte.MAX_VALUE;
    private static final byte BEGINNING = 4;
    private static final byte BEGINNING_WITHIN = 5;
    private static final byte INITIALS = 6;
    private static final byte BEGINNING_OF_INITIALS = 7;
    private static final byte CODE = 1;
    private static final byte BEGINNING_OF_CODE = 8;
    private static final byte ALMOST = 9;
    private static final byte ALMOST_BEGINNING = 10;

    private final Segment segment;
    private final BitSet hidden;
    private final byte[] ranks;

    /** @param hidden people who are no longer as they are in the segment */
    Ranking(Segment segment, BitSet hidden) {
        this.segment = segment;
        this.hidden = hidden;
        this.ranks = nobody(segment);
    }

    private static byte[] nobody(Segment segment) {
        var ranks = new byte[segment.size()];
        Arrays.fill(ranks, NOBODY);
        return ranks;
    }

    /** Those who fit what was typed. */
    void exact(Query query) {
        segment.beginningWith(query.joined(), (person, kind, position, whole) -> {
            if (kind != Kind.CODE) better(ranks, person, rank(kind, whole));
        });
        if (query.words().size() > 1) together(fits(query.words()));
        for (var code : query.codes())
            segment.beginningWith(
                    code, (person, kind, position, whole) -> better(ranks, person, codeRank(code, whole)));
    }

    /** Nobody tells a phone's digits from its first. */
    private static byte codeRank(String code, boolean whole) {
        return whole || code.startsWith(Key.phone("")) ? CODE : BEGINNING_OF_CODE;
    }

    /** Those who fit if one letter is wrong, in Latin letters if it was typed in others that are spelled. */
    void almost(Query query) {
        almost(query.joined(), (person, kind, position, whole) -> better(ranks, person, almost(whole)));
        var words = query.words();
        if (words.size() < 2) return;
        var exact = fits(words);
        for (int i = 0; i < exact.length; i++) {
            if (!Misspelling.isPossible(spelled(words.get(i)))) continue;
            var fits = exact.clone();
            fits[i] = new Fit();
            almost(words.get(i), fits[i]::addAlmost);
            together(fits);
        }
    }

    private void almost(String word, Segment.Listener listener) {
        Misspelling.find(spelled(word), segment, (person, kind, position, whole) -> {
            if (kind.compareTo(Kind.INITIALS) < 0) listener.found(person, kind, position, whole);
        });
    }

    private static String spelled(String word) {
        boolean isSpelled = !Folding.isAscii(word) && word.codePoints().noneMatch(Character::isIdeographic);
        return isSpelled ? Folding.inLatin(word) : word;
    }

    private static byte almost(boolean whole) {
        return whole ? ALMOST : ALMOST_BEGINNING;
    }

    private static byte rank(Kind kind, boolean whole) {
        if (whole) return kind == Kind.INITIALS ? INITIALS : (byte) kind.ordinal();
        return switch (kind) {
            case SYLLABLE -> BEGINNING_WITHIN;
            case INITIALS -> BEGINNING_OF_INITIALS;
            default -> BEGINNING;
        };
    }

    private static void better(byte[] ranks, int person, byte rank) {
        if (rank < ranks[person]) ranks[person] = rank;
    }

    /** How one word of several fits each person, and at which positions of the name. */
    private final class Fit {
        private final byte[] ranks = nobody(segment);
        private final byte[] positions = new byte[segment.size()];

        void add(int person, Kind kind, int position, boolean whole) {
            boolean isPart = kind != Kind.NAME && kind != Kind.INITIALS && kind != Kind.CODE;
            if (isPart || whole && kind != Kind.CODE) add(person, position, rank(kind, whole));
        }

        void addAlmost(int person, Kind kind, int position, boolean whole) {
            if (kind != Kind.NAME) add(person, position, almost(whole));
        }

        private void add(int person, int position, byte rank) {
            better(ranks, person, rank);
            positions[person] |= (byte) (1 << position);
        }
    }

    private Fit[] fits(List<String> words) {
        return words.stream()
                .map(word -> {
                    var fit = new Fit();
                    segment.beginningWith(word, fit::add);
                    return fit;
                })
                .toArray(Fit[]::new);
    }

    /** Each word must fit, and each at a place of its own; somebody fits as badly as the worst of them. */
    private void together(Fit[] fits) {
        for (int person = 0; person < ranks.length; person++) {
            byte worst = 0;
            for (var fit : fits) worst = (byte) Math.max(worst, fit.ranks[person]);
            if (worst < ranks[person] && haveOwnPlaces(fits, person, 0, 0)) ranks[person] = worst;
        }
    }

    private static boolean haveOwnPlaces(Fit[] fits, int person, int from, int taken) {
        if (from == fits.length) return true;
        for (int free = fits[from].positions[person] & 0xff & ~taken; free != 0; free &= free - 1) {
            if (haveOwnPlaces(fits, person, from + 1, taken | Integer.lowestOneBit(free))) return true;
        }
        return false;
    }

    /** How many were found. */
    int found() {
        int found = 0;
        for (int person = 0; person < ranks.length; person++) {
            if (ranks[person] != NOBODY && !hidden.get(person)) found++;
        }
        return found;
    }

    /** Tells the best, by rank and then by reading; at most so many. */
    void best(int most, Found found) {
        var are = new boolean[ALMOST_BEGINNING + 1];
        for (byte rank : ranks) {
            if (rank != NOBODY) are[rank] = true;
        }
        int left = most;
        for (byte rank = 0; rank <= ALMOST_BEGINNING; rank++) {
            for (int person = 0; are[rank] && person < ranks.length && left > 0; person++) {
                if (ranks[person] != rank || hidden.get(person)) continue;
                found.at(segment, rank, person);
                left--;
            }
        }
    }

    /** Hears of who was found. */
    interface Found {
        /** @param rank 0 for a whole name; the lower the better */
        void at(Segment segment, byte rank, int person);
    }
}
