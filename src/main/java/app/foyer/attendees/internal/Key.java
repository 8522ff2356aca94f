package app.foyer.attendees.internal;

/**
 * One text under which somebody is found.
 *
 * @param position of the first word or character that it stands for: 0 to 3 in the name, 4 to 7 in its Latin form, so
 *     that two words of a query do not both take the same
 */
record Key(String text, Kind kind, int position) {
    /** What of a name a key is; of two the earlier counts more. */
    enum Kind {
        /** All of it, in either order. */
        NAME,
        /** A family name; of words in Latin letters, which may be that, the first and the last. */
        SURNAME,
        /** Another word, or a given name. */
        WORD,
        /** A character or syllable of a longer word, and what follows it; or one read unusually. */
        SYLLABLE,
        /** First letters, alone or beside whole words. */
        INITIALS,
        /** No name: an order code, the end of a phone, a mail address. */
        CODE;

        private static final Kind[] ALL = values();

        static Kind at(int ordinal) {
            return ALL[ordinal];
        }
    }

    private static final int LONGEST = 48;
    static final int POSITIONS = 8;

    Key {
        text = cut(text);
    }

    /** Nobody types more; a name may be of any length. */
    static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The beginnings of codes hold characters that no word has, so that names and codes never meet. */
    static String phone(String digits) {
        return "#" + new StringBuilder(digits).reverse();
    }

    static String order(String code) {
        return "$" + String.join("", Folding.words(code));
    }

    static String email(String address) {
        return "@" + Folding.fold(address).strip();
    }
}
