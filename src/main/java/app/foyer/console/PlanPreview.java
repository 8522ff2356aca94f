package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Step;
import app.foyer.fallback.Task;
import app.foyer.live.Applied;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;

/** What a plan would do: which sessions move, what each screen says then, who has what to do; or why it cannot. */
final class PlanPreview extends Div {
    private final Post post;
    private int reach;

    PlanPreview(Post post) {
        this.post = post;
        addClassName("foreseen");
        getElement().setAttribute("data-part", "preview");
    }

    /** How many devices would show something else. */
    int reach() {
        return reach;
    }

    void show(Applied foreseen, String activation, List<Device> devices) {
        // what the plan tells begins when it was tried, which is later than what the page was drawn for
        var now = foreseen.state().fallback().activation(activation).at();
        removeAll();
        getElement().removeAttribute("data-refused");
        var before = foreseen.before();
        var after = foreseen.state();
        var found = Consequences.of(before.agenda(), after.agenda(), now);
        var list = new ConsequenceList(post.tongue());
        list.show(found, after.agenda());
        add(new H3(
                post.say("plan.sessions", found.shifts().size(), found.clashes().size())));
        if (!found.shifts().isEmpty() || !found.clashes().isEmpty()) add(list);
        var screens = new ScreenLines(post, before, after, devices, now);
        reach = screens.count();
        add(new H3(post.say("plan.screens", screens.count())), screens);
        var venue = new VenueChange(post);
        if (venue.show(before, after, now)) add(new H3(post.say("venue-change")), venue);
        var tasks = after.fallback().activation(activation).tasks();
        add(new H3(post.say("plan.tasks", tasks.size())));
        if (!tasks.isEmpty()) add(tasks(tasks, now));
    }

    private UnorderedList tasks(List<Task> tasks, Instant now) {
        var list = new UnorderedList();
        list.addClassName("changes");
        list.getElement().setAttribute("data-part", "tasks");
        for (var task : tasks) list.add(new ListItem(line(task, now)));
        return list;
    }

    private String line(Task task, Instant now) {
        var language = post.tongue().code();
        var said = task.who().in(language) + post.say("colon") + task.what().in(language);
        if (task.due() == null) return said;
        return said + " " + post.say("task.within", Times.minutesBetween(now, task.due()));
    }

    /** Says which step cannot be done, and why. */
    void refuse(Refusal refusal, Plan plan) {
        removeAll();
        reach = 0;
        getElement().setAttribute("data-refused", refusal.reason());
        var why = Words.of(refusal, post.tongue().code());
        var named = refusal.details().get("step");
        var text = named == null ? why : post.say("plan.refused-step", named, name(plan, named), why);
        var line = Controls.styled(new Div(text), "trouble");
        line.getElement().setAttribute("data-part", "refusal");
        add(line);
    }

    private String name(Plan plan, String number) {
        return StepRow.name(plan.steps().get(Integer.parseInt(number) - 1), post);
    }

    static String kind(Step step) {
        return switch (step) {
            case Step.Give give -> "command";
            case Step.Tell tell -> "notice";
            case Step.Shut shut -> "closure";
            case Step.Ask ask -> "task";
        };
    }
}
