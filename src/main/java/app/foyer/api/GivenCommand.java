package app.foyer.api;

import app.foyer.agenda.AgendaCommand;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command and what may stand beside any of them.
 *
 * @param expectedRevision the revision that the caller saw, or null
 * @param why the reason for it, or null
 */
record GivenCommand(CommandBody command, Long expectedRevision, String why) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS = Set.of("minutes", "expectedRevision");
    private static final Set<String> OF_THE_CALL = Set.of("event", "preview");

    private record Beside(Long expectedRevision, String why) {
        static final List<String> FIELDS = List.of("expectedRevision", "why");
    }

    /** @throws BadRequest where it cannot be read */
    static GivenCommand read(InputStream body) throws IOException {
        return of(Bodies.tree(body));
    }

    /**
     * A command whose fields are parameters of the address or of a form, for buttons that can send nothing else.
     *
     * @throws BadRequest where it cannot be read
     */
    static GivenCommand read(Map<String, String[]> parameters) {
        var body = NODES.objectNode();
        parameters.forEach((field, values) -> {
            if (OF_THE_CALL.contains(field)) return;
            if (values.length != 1) throw new BadRequest("bad-value", field);
            body.set(field, NUMBERS.contains(field) ? number(field, values[0]) : NODES.stringNode(values[0]));
        });
        return of(body);
    }

    private static JsonNode number(String field, String value) {
        try {
            return value.matches("-?[0-9]{1,18}")
                    ? NODES.numberNode(Long.parseLong(value))
                    : NODES.numberNode(Double.parseDouble(value));
        } catch (NumberFormatException wrong) {
            throw new BadRequest("bad-value", field);
        }
    }

    private static GivenCommand of(ObjectNode body) {
        var beside = Bodies.value(body.deepCopy().retain(Beside.FIELDS), Beside.class);
        var command = Bodies.value(body.remove(Beside.FIELDS), CommandBody.class);
        if (beside.expectedRevision() != null && beside.expectedRevision() < 1)
            throw new BadRequest("bad-value", "expectedRevision");
        if (beside.why() != null) BadRequest.text("why", beside.why());
        return new GivenCommand(command, beside.expectedRevision(), beside.why());
    }

    /** @param ids makes the id of a new session; @throws BadRequest where the command lacks something */
    AgendaCommand toCommand(Supplier<String> ids) {
        return command.withIds(ids).toCommand();
    }
}
