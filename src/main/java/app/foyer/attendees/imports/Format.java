package app.foyer.attendees.imports;

import app.foyer.platform.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who wrote a file; what is not one of the known is a table whose columns somebody must look at. */
public enum Format {
    FOYER("foyer"),
    PRETIX_JSON("pretix-json"),
    PRETIX("pretix"),
    ALFIO("alf.io"),
    INDICO("indico"),
    TABLE("table");

    private static final Set<String> CHECKED_IN = Set.of(
            "checked in",
            "automatically checked in",
            "checked out",
            "eingecheckt",
            "ausgecheckt",
            "automatisch eingecheckt",
            "已签到",
            "已签退",
            "自动签到",
            "签到",
            "enregistré",
            "registrado");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Format> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    /** In words. */
    public String in(String language) {
        return Words.of(Format.class, language).get("format." + code);
    }

    /** Whether its columns mean what their headings say, so that nobody needs to look. */
    public boolean isSure() {
        return this != TABLE;
    }

    /** Of a file with headings. */
    static Format of(List<String> headings) {
        var folded = headings.stream().map(Column::folded).collect(Collectors.toSet());
        var guess = Mapping.guess(headings);
        if (guess.has(Column.ATTENDEE) && guess.has(Column.TICKET)) return FOYER;
        if (guess.has(Column.ORDER)
                && guess.has(Column.SECRET)
                && folded.stream().anyMatch(CHECKED_IN::contains)) return PRETIX;
        if (folded.containsAll(Set.of("id", "category", "event", "status", "full name"))) return ALFIO;
        if (folded.containsAll(Set.of("id", "name", "registration state"))) return INDICO;
        return TABLE;
    }

    Mapping mapping(List<String> headings) {
        var guess = Mapping.guess(headings);
        if (this != ALFIO) return guess;
        var id = guess.columns().get(Column.REFERENCE);
        var category = guess.columns().get(Column.CATEGORY);
        return guess.with(Column.REFERENCE, null)
                .with(Column.SECRET, id)
                .with(Column.CATEGORY, null)
                .with(Column.PRODUCT, category);
    }
}
