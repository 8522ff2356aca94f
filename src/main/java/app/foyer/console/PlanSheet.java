package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Incident;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Proposal;
import app.foyer.live.EventState;
import app.foyer.live.StaleRevision;
import app.foyer.platform.Refusal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One plan: what it asks for, and at once what it would do with that; one press does it. */
final class PlanSheet extends Div {
    private final Plan plan;
    private final Incident incident;
    private final Post post;
    private final Operator operator;
    private final PlanShelf shelf;
    private final String activation = UUID.randomUUID().toString();
    private final Map<Parameter, ArgumentField> fields = new LinkedHashMap<>();
    private final Div since = Controls.styled(new Div(), "since");
    private final PlanPreview preview;
    private final Button apply;
    private final String room;
    private EventState state;
    private List<Device> devices = List.of();
    private Instant now;
    private Map<Parameter, String> kept = Map.of();
    private GraveDialog asks;

    /**
     * @param incident that it answers, or null
     * @param room that it is about, or null
     * @param operator null where this person may only look
     */
    PlanSheet(Plan plan, Incident incident, String room, Post post, Operator operator, PlanShelf shelf) {
        this.plan = plan;
        this.incident = incident;
        this.room = room;
        this.post = post;
        this.operator = operator;
        this.shelf = shelf;
        addClassNames("panel", "sheet");
        if (plan.grave()) addClassName("grave");
        getElement().setAttribute("data-plan", plan.id()).setAttribute("data-part", "plan-sheet");
        preview = new PlanPreview(post);
        apply = Controls.button(post.say(plan.grave() ? "plan.apply-grave" : "plan.apply"), "apply-plan", this::press);
        apply.addThemeVariants(plan.grave() ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Controls.once(apply);
        since.getElement().setAttribute("role", "alert").setAttribute("data-part", "since");
        add(head(), Controls.styled(new Div(asked(), since, preview), "scroll"));
        if (operator != null) add(Controls.styled(new Div(apply), "foot"));
    }

    Plan plan() {
        return plan;
    }

    /** The sheet of this plan as somebody wrote it meanwhile; what was chosen stays where it still asks for that. */
    PlanSheet rewritten(Plan newest) {
        var sheet = new PlanSheet(newest, incident, room, post, operator, shelf);
        sheet.kept = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> {
            if (field.value() != null) sheet.kept.put(parameter, field.value());
        });
        sheet.since.setText(post.say("plan.rewritten"));
        if (asks != null) asks.close();
        return sheet;
    }

    private Optional<String> kept(Parameter parameter) {
        return kept.entrySet().stream()
                .filter(one ->
                        one.getKey().id().equals(parameter.id()) && one.getKey().kind() == parameter.kind())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Div head() {
        var language = post.tongue().code();
        var back = Controls.button(post.say("plan.back"), "close-plan", shelf::close);
        var head = Controls.styled(new Div(new H2(plan.name().in(language)), back), "head");
        if (shelf.writes()) {
            head.add(Controls.button(post.say("plan.edit"), "edit-plan", () -> shelf.write(plan)));
            head.add(Controls.button(post.say("plan.copy"), "copy-plan", () -> shelf.write(PlanEditor.copy(plan))));
        }
        var text = new Div(head, Controls.styled(new Paragraph(plan.use().in(language)), "second"));
        if (incident != null)
            text.add(Controls.styled(
                    new Paragraph(post.say(
                            "plan.answers",
                            post.say("incident." + incident.kind().code()))),
                    "second"));
        return text;
    }

    private Div asked() {
        var asked = Controls.styled(new Div(), "arguments");
        for (var parameter : plan.parameters()) {
            var field = new ArgumentField(parameter, post, () -> changed(parameter));
            fields.put(parameter, field);
            asked.add(field);
        }
        return asked;
    }

    /** What it asks for keeps its values; what it would do is told anew. */
    void show(EventState newState, List<Device> newDevices, Instant newNow) {
        var first = state == null;
        state = newState;
        devices = newDevices;
        now = newNow;
        if (first) {
            var proposal = new Proposal(state.affairs(), now).of(plan, room);
            fields.forEach((parameter, field) ->
                    field.set(kept(parameter).orElse(proposal.getOrDefault(parameter.id(), parameter.usual()))));
        }
        refresh();
        foresee();
    }

    private void changed(Parameter parameter) {
        if (state == null) return;
        if (parameter.kind().room()) refresh();
        since.setText("");
        foresee();
    }

    private void refresh() {
        var about = plan.room().map(of -> fields.get(of).value()).orElse(null);
        fields.values().forEach(field -> field.refresh(state, about, now));
    }

    private FallbackCommand.Apply command(boolean confirmed) {
        var arguments = new LinkedHashMap<String, String>();
        fields.forEach((parameter, field) -> {
            if (field.value() != null) arguments.put(parameter.id(), field.value());
        });
        return new FallbackCommand.Apply(
                activation, plan.id(), arguments, incident == null ? null : incident.id(), confirmed);
    }

    private void foresee() {
        try {
            var foreseen = post.live().preview(post.event(), command(true), null);
            preview.show(foreseen, activation, devices);
            apply.setEnabled(true);
        } catch (Refusal refusal) {
            preview.refuse(refusal, plan);
            apply.setEnabled(false);
        }
    }

    /** What is grave is asked twice. */
    private void press(long seen) {
        if (!plan.grave()) give(seen);
        else if (asks == null) {
            asks = new GraveDialog(plan, preview.reach(), post, () -> give(seen), () -> asks = null);
            asks.open();
        }
    }

    /** The second word is for the plan that this person has read: one that has become grave since is refused. */
    private void give(long seen) {
        operator.give(command(plan.grave()), seen, this::overtaken);
        if (post.state().fallback().activations().containsKey(activation)) shelf.close();
    }

    /** What others changed meanwhile is told; below it already stands what the plan would do now. */
    private void overtaken(StaleRevision stale) {
        since.removeAll();
        since.add(new Div(post.say("plan.stale")));
        operator.lines(stale.since()).forEach(line -> since.add(new Div(line)));
        foresee();
    }
}
