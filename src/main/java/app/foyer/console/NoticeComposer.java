package app.foyer.console;

import app.foyer.live.Applied;
import app.foyer.live.EventState;
import app.foyer.notices.Blanks;
import app.foyer.notices.Draft;
import app.foyer.notices.Notice;
import app.foyer.notices.NoticeCommand;
import app.foyer.notices.NoticeTemplate;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.Ids;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Where a notice is written: in own words or by a template, for whom, until when; and what it would do. */
final class NoticeComposer extends Section {
    private final Operator operator;
    private final Ids ids;
    private final Tongue tongue;
    private final BiConsumer<Applied, Instant> foresight;
    private final H2 title = new H2();
    private final TemplateChips chips;
    private final BlanksForm blanks;
    private final TextsField texts;
    private final Segments<Priority> priority;
    private final TargetsField targets;
    private final PlaceField place;
    private final SpanField span;
    private final Div said = Controls.styled(new Div(), "said");
    private final ForeseenList foreseen;
    private final Button preview;
    private final Button push;
    private final Button clear;
    private EventState state;
    private List<OnDevice> rows = List.of();
    private Instant now;
    private Notice changing;
    private String id;
    private LocalText read;
    private boolean previewing;
    private boolean filling;

    /** Whether the form is empty because what was in it is told: a second press means nothing. */
    private boolean pushed;

    /** @param foresight told what the notice would bring about while that is looked at, else null */
    NoticeComposer(
            Operator operator, Ids ids, EventState state, Tongue tongue, BiConsumer<Applied, Instant> foresight) {
        this.operator = operator;
        this.ids = ids;
        this.state = state;
        this.now = operator.now();
        this.tongue = tongue;
        this.foresight = foresight;
        addClassName("composer");
        getElement().setAttribute("data-part", "composer");
        var words = tongue.words();
        chips = new TemplateChips(
                tongue, this::use, () -> new TemplatesDialog(operator, ids, this.state, rows, tongue).open());
        blanks = new BlanksForm(tongue, this::changed);
        texts = new TextsField(state.event(), tongue, this::changed);
        priority = new Segments<>(
                words.get("notices.priority"),
                "priority",
                List.of(Priority.values()),
                Priority::code,
                each -> words.get("priority." + each.code()),
                this::weigh);
        targets = new TargetsField(state, tongue, this::changed);
        place = new PlaceField(words.get("notices.leads"), true, tongue, this::changed);
        place.setPlaceholder(words.get("notices.leads.none"));
        place.offer(state);
        span = new SpanField(tongue, this::changed);
        foreseen = new ForeseenList(tongue);
        preview = Controls.button(words.get("notices.preview"), "preview-notice", this::preview);
        push = Controls.button("", "push-notice", this::push);
        push.addThemeVariants(ButtonVariant.PRIMARY);
        clear = Controls.button("", "clear-notice", this::clear);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        said.getElement().setAttribute("data-part", "said");
        add(
                Controls.styled(new Div(title, clear), "heading"),
                Controls.styled(new Div(chips, texts, blanks, priority, targets, place, span), "scroll"),
                Controls.styled(new Div(said, foreseen, Controls.styled(new Div(preview, push), "deeds")), "foot"));
        clear();
    }

    void show(EventState newState, List<OnDevice> newRows, Instant newNow) {
        state = newState;
        rows = newRows;
        now = newNow;
        chips.show(state.notices().templatesInOrder());
        targets.show(state, rows);
        place.offer(state);
        if (id != null && state.notices().notices().containsKey(id)) clear();
        else changed();
    }

    private void clear() {
        fill(null, () -> {
            texts.set(LocalText.EMPTY, LocalText.EMPTY);
            blanks.clear();
            priority.choose(Priority.INFO);
            targets.set(Targets.EVERYBODY);
            place.place(null);
            span.clear(state.agenda(), now);
        });
    }

    private void use(NoticeTemplate template) {
        fill(null, () -> {
            texts.set(template.text(), template.detail());
            blanks.clear();
            priority.choose(template.priority());
            targets.set(template.targets());
            place.place(null);
            span.clear(state.agenda(), now);
            span.length(template.minutes());
            span.spoken(template.spoken());
        });
    }

    /** Another one like it. */
    void again(Notice earlier) {
        load(null, earlier);
    }

    void change(Notice open) {
        load(open, open);
    }

    private void load(Notice newChanging, Notice from) {
        fill(newChanging, () -> {
            var draft = from.draft();
            texts.set(draft.text(), draft.detail());
            blanks.clear();
            priority.choose(draft.priority());
            targets.set(draft.targets());
            place.place(draft.place());
            span.set(draft, newChanging == null, state.agenda(), now);
        });
        texts.focus();
    }

