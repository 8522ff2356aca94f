package app.foyer.attendees.imports;

import app.foyer.platform.Words;

/**
 * A row that does not go in.
 *
 * @param row as a spreadsheet shows it: the headings are row 1
 * @param order its order code, or null
 * @param reason {@code no-name}, {@code too-long}, {@code bad-characters}, {@code bad-state}, {@code bad-time},
 *     {@code bad-answer}, {@code bad-need}, {@code bad-id}, {@code same-secret}, {@code same-ticket}, {@code same-reference},
 *     {@code same-person}, {@code anothers-secret}, {@code seat-taken} or {@code unknown-seat}
 * @param detail the column's code, the number of the other row, or a seat and its room
 * @param id of whom it seems to be about, or null; they are not missing from the file
 * @param secret likewise
 */
public record Rejected(int row, String order, String reason, String detail, String id, String secret) {
    /** Why, in a sentence. */
    public String in(String language) {
        var words = Words.of(Rejected.class, language);
        var about = Column.of(detail).map(column -> column.in(language)).orElse(detail);
        return words.get("rejected." + reason, about);
    }

    /** Leaves personal data out. */
    @Override
    public String toString() {
        return "Row " + row + ": " + reason;
    }
}
