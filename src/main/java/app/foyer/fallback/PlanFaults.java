package app.foyer.fallback;

import app.foyer.notices.Blanks;
import app.foyer.notices.Priority;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a plan as it is written, whatever the day brings. */
public final class PlanFaults {
    private static final String TIME = "time";

    private final Plan plan;
    private final List<Faulty> faults = new ArrayList<>();
    private String given;

    private PlanFaults(Plan plan) {
        this.plan = plan;
    }

    /**
     * One fault.
     *
     * @param step number from 0, or -1 for the plan itself
     * @param reason {@code empty-name}, {@code empty-plan}, {@code unknown-command}, {@code field-missing},
     *     {@code unknown-field}, {@code unknown-parameter}, {@code empty-text}, {@code nothing-to-close},
     *     {@code repeated-parameter}, {@code not-grave}, {@code optional-blank}
     * @param what the field, command or parameter that it is about, or empty
     */
    public record Faulty(int step, String reason, String what) {}

    public static List<Faulty> of(Plan plan) {
        var faults = new PlanFaults(plan);
        faults.check();
        return faults.faults;
    }

    /** @throws Refusal with the reason of the first fault */
    static void require(Plan plan) {
        var faults = of(plan);
        if (faults.isEmpty()) return;
        var first = faults.getFirst();
        throw new Refusal(
                first.reason(),
                Map.of(
                        "step", first.step() + 1 + "",
                        "field", first.what(),
                        "command", first.what(),
                        "parameter", first.what()));
    }

    private void check() {
        if (plan.name().isEmpty()) fault(-1, "empty-name", "");
        if (plan.steps().isEmpty()) fault(-1, "empty-plan", "");
        var seen = new HashSet<String>();
        for (var parameter : plan.parameters())
            if (!seen.add(parameter.id())) fault(-1, "repeated-parameter", parameter.id());
        for (int number = 0; number < plan.steps().size(); number++)
            check(number, plan.steps().get(number));
    }

    private void check(int number, Step step) {
        given = step.given();
        if (given != null && plan.parameter(given).isEmpty()) fault(number, "unknown-parameter", given);
        switch (step) {
            case Step.Give give -> check(number, give);
            case Step.Tell tell -> {
                texts(number, tell.text(), true);
                texts(number, tell.detail(), false);
                fields(number, tell.minutes(), tell.place());
                var targets = tell.targets();
                Stream.of(targets.kinds(), targets.places(), targets.levels(), targets.rooms(), targets.devices())
                        .forEach(names -> fields(number, names.toArray(String[]::new)));
                if (tell.priority() == Priority.EMERGENCY && !plan.grave()) fault(number, "not-grave", "");
            }
            case Step.Shut shut -> {
                if (shut.room() == null && shut.place() == null && shut.path() == null)
                    fault(number, "nothing-to-close", "");
                texts(number, shut.reason(), false);
                fields(number, shut.room(), shut.place(), shut.path(), shut.in(), shut.minutes());
            }
            case Step.Ask ask -> {
                texts(number, ask.who(), true);
                texts(number, ask.what(), true);
            }
        }
    }

    private void check(int number, Step.Give give) {
        var takes = Giving.COMMANDS.get(give.command());
        if (takes == null) {
            fault(number, "unknown-command", give.command());
            return;
        }
        for (var field : takes)
            if (!field.endsWith("?") && !give.fields().containsKey(field)) fault(number, "field-missing", field);
        for (var field : give.fields().keySet())
            if (!takes.contains(field) && !takes.contains(field + "?")) fault(number, "unknown-field", field);
        fields(number, give.fields().values().toArray(String[]::new));
    }

    private void texts(int number, LocalText text, boolean needed) {
        if (text == null || text.isEmpty()) {
            if (needed) fault(number, "empty-text", "");
            return;
        }
        Blanks.in(text).stream().filter(blank -> !blank.equals(TIME)).forEach(blank -> requireKnown(number, blank));
    }

    private void fields(int number, String... values) {
        for (var value : values) if (value != null) Blanks.in(value).forEach(blank -> requireKnown(number, blank));
    }

    private void requireKnown(int number, String parameter) {
        var known = plan.parameter(parameter);
        if (known.isEmpty()) fault(number, "unknown-parameter", parameter);
        else if (known.get().optional() && !parameter.equals(given)) fault(number, "optional-blank", parameter);
    }

    private void fault(int number, String reason, String what) {
        faults.add(new Faulty(number, reason, what));
    }

    /** The commands that a step may give, each with its fields. */
    public static Map<String, List<String>> commands() {
        return Giving.COMMANDS;
    }
}
