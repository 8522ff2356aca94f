package app.foyer.attendees.internal;

import app.foyer.attendees.ForgivingIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Indexes over texts, by the means that find people. A name has few words; a title may have many, so it is cut into
 * overlapping pieces of which each is as short as a name.
 */
@Component
class ForgivingIndexes implements ForgivingIndex.Maker {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");
    private static final int WORDS = 4;
    private static final int CHARACTERS = 12;
    /** A thing may be found by many pieces of it. */
    private static final int PIECES_FOR_ONE = 40;

    @Override
    public ForgivingIndex over(Map<String, ? extends Collection<String>> names) {
        var owners = new ArrayList<String>();
        var pieces = new ArrayList<Findable>();
        names.forEach((id, texts) -> texts.stream()
                .flatMap(text -> pieces(text).stream())
                .distinct()
                .forEach(piece -> {
                    pieces.add(new Findable(owners.size() + "", piece, null, null, null, null, List.of()));
                    owners.add(id);
                }));
        var index = LookupIndex.of(0, pieces);
        return (typed, most) -> {
            var best = new LinkedHashMap<String, ForgivingIndex.Found>();
            for (var found : index.searchNames(typed, most * PIECES_FOR_ONE)) {
                var owner = owners.get(Integer.parseInt(found.id()));
                best.putIfAbsent(owner, new ForgivingIndex.Found(owner, found.rank()));
            }
            return best.values().stream().limit(most).toList();
        };
    }

    static List<String> pieces(String text) {
        var words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .toList();
        var pieces = new ArrayList<String>();
        for (int from = 0; from == 0 || from + WORDS <= words.size(); from++)
            pieces.add(String.join(" ", words.subList(from, Math.min(words.size(), from + WORDS))));
        for (var word : words) {
            if (word.length() <= CHARACTERS || !Folding.isHan(word)) continue;
            for (int from = CHARACTERS / 2; from < word.length() - 1; from += CHARACTERS / 2)
                pieces.add(word.substring(from, Math.min(word.length(), from + CHARACTERS)));
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }
}
