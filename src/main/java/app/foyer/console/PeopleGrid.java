package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.imports.AttendeeDifference;
import app.foyer.attendees.imports.AttendeeDifference.Change;
import app.foyer.attendees.imports.AttendeeDifference.FieldChange;
import app.foyer.attendees.imports.AttendeeDifference.Kept;
import app.foyer.console.CountedLines.Line;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a file changes, a line for each person, and one for each row that does not go in. */
final class PeopleGrid extends Div {
    private static final List<String> KINDS = List.of("added", "changed", "removed", "kept", "rejected");

    private final Tongue tongue;
    private final CountedLines lines;

    PeopleGrid(Tongue tongue) {
        this.tongue = tongue;
        this.lines = new CountedLines(tongue, "people", KINDS);
        addClassName("difference");
        add(lines);
    }

    void show(AttendeeDifference difference) {
        var found = new ArrayList<Line>();
        difference
                .rejected()
                .forEach(row -> found.add(new Line(
                        Set.of("rejected"),
                        tongue.words().get("people.row", row.row() + ""),
                        row.in(tongue.code()),
                        "",
                        row.order() == null ? "" : row.order())));
        difference.kept().forEach(kept -> found.add(kept(kept)));
        difference.removed().forEach(change -> found.add(one("removed", change, about(change.attendee()), "")));
        difference
                .changed()
                .forEach(change -> found.add(one(
                        "changed", change, joined(change, FieldChange::before), joined(change, FieldChange::after))));
        difference.added().forEach(change -> found.add(one("added", change, "", about(change.attendee()))));
        lines.show(found);
    }

    private Line one(String kind, Change change, String before, String after) {
        var words = tongue.words();
        var what = change.row() == 0
                ? words.get("people.kind." + kind)
                : words.get("people.kind-in-row", words.get("people.kind." + kind), change.row() + "");
        return new Line(Set.of(kind), what, change.attendee().name(), before, after);
    }

    private static String about(Attendee attendee) {
        return PersonRow.joined(attendee.organisation(), attendee.category(), attendee.orderCode());
    }

    private String joined(Change change, Function<FieldChange, String> value) {
        return change.fields().stream()
                .map(field -> told(field, value))
                .collect(Collectors.joining(tongue.words().get("list-comma")));
    }

    private String told(FieldChange field, Function<FieldChange, String> value) {
        var said = value.apply(field);
        return tongue.words().get("people.field", field.in(tongue.code()), said == null ? "–" : said);
    }

    private Line kept(Kept kept) {
        var field = kept.field();
        return new Line(
                Set.of("kept"),
                kept.why().in(tongue.code()),
                kept.attendee().name(),
                field == null ? about(kept.attendee()) : told(field, FieldChange::before),
                field == null ? tongue.words().get("import.not-in-file") : told(field, FieldChange::after));
    }
}
