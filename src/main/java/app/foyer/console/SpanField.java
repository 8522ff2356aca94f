package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.notices.Draft;
import app.foyer.notices.Repeat;
import app.foyer.platform.Refusal;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a notice is told: for so long, or until it is withdrawn; from later on; again and again; aloud. */
final class SpanField extends Div {
    private static final List<Integer> LENGTHS = List.of(5, 15, 30, 60, 0);
    private static final int USUAL = 15;
    private static final int MOST_MINUTES = 1_440;

    private final Segments<Integer> lengths;
    private final IntegerField minutes = new IntegerField();
    private final MomentField from;
    private final MomentField until;
    private final Checkbox repeats;
    private final IntegerField every;
    private final IntegerField shown;
    private final Checkbox spoken;
    private final Details more;

    SpanField(Tongue tongue, Runnable changed) {
        addClassName("span");
        var words = tongue.words();
        lengths = new Segments<>(
                words.get("span.length"),
                "minutes",
                LENGTHS,
                String::valueOf,
                length -> length == 0 ? words.get("span.open") : words.get("minutes", length),
                length -> minutes.setValue(length == 0 ? null : length));
        number(minutes, "span-minutes", MOST_MINUTES, changed);
        minutes.setAriaLabel(words.get("span.length"));
        minutes.setPlaceholder(words.get("span.minutes"));
        minutes.addValueChangeListener(change -> lengths.choose(
                change.getValue() == null
                        ? Integer.valueOf(0)
                        : LENGTHS.contains(change.getValue()) ? change.getValue() : null));
        from = new MomentField("span-from", tongue, changed);
        var length = Controls.styled(new Div(lengths, minutes), "lengths");
        until = new MomentField("span-until", tongue, () -> {
            length.setVisible(!endsAtATime());
            changed.run();
        });
        repeats = new Checkbox(words.get("span-repeats"));
        repeats.getElement().setAttribute("data-part", "span-repeats");
        every = number(new IntegerField(words.get("span.every")), "every", MOST_MINUTES, changed);
        shown = number(new IntegerField(words.get("span.shown")), "shown", MOST_MINUTES * 60, changed);
        var turns = Controls.styled(new Div(every, shown), "lengths");
        turns.setVisible(false);
        repeats.addValueChangeListener(change -> {
            turns.setVisible(change.getValue());
            changed.run();
        });
        spoken = new Checkbox(words.get("span-spoken"));
        spoken.getElement().setAttribute("data-part", "span-spoken");
        spoken.addValueChangeListener(change -> changed.run());
        more = new Details(
                words.get("span.more"), Controls.styled(new Div(from, until, repeats, turns, spoken), "gives-way"));
        more.setWidthFull();
        more.getElement().setAttribute("data-part", "span-more");
        add(length, more);
    }

    private boolean endsAtATime() {
        return until.isGiven();
    }

    private static IntegerField number(IntegerField field, String part, int most, Runnable changed) {
        field.setMin(1);
        field.setMax(most);
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.getElement().setAttribute("data-part", part);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /** As for a new notice. */
    void clear(Agenda agenda, Instant now) {
        minutes.setValue(USUAL);
        lengths.choose(USUAL);
        from.set(false, soon(now), agenda);
        until.set(false, soon(now), agenda);
        repeats.setValue(false);
        every.setValue(10);
        shown.setValue(60);
        spoken.setValue(false);
        more.setOpened(false);
    }

    /** The next full hour. */
    static Instant soon(Instant now) {
        return now.plusSeconds(3600 - Math.floorMod(now.getEpochSecond(), 3600L));
    }

    /** @param length minutes, or null for until it is withdrawn */
    void length(Integer length) {
        minutes.setValue(length);
        lengths.choose(length == null ? Integer.valueOf(0) : LENGTHS.contains(length) ? length : null);
    }

    void spoken(boolean aloud) {
        spoken.setValue(aloud);
    }

    /** As an earlier notice has it; @param ended whether that is to be told anew, from now and for as long */
    void set(Draft draft, boolean ended, Agenda agenda, Instant now) {
        clear(agenda, now);
        if (ended) {
            var length = draft.until() == null
                    ? null
                    : (int) Duration.between(draft.from(), draft.until()).toMinutes();
            length(length == null || length < 1 || length > MOST_MINUTES ? null : length);
        } else {
            length(null);
            if (draft.from().isAfter(now)) from.set(true, draft.from(), agenda);
            if (draft.until() != null) until.set(true, draft.until(), agenda);
        }
        repeats.setValue(draft.repeat() != null);
        if (draft.repeat() != null) {
            every.setValue((int) draft.repeat().every().toMinutes());
            shown.setValue((int) draft.repeat().shown().toSeconds());
        }
        spoken.setValue(draft.spoken());
        more.setOpened(from.isGiven() || until.isGiven() || draft.repeat() != null);
    }

    /** Null for at once. */
    Instant from() {
        if (from.isFaulty()) throw new Refusal("bad-time");
        return from.value().orElse(null);
    }

    /** Null for until it is withdrawn. */
    Instant until(Instant now) {
        if (until.isFaulty() || minutes.isInvalid()) throw new Refusal("bad-time");
        if (until.isGiven()) return until.value().orElseThrow();
        if (minutes.getValue() == null) return null;
        var begin = from() == null ? now : from();
        return begin.plus(Duration.ofMinutes(minutes.getValue()));
    }

    Repeat repeat() {
        if (!repeats.getValue()) return null;
        if (every.getValue() == null || shown.getValue() == null) throw new Refusal("bad-repeat");
        return new Repeat(Duration.ofMinutes(every.getValue()), Duration.ofSeconds(shown.getValue()));
    }

    boolean isSpoken() {
        return spoken.getValue();
    }
}
