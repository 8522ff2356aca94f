package app.foyer.console;

import app.foyer.fallback.Parameter;
import app.foyer.fallback.PlanFaults;
import app.foyer.fallback.Step;
import app.foyer.notices.Draft;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import app.foyer.platform.LocalText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step of a plan that is being written, with the fields of its kind. */
final class StepRow extends Div {
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_WORDS = 300;

    private final Post post;
    private final List<String> languages;
    private final Supplier<List<Parameter>> parameters;
    private final Div fields = Controls.styled(new Div(), "step-fields");
    private final Div faults = Controls.styled(new Div(), "trouble");
    private final TextField given = new TextField();
    private Supplier<Step> value;

    /** @param parameters that the plan has as it is written now */
    StepRow(Step step, List<String> languages, Supplier<List<Parameter>> parameters, Post post) {
        this.post = post;
        this.languages = languages;
        this.parameters = parameters;
        addClassName("part");
        getElement().setAttribute("data-part", "step").setAttribute("data-do", PlanPreview.kind(step));
        given.setLabel(post.say("step.given"));
        given.setValue(step.given() == null ? "" : step.given());
        given.setTooltipText(post.say("step.given.title"));
        var head = Controls.styled(
                new Div(
                        new H3(post.say("step." + PlanPreview.kind(step))),
                        given,
                        Controls.button(post.say("part.up"), "part-up", () -> shift(-1)),
                        Controls.button(post.say("part.down"), "part-down", () -> shift(1)),
                        Controls.button(post.say("part.remove"), "remove-part", this::removeFromParent)),
                "line");
        add(head, fields, faults);
        fill(step);
    }

    private void shift(int by) {
        var list = (HasComponents) getParent().orElseThrow();
        var all = ((Component) list).getChildren().toList();
        var to = Math.clamp(all.indexOf(this) + by, 0, all.size() - 1);
        list.addComponentAtIndex(to, this);
    }

    Step value() {
        return value.get();
    }

    void tell(List<String> newFaults) {
        faults.removeAll();
        newFaults.forEach(fault -> faults.add(new Div(fault)));
    }

