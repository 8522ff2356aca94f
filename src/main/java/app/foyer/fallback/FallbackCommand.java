package app.foyer.fallback;

import app.foyer.platform.Command;
import app.foyer.platform.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What staff can do with plans and incidents. Applying one is pure: it returns everything as it is afterwards or throws
 * a {@link Refusal} with one of the codes {@code unknown-plan}, {@code unknown-activation}, {@code unknown-task},
 * {@code activation-exists}, {@code too-many-plans}, {@code empty-name}, {@code empty-plan}, {@code unknown-command},
 * {@code unknown-parameter}, {@code argument-missing}, {@code bad-argument}, {@code nothing-to-move}, {@code same-room},
 * {@code unknown-incident}, {@code incident-exists}, {@code incident-solved}, {@code incident-open}, {@code too-long},
 * {@code unconfirmed}, or one that a step's own command gives.
 */
public sealed interface FallbackCommand extends Command {
    String APPLY = "apply-plan";
    String REVERT = "revert-plan";
    int MOST_PLANS = 100;

    Affairs apply(Affairs affairs, Instant now);

    /**
     * Does all that a plan says, or nothing. Taking it back is {@code Live.revert}, since only the journal knows what
     * was before.
     *
     * @param id of the activation
     * @param arguments by the parameters' ids; a parameter left out has its usual value
     * @param incident that it answers, or null
     * @param confirmed the second word that a grave plan needs
     */
    record Apply(String id, String plan, Map<String, String> arguments, String incident, boolean confirmed)
            implements FallbackCommand {
        public Apply {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }

        @Override
        public String name() {
            return APPLY;
        }

        /** Whether it says the same as one that was given before. */
        public boolean repeats(Apply before) {
            return id.equals(before.id)
                    && plan.equals(before.plan)
                    && arguments.equals(before.arguments)
                    && Objects.equals(incident, before.incident);
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            var fallback = affairs.fallback();
            var chosen = fallback.plan(plan);
            if (chosen.grave() && !confirmed) throw new Refusal("unconfirmed");
            if (fallback.activations().containsKey(id))
                throw new Refusal("activation-exists", Map.of("activation", id));
            if (incident != null) fallback.incident(incident);
            var carriedOut = new CarryingOut(chosen, arguments, id, affairs, now);
            return carriedOut.affairs().with(affairs.fallback().with(carriedOut.activation(incident)));
        }
    }

    /** Says that a plan has done its work and stays as it is. */
    record End(String activation) implements FallbackCommand {
        @Override
        public String name() {
            return "end-plan";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            var fallback = affairs.fallback();
            var running = fallback.activation(activation);
            return running.running() ? affairs.with(fallback.with(running.ended(now))) : affairs;
        }
    }

    /** Somebody has done a task of a plan. */
    record DoTask(String activation, int task, String by) implements FallbackCommand {
        @Override
        public String name() {
            return "do-task";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            var fallback = affairs.fallback();
            var running = fallback.activation(activation);
            if (running.tasks().stream().noneMatch(one -> one.number() == task))
                throw new Refusal("unknown-task", Map.of("task", task + ""));
            List<Task> tasks = running.tasks().stream()
                    .map(one -> one.number() == task && one.doneAt() == null ? one.done(now, by) : one)
                    .toList();
            return affairs.with(fallback.with(running.withTasks(tasks)));
        }
    }

    /** Adds a plan, or replaces the one of that id; what was applied stays as it was. */
    record SavePlan(Plan plan) implements FallbackCommand {
        @Override
        public String name() {
            return "save-plan";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            PlanFaults.require(plan);
            var all = new TreeMap<>(affairs.fallback().plans());
            all.put(plan.id(), plan);
            if (all.size() > MOST_PLANS) throw new Refusal("too-many-plans", Map.of("most", MOST_PLANS + ""));
            return affairs.with(affairs.fallback().withPlans(all));
        }
    }

    record RemovePlan(String id) implements FallbackCommand {
        @Override
        public String name() {
            return "remove-plan";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            affairs.fallback().plan(id);
            var all = new TreeMap<>(affairs.fallback().plans());
            all.remove(id);
            return affairs.with(affairs.fallback().withPlans(all));
        }
    }

    /** Something went wrong. */
    record Report(String id, IncidentKind kind, String what, String room, String place, String seenBy)
            implements FallbackCommand {
        @Override
        public String name() {
            return "report-incident";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            var fallback = affairs.fallback();
            if (fallback.incidents().containsKey(id)) throw new Refusal("incident-exists", Map.of("incident", id));
            if (room != null) affairs.agenda().room(room);
            requireShort(what, place, seenBy);
            var incident = new Incident(id, kind, what, room, place, seenBy, now, List.of(), null, null);
            return affairs.with(fallback.with(incident));
        }
    }

    /** Somebody was called to it. */
    record Call(String incident, String who) implements FallbackCommand {
        @Override
        public String name() {
            return "call-to-incident";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            if (who == null || who.isBlank()) throw new Refusal("empty-name");
            requireShort(who);
            var fallback = affairs.fallback();
            return affairs.with(fallback.with(requireOpen(fallback, incident).calling(who.strip(), now)));
        }
    }

    /** It is over. @param solution what was done, or null */
    record Solve(String incident, String solution) implements FallbackCommand {
        @Override
        public String name() {
            return "solve-incident";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            requireShort(solution);
            var fallback = affairs.fallback();
            return affairs.with(fallback.with(requireOpen(fallback, incident).solved(now, solution)));
        }
    }

    /** It is not over after all. */
    record Reopen(String incident) implements FallbackCommand {
        @Override
        public String name() {
            return "reopen-incident";
        }

        @Override
        public Affairs apply(Affairs affairs, Instant now) {
            var solved = affairs.fallback().incident(incident);
            if (solved.open()) throw new Refusal("incident-open");
            return affairs.with(affairs.fallback().with(solved.solved(null, null)));
        }
    }

    private static Incident requireOpen(Fallback fallback, String id) {
        var incident = fallback.incident(id);
        if (!incident.open()) throw new Refusal("incident-solved");
        return incident;
    }

    private static void requireShort(String... texts) {
        for (var text : texts)
            if (text != null && text.length() > Incident.LONGEST)
                throw new Refusal("too-long", Map.of("most", Incident.LONGEST + ""));
    }
}
