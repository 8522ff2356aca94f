package app.foyer.attendees.internal;

import java.nio.charset.StandardCharsets;

/**
 * Finds what somebody meant who typed one letter wrong, one too many, one too few, or two the wrong way round: walks the
 * sorted keys letter by letter, and at each once aside.
 */
final class Misspelling {
    /** Shorter names are too like each other. */
    static final int SHORTEST_NAME = 5;

    private static final int LONGEST = 32;

    private final byte[] typed;
    private final Segment segment;
    private final Segment.Listener listener;

    private Misspelling(byte[] typed, Segment segment, Segment.Listener listener) {
        this.typed = typed;
        this.segment = segment;
        this.listener = listener;
    }

    /** Whether it may be a misspelt name: of Latin letters, not too few and not too many. */
    static boolean isPossible(String typed) {
        return typed.length() >= SHORTEST_NAME - 1
                && typed.length() <= LONGEST
                && typed.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Tells of the keys that begin with at least {@value #SHORTEST_NAME} letters that are typed but for one error. */
    static void find(String typed, Segment segment, Segment.Listener listener) {
        if (isPossible(typed))
            new Misspelling(typed.getBytes(StandardCharsets.US_ASCII), segment, listener).walk(segment.all(), 0);
    }

    /** @param keys those that begin with what is typed before that place */
    private void walk(Segment.Range keys, int at) {
        if (keys.isEmpty()) return;
        for (byte letter = 'a'; letter <= 'z'; letter++) {
            var with = segment.next(keys, letter);
            if (with.isEmpty()) continue;
            rest(with, at); // one too few
            if (at < typed.length && letter != typed[at]) rest(with, at + 1); // a wrong one
        }
        if (at == typed.length) return;
        rest(keys, at + 1); // one too many
        if (at + 1 < typed.length) rest(segment.next(segment.next(keys, typed[at + 1]), typed[at]), at + 2);
        walk(segment.next(keys, typed[at]), at + 1);
    }

    /** All that is still to come must be right. */
    private void rest(Segment.Range keys, int from) {
        var left = keys;
        for (int at = from; at < typed.length && !left.isEmpty(); at++) left = segment.next(left, typed[at]);
        if (left.length() >= SHORTEST_NAME) segment.tell(left, listener);
    }
}
