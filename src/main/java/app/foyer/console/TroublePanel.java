package app.foyer.console;

import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpKind;
import app.foyer.fallback.FallbackCommand;
import app.foyer.fallback.Incident;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Step;
import app.foyer.live.EventState;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Incidents and what people at kiosks ask for, the longest waiting first; below them what was solved today. */
final class TroublePanel extends Div {
    private static final Logger log = LoggerFactory.getLogger(TroublePanel.class);

    private final Post post;
    private final Operator operator;
    private final boolean atDesk;
    private final BiConsumer<Incident, Plan> answer;
    private final Runnable ask;
    private final Span count = Controls.part("count", "");
    private final ReportForm report;
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Div open = Controls.styled(new Div(), "entries");
    private final Div solved = Controls.styled(new Div(), "entries");
    private final H2 solvedHeading = new H2();
    private final Map<String, Line> shown = new HashMap<>();
    private EventState state;

    /** One entry and all that it is drawn from: it is drawn anew only where that changed. */
    private record Line(Object of, Div line) {}

    private record Case(Incident incident, List<Plan> plans) {}

    /**
     * @param operator null where this person may only look
     * @param atDesk whether they go to kiosks
     * @param answer opens a plan for an incident
     * @param ask asks anew what people at kiosks want
     */
    TroublePanel(Post post, Operator operator, boolean atDesk, BiConsumer<Incident, Plan> answer, Runnable ask) {
        this.post = post;
        this.operator = operator;
        this.atDesk = atDesk;
        this.answer = answer;
        this.ask = ask;
        addClassName("panel");
        getElement().setAttribute("data-part", "troubles");
        open.getElement().setAttribute("data-empty", post.say("trouble.empty"));
        trouble.getElement().setAttribute("role", "alert");
        solvedHeading.setText(post.say("trouble.solved-today"));
        var head = Controls.styled(new Div(new H2(post.say("trouble")), count), "head");
        add(head);
        report = operator == null ? null : new ReportForm(post, operator);
        if (report != null) add(report);
        add(trouble, Controls.styled(new Div(open, solvedHeading, solved), "scroll"));
    }

    void show(EventState newState, List<HelpCall> calls) {
        state = newState;
        if (report != null) report.show(state.agenda());
        var fallback = state.fallback();
        var waiting = new ArrayList<Object>(calls);
        fallback.incidents().values().stream()
                .filter(Incident::open)
                .map(incident -> new Case(incident, fallback.suggested(incident.kind())))
                .forEach(waiting::add);
        waiting.sort(Comparator.comparing(TroublePanel::since));
        count.setText(post.say("trouble.count", waiting.size()));
        var wanted = new HashSet<String>();
        put(open, waiting, wanted);
        var today = state.agenda().dayOf(post.clock().now());
        var over = fallback.incidents().values().stream()
                .filter(incident -> !incident.open()
                        && state.agenda().dayOf(incident.solvedAt()).equals(today))
                .sorted(Comparator.comparing(Incident::solvedAt).reversed())
                .toList();
        put(solved, over, wanted);
        solvedHeading.setVisible(!over.isEmpty());
        shown.entrySet().removeIf(entry -> {
            var gone = !wanted.contains(entry.getKey());
            if (gone) entry.getValue().line().removeFromParent();
            return gone;
        });
    }

    private static Instant since(Object one) {
        return one instanceof HelpCall call
                ? call.calledAt()
                : ((Case) one).incident().seenAt();
    }

    private void put(Div list, List<?> all, Set<String> wanted) {
        for (int at = 0; at < all.size(); at++) {
            var of = all.get(at);
            var key = key(of);
            wanted.add(key);
            var known = shown.get(key);
            if (known == null || !known.of().equals(of)) {
                if (known != null) known.line().removeFromParent();
                known = new Line(of, line(of));
                shown.put(key, known);
            }
            if (known.line().getParent().isEmpty())
                list.addComponentAtIndex(Math.min(at, list.getComponentCount()), known.line());
        }
    }

    private static String key(Object of) {
        return switch (of) {
            case HelpCall call -> "call-" + call.id();
            case Case open -> "open-" + open.incident().id();
            case Incident over -> "over-" + over.id();
            default -> throw new IllegalArgumentException(of.toString());
        };
    }

    private Div line(Object of) {
        return switch (of) {
            case HelpCall call -> call(call);
            case Case open -> open(open);
            case Incident over -> over(over);
            default -> throw new IllegalArgumentException(of.toString());
        };
    }

    private Div entry(Mark mark, String where, String second, Instant since) {
        var waited = Controls.styled(new Span(), "waited");
        if (since != null) waited.getElement().setAttribute("data-since", since.toString());
        var what = Controls.styled(new Div(mark, Controls.part("where", where), waited), "what");
        var line = Controls.styled(new Div(what), "entry");
        if (!second.isBlank()) line.add(Controls.styled(new Div(second), "second"));
        return line;
    }