    private String given() {
        return blank(given.getValue());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void fill(Step step) {
        switch (step) {
            case Step.Give give -> give(give);
            case Step.Tell tell -> tell(tell);
            case Step.Shut shut -> shut(shut);
            case Step.Ask ask -> ask(ask);
        }
    }

    private TextField field(String label, String part, String text) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST_FIELD);
        field.setValue(text == null ? "" : text);
        field.getElement().setAttribute("data-part", part);
        return field;
    }

    private Wording texts(String part, LocalText text, int longest) {
        return new Wording(
                post.say("step.field." + part),
                part,
                text == null ? LocalText.EMPTY : text,
                languages,
                longest,
                post.tongue());
    }

    private TextField labelled(String part, String text) {
        return field(post.say("step.field." + part), part, text);
    }

    /** One of the building's, or what the plan asks for in braces. */
    private PlaceField placeField(String label, String value) {
        var field = new PlaceField(post.say(label), false, post.tongue(), () -> {});
        field.offer(post.state());
        field.place(value);
        return field;
    }

    private void give(Step.Give step) {
        var command = new Select<String>();
        command.setLabel(post.say("step.field.command"));
        command.setItems(PlanFaults.commands().keySet());
        command.setItemLabelGenerator(name -> post.say("step.do." + name));
        command.setValue(step.command());
        command.getElement().setAttribute("data-part", "command");
        var given = new LinkedHashMap<String, TextField>();
        var line = Controls.styled(new Div(), "fields");
        Runnable draw = () -> {
            line.removeAll();
            given.clear();
            for (var name : PlanFaults.commands().getOrDefault(command.getValue(), List.of())) {
                var bare = name.replace("?", "");
                var kept = command.getValue().equals(step.command())
                        ? step.fields().get(bare)
                        : name.equals(bare) ? usual(bare) : null;
                given.put(bare, labelled(bare, kept));
                line.add(given.get(bare));
            }
        };
        command.addValueChangeListener(change -> draw.run());
        draw.run();
        fields.add(command, line);
        value = () -> {
            var values = new LinkedHashMap<String, String>();
            given.forEach((name, field) -> {
                if (blank(field.getValue()) != null)
                    values.put(name, field.getValue().strip());
            });
            return new Step.Give(command.getValue(), values, given());
        };
    }

    /** The plan's own parameter of the kind that such a field takes. */
    private String usual(String field) {
        var wanted =
                switch (field) {
                    case "room" -> Parameter.Kind.ROOM;
                    case "to" -> Parameter.Kind.SPARE_ROOM;
                    case "session", "with", "from" -> Parameter.Kind.SESSION;
                    case "minutes" -> Parameter.Kind.MINUTES;
                    default -> null;
                };
        return parameters.get().stream()
                .filter(parameter -> parameter.kind() == wanted)
                .findFirst()
                .map(parameter -> "{" + parameter.id() + "}")
                .orElse("");
    }

    private void tell(Step.Tell step) {
        var priority = new Select<Priority>();
        priority.setLabel(post.say("step.field.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(each -> post.say("step.priority." + each.code()));
        priority.setValue(step.priority());
        var text = texts("text", step.text(), Draft.LONGEST_TEXT);
        var detail = texts("detail", step.detail(), Draft.LONGEST_DETAIL);
        var rooms = labelled("rooms", String.join(", ", step.targets().rooms()));
        var kinds = labelled("kinds", String.join(", ", step.targets().kinds()));
        var minutes = labelled("minutes", step.minutes());
        var spoken = new Checkbox(post.say("step.field.spoken"), step.spoken());
        var place = placeField("notices.leads", step.place());
        fields.add(text, detail, Controls.styled(new Div(priority, minutes, rooms, kinds, place, spoken), "line"));
        value = () -> new Step.Tell(
                priority.getValue(),
                text.value(),
                detail.value(),
                new Targets(
                        list(kinds.getValue()),
                        step.targets().places(),
                        step.targets().levels(),
                        list(rooms.getValue()),
                        step.targets().devices()),
                blank(minutes.getValue()),
                spoken.getValue(),
                place.place(),
                given());
    }

    private static Set<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split("[,，、]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toSet());
    }

    private void shut(Step.Shut step) {
        var room = labelled("room", step.room());
        var place = placeField("step.field.place", step.place());
        var path = new PathField(post.say("step.field.path"), step.path(), post.state(), post.tongue());
        var in = labelled("in", step.in());
        var minutes = labelled("minutes", step.minutes());
        var reason = texts("reason", step.reason(), Draft.LONGEST_TEXT);
        fields.add(Controls.styled(new Div(room, place, path, in, minutes), "line"), reason);
        value = () -> new Step.Shut(
                blank(room.getValue()),
                place.place(),
                blank(path.getValue()),
                reason.value(),
                blank(in.getValue()),
                blank(minutes.getValue()),
                given());
    }

    private void ask(Step.Ask step) {
        var who = texts("who", step.who(), LONGEST_FIELD);
        var what = texts("what", step.what(), LONGEST_WORDS);
        var within = new IntegerField(post.say("step.field.within"));
        within.setMin(1);
        within.setValue(step.within());
        fields.add(who, what, within);
        value = () -> new Step.Ask(who.value(), what.value(), within.getValue(), given());
    }

    /** What a step is called where it is told of: its kind, and of a command which. */
    static String name(Step step, Post post) {
        var kind = post.say("step." + PlanPreview.kind(step));
        if (!(step instanceof Step.Give give)) return kind;
        return post.words().has("step.do." + give.command()) ? post.say("step.do." + give.command()) : give.command();
    }

    /** An empty one of a kind: {@code command}, {@code notice}, {@code closure}, {@code task}. */
    static Step begin(String kind, List<Parameter> parameters) {
        var room = parameters.stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.ROOM)
                .findFirst()
                .map(parameter -> "{" + parameter.id() + "}")
                .orElse(null);
        return switch (kind) {
            case "command" -> new Step.Give("hold", room == null ? Map.of() : Map.of("room", room), null);
            case "notice" -> new Step.Tell(null, LocalText.EMPTY, null, null, null, false, null, null);
            case "closure" -> new Step.Shut(room, null, null, LocalText.EMPTY, null, null, null);
            default -> new Step.Ask(LocalText.EMPTY, LocalText.EMPTY, null, null);
        };
    }
}