    /** Fields that are filled one after the other are looked at once. */
    private void fill(Notice newChanging, Runnable fields) {
        changing = newChanging;
        id = changing == null ? ids.next(operator.now()) : null;
        filling = true;
        fields.run();
        filling = false;
        previewing = false;
        changed();
    }

    private void weigh(Priority chosen) {
        if (chosen == Priority.EMERGENCY) span.length(null);
        changed();
    }

    private void changed() {
        if (filling) return;
        pushed = pushed && texts.text().isEmpty();
        var words = tongue.words();
        var names = new LinkedHashSet<>(Blanks.in(texts.text()));
        names.addAll(Blanks.in(texts.detail()));
        blanks.show(List.copyOf(names), state, now);
        targets.reaches(rows);
        clear.setText(words.get(changing == null ? "notices.clear" : "cancel"));
        title.setText(words.get(changing == null ? "notices.new" : "notices.changing"));
        var emergency = priority.value() == Priority.EMERGENCY;
        getElement()
                .setAttribute("data-weight", priority.value().code())
                .setAttribute("data-changing", changing == null ? "" : changing.id());
        push.setText(
                words.get(changing != null ? "notices.save" : emergency ? "notices.push-emergency" : "notices.push"));
        foresee(!names.isEmpty());
    }

    private void foresee(boolean hasBlanks) {
        Draft written = null;
        Applied applied = null;
        var at = now;
        if (texts.text().isEmpty()) foreseen.clear();
        else
            try {
                var draft = draft();
                applied = operator.foresee(command(draft, true));
                var notice = applied.state().notices().notice(changing == null ? id : changing.id());
                at = notice.from().isAfter(now) ? notice.from() : now;
                if (hasBlanks) written = draft;
                foreseen.show(notice, applied, rows, at);
            } catch (Refusal refusal) {
                foreseen.refused(Words.of(refusal, tongue.code()));
            }
        say(written);
        preview.setEnabled(applied != null);
        previewing = previewing && applied != null;
        preview.getElement().setAttribute("aria-pressed", previewing + "");
        foresight.accept(previewing ? applied : null, at);
    }

    /** The text with its blanks filled; @param draft null where there is none */
    private void say(Draft draft) {
        if (Objects.equals(draft == null ? null : draft.text(), read)) return;
        read = draft == null ? null : draft.text();
        said.removeAll();
        if (draft == null) return;
        draft.text().byLanguage().forEach((language, text) -> {
            var line = new Span(text);
            line.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
            said.add(line);
        });
    }

    /** @throws Refusal where a blank is empty or a time is none */
    private Draft draft() {
        var values = blanks.values();
        var from = span.from();
        if (from == null && changing != null && !changing.from().isAfter(now)) from = changing.from();
        return new Draft(
                Blanks.fill(texts.text(), values),
                Blanks.fill(texts.detail(), values),
                priority.value(),
                targets.value(),
                from,
                span.until(now),
                span.repeat(),
                span.isSpoken(),
                place.place());
    }

    private NoticeCommand command(Draft draft, boolean confirmed) {
        return changing == null
                ? new NoticeCommand.Push(id, draft, confirmed)
                : new NoticeCommand.Change(changing.id(), draft, confirmed);
    }

    private void preview() {
        previewing = !previewing;
        changed();
    }

    private void push(long seen) {
        if (pushed) return;
        // in an emergency nothing waits for where it leads
        if (priority.value() != Priority.EMERGENCY && place.isInvalid()) {
            operator.say(place.getErrorMessage(), NotificationVariant.WARNING);
            place.place(null);
            place.focus();
            return;
        }
        try {
            var draft = draft();
            if (draft.priority() != Priority.EMERGENCY) give(command(draft, false), seen);
            else
                new EmergencyDialog(draft, reached(), rows.size(), tongue, () -> give(command(draft, true), seen))
                        .open();
        } catch (Refusal refusal) {
            operator.say(Words.of(refusal, tongue.code()), NotificationVariant.WARNING);
        }
    }

    private List<String> reached() {
        var names = new ArrayList<String>();
        for (var row : rows) if (targets.value().reach(row.spot())) names.add(row.name(tongue));
        return names;
    }

    /** A new one empties the form as soon as it is seen, also where others were faster first. */
    private void give(NoticeCommand command, long seen) {
        var before = changing;
        var given = id;
        operator.give(command, seen);
        pushed = before == null && state.notices().notices().containsKey(given);
        if (before == null || before != changing) return;
        var after = state.notices().notices().get(before.id());
        if (!Objects.equals(before, after)) clear();
    }
}