    private Div call(HelpCall call) {
        var kind = call.kind() == HelpKind.PERSON
                ? "call"
                : "call.kind." + call.kind().code();
        var told = call.taken()
                ? post.say("call.taken-by", call.takenBy(), post.time(call.takenAt()))
                : post.say("call.nobody-yet");
        var line = entry(
                new Mark(call.taken() ? Mark.Tone.OK : Mark.Tone.WARN, post.say(kind)),
                post.device(call.device()),
                told,
                call.calledAt());
        line.getElement()
                .setAttribute("data-call", call.id())
                .setAttribute("data-help", call.kind().code());
        if (operator == null && !atDesk) return line;
        var actions = Controls.styled(new Div(), "actions");
        if (!call.taken())
            actions.add(Controls.button(
                    post.say("call.take"),
                    "take-call",
                    () -> attempt(() -> post.helpCalls().take(call.id(), post.actor()))));
        actions.add(Controls.button(
                post.say("call.done"),
                "end-call",
                () -> attempt(() -> post.helpCalls().done(call.id(), post.actor()))));
        line.add(actions);
        return line;
    }

    private void attempt(Runnable deed) {
        trouble.setText("");
        try {
            deed.run();
            ask.run();
        } catch (Refusal refusal) {
            trouble.setText(Words.of(refusal, post.tongue().code()));
        } catch (RuntimeException failure) {
            log.error("What was asked for at a kiosk could not be answered", failure);
            trouble.setText(post.say("failed"));
        }
    }

    private String where(Incident incident) {
        return PersonRow.joined(incident.room() == null ? null : post.room(incident.room()), incident.place());
    }

    private Div open(Case open) {
        var incident = open.incident();
        var seen = post.say("incident.seen-by", incident.seenBy(), post.time(incident.seenAt()));
        var line = entry(
                new Mark(Mark.Tone.STOP, post.say("incident." + incident.kind().code())),
                where(incident),
                PersonRow.joined(incident.what().isBlank() ? null : incident.what(), seen),
                incident.seenAt());
        line.getElement().setAttribute("data-incident", incident.id());
        if (!incident.called().isEmpty()) line.add(called(incident));
        if (operator == null) return line;
        var suggested = Controls.styled(new Div(), "suggested");
        for (var plan : open.plans()) {
            var button = Controls.button(
                    plan.name().in(post.tongue().code()), "open-plan", () -> answer.accept(incident, plan));
            button.getElement().setAttribute("data-plan", plan.id());
            if (plan.grave()) button.addClassName("grave");
            suggested.add(button);
        }
        if (!open.plans().isEmpty()) line.add(suggested);
        line.add(deeds(incident));
        return line;
    }

    private Div called(Incident incident) {
        var text = incident.called().stream()
                .map(one -> post.say("incident.called", one.who(), post.time(one.at())))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        var called = Controls.styled(new Div(text), "second");
        called.getElement().setAttribute("data-part", "called");
        return called;
    }

    private Div deeds(Incident incident) {
        var asking = new Div();
        var actions = Controls.styled(
                new Div(
                        asker(
                                asking,
                                "call-person",
                                "incident.call",
                                crew(),
                                who -> new FallbackCommand.Call(incident.id(), who)),
                        asker(
                                asking,
                                "solve-incident",
                                "incident.solve",
                                usual("incident.solve"),
                                how -> new FallbackCommand.Solve(incident.id(), how))),
                "actions");
        return new Div(actions, asking);
    }

    private List<String> usual(String key) {
        return Stream.of(post.say(key + ".reasons").split("\\|"))
                .map(String::strip)
                .toList();
    }

    /** Whom the plans know. */
    private List<String> crew() {
        return state.fallback().plansInOrder().stream()
                .flatMap(plan -> plan.steps().stream())
                .filter(Step.Ask.class::isInstance)
                .map(step -> ((Step.Ask) step).who().in(post.tongue().code()))
                .distinct()
                .toList();
    }

    private Button asker(
            Div asking, String action, String words, List<String> usual, Function<String, FallbackCommand> command) {
        return Controls.button(post.say(words), action, (long seen) -> {
            asking.removeAll();
            asking.add(new ReasonForm(
                    words, usual, post.tongue(), said -> operator.give(command.apply(said), seen), asking::removeAll));
        });
    }

    private Div over(Incident incident) {
        var how = incident.solution() == null ? null : incident.solution();
        var line = entry(
                new Mark(Mark.Tone.OK, post.say("incident." + incident.kind().code())),
                where(incident),
                PersonRow.joined(how, post.time(incident.solvedAt())),
                null);
        line.getElement().setAttribute("data-incident", incident.id()).setAttribute("data-solved", true);
        if (operator != null)
            line.add(Controls.styled(
                    new Div(Controls.button(
                            post.say("incident.reopen"),
                            "reopen-incident",
                            (long seen) -> operator.give(new FallbackCommand.Reopen(incident.id()), seen))),
                    "actions"));
        return line;
    }
}
