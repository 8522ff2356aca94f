package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.fallback.Activation;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Task;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One plan that was applied. */
final class ActivationCard extends Div {
    private final Activation activation;
    private final JournalEntry entry;
    private final List<Boolean> late;
    private final Post post;
    private final Operator operator;
    private final ScreensLine screens;
    private List<Device> devices = List.of();

    /**
     * @param entry by which it was applied, or null where that is not known
     * @param operator null where this person may only look
     */
    ActivationCard(Activation activation, JournalEntry entry, Instant now, Post post, Operator operator) {
        this.activation = activation;
        this.entry = entry;
        this.late = late(activation, now);
        this.post = post;
        this.operator = operator;
        this.screens = new ScreensLine(post.tongue());
        addClassNames("entry", "activation");
        getElement()
                .setAttribute("data-activation", activation.id())
                .setAttribute("data-plan", activation.plan())
                .setAttribute("data-running", activation.running());
        var language = post.tongue().code();
        add(Controls.styled(new Div(Controls.part("name", activation.name().in(language))), "what"));
        add(Controls.styled(new Div(how()), "second"));
        var tasks = Controls.styled(new Div(), "tasks");
        for (int i = 0; i < activation.tasks().size(); i++)
            tasks.add(task(activation.tasks().get(i), late.get(i)));
        add(tasks);
        if (activation.running()) standing();
    }

    Activation activation() {
        return activation;
    }

    /** Whether it would be drawn the same. */
    boolean isOf(Activation other, Instant now) {
        return activation.equals(other) && late.equals(late(other, now));
    }

    private static List<Boolean> late(Activation activation, Instant now) {
        return activation.tasks().stream()
                .map(task -> task.doneAt() == null && task.due() != null && now.isAfter(task.due()))
                .toList();
    }

    void hear(List<DeviceStatus> statuses) {
        devices = statuses.stream().map(DeviceStatus::device).toList();
        screens.show(statuses);
    }

    private void standing() {
        if (entry != null) {
            screens.expect(entry.revision());
            add(screens);
        }
        if (operator == null) return;
        var back = Controls.button(
                post.say("running.revert"), "revert-plan", () -> new RevertDialog(activation, devices, post, operator)
                        .open());
        back.addThemeVariants(ButtonVariant.ERROR);
        var end = Controls.button(
                post.say("running.end"),
                "end-plan",
                (long seen) -> operator.give(new FallbackCommand.End(activation.id()), seen));
        end.setTooltipText(post.say("running.end.title"));
        add(Controls.styled(new Div(back, end), "actions"));
    }

    private String how() {
        var by = entry == null
                ? post.time(activation.at())
                : post.say(
                        "running.by", post.time(activation.at()), entry.author().name());
        var ended = activation.running() ? null : post.say("running.ended-at", post.time(activation.endedAt()));
        var answers = activation.incident() == null
                ? null
                : Stream.ofNullable(post.state().fallback().incidents().get(activation.incident()))
                        .map(incident -> post.say(
                                "plan.answers",
                                post.say("incident." + incident.kind().code())))
                        .findFirst()
                        .orElse(null);
        return Stream.of(by, arguments(), answers, ended)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** With the names that rooms and sessions have. */
    private String arguments() {
        var agenda = post.state().agenda();
        return activation.arguments().values().stream()
                .map(value -> {
                    if (agenda.rooms().containsKey(value)) return post.room(value);
                    var session = agenda.sessions().get(value);
                    if (session != null)
                        return post.say(
                                "quoted",
                                session.about().title().in(post.tongue().code()));
                    if (value.matches("[0-9]+")) return post.say("minutes", value);
                    return new PlaceWords(post.state(), post.tongue()).named(value);
                })
                .collect(Collectors.joining(" · "));
    }

    private Div task(Task task, boolean isLate) {
        var language = post.tongue().code();
        var done = task.doneAt() != null;
        var who = Controls.part("who", task.who().in(language));
        var what = Controls.part("task", task.what().in(language));
        var line = Controls.styled(new Div(), "task");
        line.getElement()
                .setAttribute("data-task", task.number() + "")
                .setAttribute("data-done", done)
                .setAttribute("data-late", isLate);
        if (!done && operator != null && activation.running())
            line.add(Controls.button(
                    post.say("task.done"),
                    "do-task",
                    (long seen) -> operator.give(
                            new FallbackCommand.DoTask(activation.id(), task.number(), post.actor()), seen)));
        line.add(new Div(who, what, Controls.part("due", due(task, isLate))));
        return line;
    }

    private String due(Task task, boolean isLate) {
        if (task.doneAt() != null) return post.say("task.done-by", task.doneBy(), post.time(task.doneAt()));
        if (task.due() == null) return "";
        return post.say(isLate ? "task.late" : "task.until", post.time(task.due()));
    }
}
