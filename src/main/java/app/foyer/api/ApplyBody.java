package app.foyer.api;

import app.foyer.fallback.FallbackCommand;
import app.foyer.platform.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How a plan is to be applied. */
record ApplyBody(
        @Schema(
                description = "The caller's own name for this application, so that it can be asked for again when no"
                        + " answer came: 26 characters, as ULIDs are in lower case. Not read by preview",
                example = "01k7m3v0a2c4e6g8j0m2p4r6t8")
        String id,

        @Schema(
                implementation = Object.class,
                description = "By the parameters' ids; one that is left out has its usual value",
                example = "{\"room\":\"main\",\"minutes\":10}")
        Map<String, JsonNode> arguments,

        @Schema(description = "The incident that it answers")
        String incident,

        @Schema(description = "Needed for a grave plan") Boolean confirmed,

        @Schema(
                description =
                        "The revision that the caller saw; the rooms that the plan changes must not have changed since")
        Long expectedRevision,

        @Schema(description = "The reason, for the journal") String why) {

    /** @param newId its id where the caller gave none; @throws BadRequest where something has a value that cannot be */
    FallbackCommand.Apply toCommand(String newId, String plan, boolean preview) {
        if (id != null && !Ids.isId(id)) throw new BadRequest("bad-value", "id");
        if (expectedRevision != null && expectedRevision < 1) throw new BadRequest("bad-value", "expectedRevision");
        if (why != null) BadRequest.text("why", why);
        var texts = new HashMap<String, String>();
        if (arguments != null) arguments.forEach((name, value) -> texts.put(name, text("arguments." + name, value)));
        return new FallbackCommand.Apply(
                id == null || preview ? newId : id, plan, texts, incident, preview || Boolean.TRUE.equals(confirmed));
    }

    private static String text(String field, JsonNode value) {
        if (value == null || !value.isString() && !value.isIntegralNumber()) throw new BadRequest("bad-value", field);
        return BadRequest.text(field, value.asString());
    }
}
