package app.foyer.fallback;

import app.foyer.notices.Blanks;
import app.foyer.notices.Draft;
import app.foyer.notices.NoticeCommand;
import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import app.foyer.venue.VenueCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan with its arguments, carried out step by step, each on what the one before it left. */
final class CarryingOut {
    private final Plan plan;
    private final Arguments arguments;
    private final String id;
    private final Instant now;
    private final List<Task> tasks = new ArrayList<>();
    private Affairs affairs;

    /** @throws Refusal as the arguments and the steps' commands do */
    CarryingOut(Plan plan, Map<String, String> given, String id, Affairs before, Instant now) {
        this.plan = plan;
        this.arguments =
                new Arguments(plan, given, before.agenda(), before.venue().building(), now);
        this.id = id;
        this.now = now;
        this.affairs = before;
        for (int number = 0; number < plan.steps().size(); number++) {
            var step = plan.steps().get(number);
            if (step.given() == null || arguments.has(step.given())) carryOut(number, step);
        }
    }

    /** Where a step is refused, the refusal says which: its {@code step} counts from 1. */
    private void carryOut(int number, Step step) {
        try {
            carryOut(step, id + "-" + number);
        } catch (Refusal refusal) {
            var details = new HashMap<>(refusal.details());
            details.put("step", number + 1 + "");
            throw new Refusal(refusal.reason(), details);
        }
    }

    private void carryOut(Step step, String newId) {
        switch (step) {
            case Step.Give give ->
                new Giving(arguments, affairs.agenda(), now, newId).of(give).forEach(this::give);
            case Step.Tell tell -> give(new NoticeCommand.Push(newId, draft(tell), true));
            case Step.Shut shut -> give(closure(shut, newId));
            case Step.Ask ask -> tasks.add(task(ask));
        }
    }

    private void give(Command command) {
        affairs = affairs.after(command, now);
    }

    private Draft draft(Step.Tell step) {
        return new Draft(
                Blanks.fill(step.text(), arguments.words()),
                Blanks.fill(step.detail(), arguments.words()),
                step.priority(),
                arguments.fill(step.targets()),
                null,
                after(now, step.minutes()),
                null,
                step.spoken(),
                arguments.fill(step.place()));
    }

    private VenueCommand closure(Step.Shut step, String newId) {
        var from = after(now, step.in());
        return new VenueCommand.Close(
                newId,
                arguments.fill(step.room()),
                arguments.fill(step.place()),
                arguments.fill(step.path()),
                Blanks.fill(step.reason(), arguments.words()),
                from,
                after(from == null ? now : from, step.minutes()));
    }

    private Task task(Step.Ask step) {
        return new Task(
                tasks.size() + 1,
                step.who(),
                Blanks.fill(step.what(), arguments.words()),
                step.within() == null ? null : now.plusSeconds(60L * step.within()),
                null,
                null);
    }

    private Instant after(Instant start, String minutes) {
        var length = arguments.length(minutes);
        return length == null ? null : start.plus(length);
    }

    Affairs affairs() {
        return affairs;
    }

    Activation activation(String incident) {
        return new Activation(id, plan.id(), plan.name(), arguments.values(), incident, now, tasks, null);
    }
}
