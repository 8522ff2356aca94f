package app.foyer.attendees.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed into a search field, folded.
 *
 * @param joined all its words as one
 * @param words as typed and by script, at most {@value #MOST_WORDS}
 * @param codes beginnings of codes that it may be; none where only names are asked for
 */
record Query(String joined, List<String> words, List<String> codes) {
    private static final int MOST_WORDS = 6;
    private static final int LEAST_LETTERS = 2;
    private static final int SHORTEST_CODE = 4;
    private static final int LONGEST = 200;

    /** One that asks for names alone. */
    static Query ofName(String typed) {
        var words = Folding.byScript(Folding.words(cut(typed)));
        return new Query(
                Key.cut(String.join("", words)), words.subList(0, Math.min(words.size(), MOST_WORDS)), List.of());
    }

    /** One that may as well be an order code, the end of a phone of at least four digits, or a mail address. */
    static Query ofAnything(String typed) {
        var query = ofName(typed);
        var codes = new ArrayList<String>();
        var letters = String.join("", query.words());
        if (letters.length() >= SHORTEST_CODE) {
            codes.add(Key.order(cut(typed)));
            codes.add(Key.email(cut(typed)));
            var digits = Folding.digits(typed);
            if (letters.equals(digits)) codes.add(Key.phone(digits));
        }
        return new Query(query.joined(), query.words(), codes);
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /** Whether it is at least two letters, or one Chinese character: less would be browsing. */
    boolean isEnough() {
        return isEnoughInPublic() || Folding.isHan(joined);
    }

    /** One Chinese character is a family name, and so a list of all who have it. */
    boolean isEnoughInPublic() {
        return joined.codePointCount(0, joined.length()) >= LEAST_LETTERS;
    }

    @Override
    public String toString() {
        return "Query of " + words.size() + " words";
    }
}
