package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.fallback.IncidentKind;
import app.foyer.fallback.Parameter;
import app.foyer.fallback.Plan;
import app.foyer.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fallback plan as it is written: what comes out of the one call goes into the other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanBody(
        String id,

        @Schema(implementation = Object.class, description = "A string, or one for each language")
        LocalText name,

        @Schema(implementation = Object.class, description = "When to use it")
        LocalText use,

        @Schema(description = "The kinds of incident that call for it")
        List<String> incidents,

        @Schema(description = "Whether it is applied only with confirmed")
        Boolean grave,

        List<ParameterBody> parameters,
        List<StepBody> steps,

        @Schema(description = "A body that preview and apply take at this moment; not read")
        Map<String, Object> example) {
    record ParameterBody(
            String id,

            @Schema(allowableValues = {"room", "spare-room", "session", "minutes", "place", "text"})
            String kind,

            @Schema(implementation = Object.class, description = "A string, or one for each language")
            LocalText name,

            @Schema(description = "What it is where nobody says; for a session live or next")
            String usual,

            Boolean optional) {
        static ParameterBody of(Parameter parameter) {
            return new ParameterBody(
                    parameter.id(), parameter.kind().code(), parameter.name(), parameter.usual(), parameter.optional());
        }

        Parameter toParameter() {
            var kindOf = Parameter.Kind.of(required("parameters.kind", kind))
                    .orElseThrow(() -> new BadRequest("bad-value", "parameters.kind"));
            if (!required("parameters.id", id).matches("[a-z][a-z-]{0,39}"))
                throw new BadRequest("bad-value", "parameters.id");
            return new Parameter(id, kindOf, orEmpty(name), usual, Boolean.TRUE.equals(optional));
        }
    }

    static PlanBody of(Plan plan, Map<String, Object> example) {
        return new PlanBody(
                plan.id(),
                plan.name(),
                plan.use(),
                plan.incidents().stream().map(IncidentKind::code).toList(),
                plan.grave(),
                plan.parameters().stream().map(ParameterBody::of).toList(),
                plan.steps().stream().map(StepBody::of).toList(),
                example);
    }

    /** @throws BadRequest where a field has a value that cannot be */
    Plan toPlan(String asId, int position) {
        if (id != null && !id.equals(asId)) throw new BadRequest("bad-value", "id");
        var kinds = listed(incidents).stream()
                .map(code -> IncidentKind.of(code).orElseThrow(() -> new BadRequest("bad-value", "incidents")))
                .collect(Collectors.toSet());
        var all = new ArrayList<Parameter>();
        for (var parameter : listed(parameters))
            all.add(required("parameters", parameter).toParameter());
        var parts = listed(steps).stream()
                .map(step -> required("steps", step).toStep())
                .toList();
        return new Plan(asId, position, orEmpty(name), orEmpty(use), kinds, Boolean.TRUE.equals(grave), all, parts);
    }

    static <E> List<E> listed(List<E> list) {
        return list == null ? List.of() : list;
    }

    static LocalText orEmpty(LocalText given) {
        return given == null ? LocalText.EMPTY : given;
    }
}
