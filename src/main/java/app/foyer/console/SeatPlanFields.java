package app.foyer.console;

import app.foyer.platform.Refusal;
import app.foyer.venue.seats.SeatMap;
import app.foyer.venue.seats.SeatPlan;
import app.foyer.venue.seats.SeatPlan.Layout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A seat plan to type: what it does not ask for stays as it was. */
final class SeatPlanFields extends Div {
    private static final int TYPING_MS = 250;
    private static final int MOST_ROWS = 1_000;
    /** Eighteen seats, or two rows of eighteen. */
    private static final Pattern ROWS = Pattern.compile("(?:(\\d{1,4})\\s*[x×*]\\s*)?(\\d{1,4})");

    private final Post post;
    private final SeatPlan before;
    private final Runnable changed;
    private final Select<Layout> layout = new Select<>();
    private final TextField rows;
    private final TextField aisles;
    private final TextField kept;
    private final TextField keptFor;
    private final TextField wheelchair;
    private final TextField leftOut;

    SeatPlanFields(Post post, SeatPlan before, Runnable changed) {
        this.post = post;
        this.before = before;
        this.changed = changed;
        addClassName("seat-fields");
        var layouts = new ArrayList<>(List.of(Layout.THEATRE, Layout.CLASSROOM, Layout.ROUND_TABLES));
        if (before.layout() == Layout.U) layouts.add(Layout.U);
        layout.setItems(layouts);
        layout.setItemLabelGenerator(one -> post.say("seats.layout." + one.code()));
        layout.setLabel(post.say("seats.layout"));
        layout.setValue(before.layout());
        layout.getElement().setAttribute("data-part", "plan-layout");
        layout.addValueChangeListener(change -> changed.run());
        add(layout);
        rows = field("rows", told(before.rows()));
        aisles = field("aisles", joined(before.aisles()));
        kept = field("kept", joined(before.vip()));
        keptFor = field("kept-for", joined(before.vips()));
        wheelchair = field("wheelchair", joined(before.wheelchair()));
        leftOut = field("left-out", joined(before.leftOut()));
    }

    private TextField field(String name, String value) {
        var field = new TextField(post.say("seats.plan." + name));
        field.setValue(value);
        field.setHelperText(post.say("seats.plan." + name + ".how"));
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MS);
        field.getElement().setAttribute("data-part", "plan-" + name);
        field.addValueChangeListener(change -> changed.run());
        add(field);
        return field;
    }

    /** No field is at fault. */
    void clear() {
        typed().forEach(field -> field.setInvalid(false));
    }

    /** Tells it at the field that names what is wrong, if one does. */
    boolean blame(Refusal refusal) {
        var what = refusal.details().getOrDefault("what", "");
        var named = typed().filter(field -> parts(field).contains(what)).findFirst();
        named.ifPresent(field -> {
            var isWord = field == rows || field == aisles;
            field.setErrorMessage(post.say(isWord ? "seats.plan.no-number" : "seats.plan.not-there", what));
            field.setInvalid(true);
        });
        return named.isPresent();
    }

    private Stream<TextField> typed() {
        return Stream.of(rows, aisles, leftOut, wheelchair, kept);
    }

    /** @throws Refusal {@code bad-seat-plan} */
    SeatMap map() {
        var plan = new SeatPlan(
                before.room(),
                layout.getValue(),
                rows(),
                parts(aisles).stream().map(SeatPlanFields::number).toList(),
                before.across(),
                before.naming(),
                names(kept),
                names(keptFor),
                names(wheelchair),
                names(leftOut),
                before.doors());
        plan.requireSense();
        return SeatMap.of(plan);
    }

    private List<Integer> rows() {
        var counts = new ArrayList<Integer>();
        for (var part : parts(rows)) {
            var found = ROWS.matcher(part);
            if (!found.matches()) throw bad(part);
            var times = found.group(1) == null ? 1 : number(found.group(1));
            if (counts.size() + times > MOST_ROWS) throw bad(part);
            counts.addAll(Collections.nCopies(times, number(found.group(2))));
        }
        return counts;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw bad(text);
        }
    }

    private static Refusal bad(String what) {
        return new Refusal("bad-seat-plan", Map.of("what", what));
    }

    private static Set<String> names(TextField field) {
        return new LinkedHashSet<>(parts(field));
    }

    private static List<String> parts(TextField field) {
        return Arrays.stream(field.getValue().split("[,，、;；\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String joined(Collection<?> all) {
        return String.join(", ", all.stream().map(String::valueOf).toList());
    }

    /** Rows of the same length as one: {@code 2 × 18, 14 × 20}. */
    private static String told(List<Integer> rows) {
        var parts = new ArrayList<String>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = from + 1;
            while (to < rows.size() && rows.get(to).equals(rows.get(from))) to++;
            parts.add(to - from == 1 ? rows.get(from) + "" : to - from + " × " + rows.get(from));
        }
        return String.join(", ", parts);
    }
}
