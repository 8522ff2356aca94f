package app.foyer.attendees.internal;

import app.foyer.attendees.internal.Key.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every way to type somebody: by characters, readings, words, initials, in either order. For one thread. */
final class Spelling {
    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 12;
    private static final int LATIN_FORM = Key.POSITIONS / 2;
    private static final int LAST_POSITION = Key.POSITIONS / 2 - 1;

    private final Syllables syllables = new Syllables();

    /** Keys by text; each text once, as what counts most. */
    private final class Keys {
        private final Map<String, Key> byText = new HashMap<>();
        private int form;

        void add(Kind kind, int position, String text) {
            if (text.isEmpty() || kind == Kind.INITIALS && text.length() == 1) return;
            var key = new Key(text, kind, form + Math.min(position, LAST_POSITION));
            byText.merge(key.text(), key, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
        }
    }

    List<Key> keys(Findable person) {
        var keys = new Keys();
        name(keys, person.name());
        keys.form = LATIN_FORM;
        if (person.latinName() != null) name(keys, person.latinName());
        if (person.orderCode() != null) keys.add(Kind.CODE, 0, Key.order(person.orderCode()));
        if (person.phone() != null) keys.add(Kind.CODE, 0, Key.phone(Folding.digits(person.phone())));
        if (person.email() != null) keys.add(Kind.CODE, 0, Key.email(person.email()));
        return List.copyOf(keys.byText.values());
    }

    /** By what people are put in order: the usual reading of the name, in Latin letters where there are such. */
    String reading(Findable person) {
        var words = cut(Folding.words(person.name()));
        if (areCharacters(words)) {
            var characters = characters(String.join("", words));
            return String.join(
                    " ",
                    syllables.readings(characters, surname(words, characters)).getFirst());
        }
        if (words.stream().allMatch(Folding::isAscii)) return String.join(" ", words);
        if (person.latinName() != null) return String.join(" ", cut(Folding.words(person.latinName())));
        return Folding.latin(person.name()).stream()
                .findFirst()
                .map(latin -> String.join(" ", cut(latin)))
                .orElseGet(() -> String.join(" ", words));
    }

    private void name(Keys keys, String name) {
        var words = cut(Folding.words(name));
        if (areCharacters(words)) {
            var characters = characters(String.join("", words));
            characters(keys, characters, surname(words, characters));
            return;
        }
        words(keys, words);
        for (var word : words) {
            if (Folding.isHan(word)) characters(keys, characters(word), 1);
        }
        Folding.latin(name).forEach(latin -> words(keys, cut(latin)));
    }

    /** Whether all is Chinese, or all Korean: then a word is a surname and the next the given name. */
    private static boolean areCharacters(List<String> words) {
        return !words.isEmpty()
                && (words.stream().allMatch(Folding::isHan) || words.stream().allMatch(Folding::isHangul));
    }

    private static int surname(List<String> words, List<String> characters) {
        return words.size() == 1
                ? Syllables.surnameOf(characters)
                : Math.min(characters.size(), characters(words.getFirst()).size());
    }

    private static List<String> characters(String text) {
        return text.codePoints()
                .limit(MOST_CHARACTERS)
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<String> cut(List<String> words) {
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }

    private void characters(Keys keys, List<String> characters, int surname) {
        parts(keys, characters, surname, true);
        var readings = syllables.readings(characters, surname);
        var usual = readings.getFirst().subList(surname, characters.size());
        for (var reading : readings) {
            var given = reading.subList(surname, characters.size());
            parts(keys, reading, surname, given.equals(usual));
            initials(keys, reading, surname);
        }
    }

    private static void parts(Keys keys, List<String> each, int surname, boolean usual) {
        var family = join(each.subList(0, surname));
        var given = join(each.subList(surname, each.size()));
        keys.add(Kind.NAME, 0, family + given);
        keys.add(Kind.NAME, 0, given + family);
        keys.add(Kind.SURNAME, 0, family);
        keys.add(usual ? Kind.WORD : Kind.SYLLABLE, 1, given);
        for (int i = 0; i < each.size(); i++) {
            keys.add(i == 0 ? Kind.SURNAME : Kind.SYLLABLE, i, each.get(i));
            keys.add(Kind.SYLLABLE, i, join(each.subList(i, each.size())));
        }
    }

    /** {@code wxm}, {@code xmw}, {@code xm}, {@code wangxm}, {@code wxiaoming}, {@code xmwang}. */
    private static void initials(Keys keys, List<String> each, int surname) {
        var family = each.subList(0, surname);
        var given = each.subList(surname, each.size());
        keys.add(Kind.INITIALS, 0, firsts(family) + firsts(given));
        keys.add(Kind.INITIALS, 0, firsts(given) + firsts(family));
        keys.add(Kind.INITIALS, 0, join(family) + firsts(given));
        keys.add(Kind.INITIALS, 0, firsts(family) + join(given));
        keys.add(Kind.INITIALS, 0, firsts(given) + join(family));
        for (int i = 1; i < each.size(); i++) keys.add(Kind.INITIALS, i, firsts(each.subList(i, each.size())));
    }

    private static void words(Keys keys, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean isOutermost = i == 0 || i == words.size() - 1;
            keys.add(isOutermost ? Kind.SURNAME : Kind.WORD, i, words.get(i));
            keys.add(Kind.WORD, i, join(words.subList(i, words.size())));
            if (i > 0) keys.add(Kind.INITIALS, i, firsts(words.subList(i, words.size())));
        }
        if (words.isEmpty()) return;
        var first = words.subList(0, 1);
        var last = words.subList(words.size() - 1, words.size());
        eitherOrder(keys, first, words.subList(1, words.size()));
        eitherOrder(keys, words.subList(0, words.size() - 1), last);
    }

    private static void eitherOrder(Keys keys, List<String> before, List<String> after) {
        keys.add(Kind.NAME, 0, join(before) + join(after));
        keys.add(Kind.NAME, 0, join(after) + join(before));
        keys.add(Kind.INITIALS, 0, firsts(before) + firsts(after));
        keys.add(Kind.INITIALS, 0, firsts(after) + firsts(before));
        keys.add(Kind.INITIALS, 0, firsts(before) + join(after));
        keys.add(Kind.INITIALS, 0, join(before) + firsts(after));
        keys.add(Kind.INITIALS, 0, join(after) + firsts(before));
    }

    private static String join(List<String> parts) {
        return String.join("", parts);
    }

    private static String firsts(List<String> words) {
        var firsts = new StringBuilder();
        words.forEach(word -> firsts.appendCodePoint(word.codePointAt(0)));
        return firsts.toString();
    }
}
