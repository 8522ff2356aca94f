package app.foyer.screen;

import java.util.List;

/** One text as a screen shows it: in each of its languages in which there is one. */
public record Phrase(List<Said> said) {
    static final Phrase NONE = new Phrase(List.of());

    public Phrase {
        said = List.copyOf(said);
    }

    /** What it says in the language of that turn, or what it says to all; null where nothing. */
    String in(int turn) {
        return said.stream()
                .filter(each -> each.turn() == null || each.turn() == turn)
                .map(Said::text)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /**
     * The text in one language.
     *
     * @param language BCP 47 tag, or null where nobody stated it
     * @param turn place of the language among the screen's, from 0; null for the only version there is, shown always
     */
    public record Said(String language, Integer turn, String text) {}
}
