package app.foyer.pack;

import static app.foyer.pack.Assembly.localText;
import static app.foyer.pack.Assembly.number;
import static app.foyer.pack.Assembly.texts;

import app.foyer.fallback.Fallback;
import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Plan;
import app.foyer.fallback.Step;
import app.foyer.notices.NoticeTemplate;
import app.foyer.notices.Notices;
import app.foyer.notices.Priority;
import app.foyer.notices.Targets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the prepared notices and the fallback plans of a pack. */
final class WallAssembly {
    private WallAssembly() {}

    static Notices notices(Entry notices) {
        return new Notices(
                Map.of(),
                Assembly.numbered(notices.list("templates"), WallAssembly::template).stream()
                        .collect(Collectors.toMap(NoticeTemplate::id, Function.identity())));
    }

    private static NoticeTemplate template(Entry template, int position) {
        return new NoticeTemplate(
                template.text("id"),
                position,
                localText(template, "name"),
                localText(template, "text"),
                localText(template, "detail"),
                priority(template),
                targets(template),
                number(template, "minutes"),
                isTrue(template, "spoken"));
    }

    static Fallback fallback(Entry plans) {
        return Fallback.NONE.withPlans(Assembly.numbered(plans.list("plans"), WallAssembly::plan).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity())));
    }

    static Plan plan(Entry plan, int position) {
        return new Plan(
                plan.text("id"),
                position,
                localText(plan, "name"),
                localText(plan, "use"),
                texts(plan, "incidents").stream()
                        .map(IncidentKind::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                isTrue(plan, "grave"),
                plan.list("parameters").stream().map(WallAssembly::parameter).toList(),
                plan.list("steps").stream().map(WallAssembly::step).toList());
    }

    private static Parameter parameter(Entry parameter) {
        return new Parameter(
                parameter.text("id"),
                Parameter.Kind.of(parameter.text("kind")).orElse(Parameter.Kind.TEXT),
                localText(parameter, "name"),
                parameter.text("usual"),
                isTrue(parameter, "optional"));
    }

    private static Step step(Entry step) {
        var given = step.text("given");
        return switch (String.valueOf(step.text("do"))) {
            case "command" -> new Step.Give(String.valueOf(step.text("command")), fields(step), given);
            case "notice" ->
                new Step.Tell(
                        priority(step),
                        localText(step, "text"),
                        localText(step, "detail"),
                        targets(step),
                        step.text("minutes"),
                        isTrue(step, "spoken"),
                        step.text("place"),
                        given);
            case "closure" ->
                new Step.Shut(
                        step.text("room"),
                        step.text("place"),
                        step.text("path"),
                        localText(step, "reason"),
                        step.text("in"),
                        step.text("minutes"),
                        given);
            default -> new Step.Ask(localText(step, "who"), localText(step, "what"), number(step, "within"), given);
        };
    }

    private static Map<String, String> fields(Entry step) {
        var fields = new LinkedHashMap<String, String>();
        step.at("with")
                .values()
                .filter(field -> field.text() != null)
                .forEach(field -> fields.put(field.key(), field.text()));
        return fields;
    }

    private static Priority priority(Entry of) {
        return Priority.of(of.text("priority")).orElse(Priority.INFO);
    }

    private static Targets targets(Entry of) {
        var to = of.at("to");
        return new Targets(
                items(to, "kinds"), items(to, "places"), items(to, "levels"), items(to, "rooms"), items(to, "devices"));
    }

    private static Set<String> items(Entry to, String key) {
        return Set.copyOf(texts(to, key));
    }

    private static boolean isTrue(Entry owner, String key) {
        return owner.at(key).exists() && owner.at(key).node().asBoolean(false);
    }
}
