package app.foyer.console;

import app.foyer.fallback.Fallback;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Plan;
import app.foyer.fallback.PlanFaults;
import app.foyer.fallback.Step;
import app.foyer.live.EventState;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes a plan: what it is for, what it asks for, what it does. What is wrong with it is told beside what is wrong. */
final class PlanEditor extends Dialog {
    private static final List<String> KINDS = List.of("command", "notice", "closure", "task");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_USE = 200;

    private final Plan before;
    private final EventState state;
    private final Post post;
    private final Operator operator;
    private final Consumer<Plan> saved;
    private final List<String> languages;
    private final Wording name;
    private final Wording use;
    private final CheckboxGroup<IncidentKind> incidents = new CheckboxGroup<>();
    private final Checkbox grave = new Checkbox();
    private final Div parameters = Controls.styled(new Div(), "parts");
    private final Div steps = Controls.styled(new Div(), "parts");
    private final Div faults = Controls.styled(new Div(), "trouble");

    /** @param plan to begin with; one without an id is new */
    PlanEditor(Plan plan, EventState state, Post post, Operator operator, Consumer<Plan> saved) {
        this.before = plan;
        this.state = state;
        this.post = post;
        this.operator = operator;
        this.saved = saved;
        languages = state.event().languages();
        var isNew = plan.id().isEmpty();
        setHeaderTitle(
                isNew
                        ? post.say("plans.new")
                        : post.say(
                                "plan.edit.title", plan.name().in(post.tongue().code())));
        setWidth("64rem");
        setHeight("90vh");
        addClassName("plan-editor");
        getElement().setAttribute("data-part", "plan-editor");
        name = new Wording(post.say("plan.name"), "name", plan.name(), languages, LONGEST_NAME, post.tongue());
        use = new Wording(post.say("plan.use"), "use", plan.use(), languages, LONGEST_USE, post.tongue());
        incidents.setLabel(post.say("plan.incidents"));
        incidents.setItems(IncidentKind.values());
        incidents.setItemLabelGenerator(kind -> post.say("incident." + kind.code()));
        incidents.setValue(plan.incidents());
        grave.setLabel(post.say("plan.grave"));
        grave.setValue(plan.grave());
        plan.parameters().forEach(this::add);
        plan.steps().forEach(this::add);
        faults.getElement().setAttribute("role", "alert");
        add(name, use, incidents, grave, parameterPart(), stepPart(), faults);
        if (!isNew) getFooter().add(Controls.button(post.say("plan.remove"), "remove-plan", this::removePlan));
        getFooter().add(Controls.button(post.say("cancel"), "leave", this::close));
        var save = Controls.button(post.say("plan.save"), "save-plan", this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
    }

    static Plan blank() {
        var room = new Parameter("room", Parameter.Kind.ROOM, LocalText.EMPTY, null, false);
        return new Plan("", 0, LocalText.EMPTY, LocalText.EMPTY, Set.of(), false, List.of(room), List.of());
    }

    static Plan copy(Plan plan) {
        return new Plan(
                "",
                plan.position(),
                plan.name(),
                plan.use(),
                plan.incidents(),
                plan.grave(),
                plan.parameters(),
                plan.steps());
    }

    private void add(Parameter parameter) {
        parameters.add(new ParameterRow(parameter, languages, post));
    }

    private void add(Step step) {
        steps.add(new StepRow(step, languages, this::writtenParameters, post));
    }

    private Div parameterPart() {
        var more = Controls.button(
                post.say("parameter.add"),
                "add-parameter",
                () -> add(new Parameter("", Parameter.Kind.TEXT, LocalText.EMPTY, null, false)));
        return new Div(
                new H3(post.say("plan.parameters")),
                Controls.styled(new Paragraph(post.say("plan.parameters.title")), "second"),
                parameters,
                more);
    }

    private Div stepPart() {
        var more = Controls.styled(new Div(), "prepared");
        for (var kind : KINDS) {
            var button = Controls.button(
                    post.say("step.add", post.say("step." + kind)),
                    "add-step",
                    () -> add(StepRow.begin(kind, writtenParameters())));
            button.getElement().setAttribute("data-do", kind);
            more.add(button);
        }
        return new Div(new H3(post.say("plan.steps")), steps, more);
    }

    private List<Parameter> writtenParameters() {
        return parameters.getChildren().map(row -> ((ParameterRow) row).value()).toList();
    }

    private List<StepRow> rows() {
        return steps.getChildren().map(StepRow.class::cast).toList();
    }

    private Plan written() {
        var isNew = before.id().isEmpty();
        return new Plan(
                isNew ? "plan-" + UUID.randomUUID().toString().substring(0, 8) : before.id(),
                isNew ? last(state.fallback()) + 1 : before.position(),
                name.value(),
                use.value(),
                incidents.getValue(),
                grave.getValue(),
                writtenParameters(),
                rows().stream().map(StepRow::value).toList());
    }

    private static int last(Fallback fallback) {
        return fallback.plans().values().stream().mapToInt(Plan::position).max().orElse(-1);
    }

    private void save() {
        var plan = written();
        var found = PlanFaults.of(plan);
        tell(found);
        if (!found.isEmpty()) return;
        operator.give(new FallbackCommand.SavePlan(plan), state.revision());
        if (!plan.equals(post.state().fallback().plans().get(plan.id()))) return;
        close();
        saved.accept(plan);
    }

    private void tell(List<PlanFaults.Faulty> found) {
        faults.removeAll();
        found.stream().filter(fault -> fault.step() < 0).forEach(fault -> faults.add(new Div(words(fault))));
        if (!found.isEmpty()) faults.add(new Div(post.say("plan.faults", found.size())));
        var rows = rows();
        for (int number = 0; number < rows.size(); number++) {
            var here = number;
            rows.get(number)
                    .tell(found.stream()
                            .filter(fault -> fault.step() == here)
                            .map(this::words)
                            .toList());
        }
    }

    private String words(PlanFaults.Faulty fault) {
        return Words.of(
                new Refusal(
                        fault.reason(),
                        Map.of(
                                "step", fault.step() + 1 + "",
                                "field", fault.what(),
                                "command", fault.what(),
                                "parameter", fault.what())),
                post.tongue().code());
    }

    private void removePlan() {
        close();
        operator.give(new FallbackCommand.RemovePlan(before.id()), state.revision());
    }
}
