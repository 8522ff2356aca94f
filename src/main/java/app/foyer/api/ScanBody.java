package app.foyer.api;

import app.foyer.checkin.Direction;
import app.foyer.checkin.Scan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A scan as it comes in. */
record ScanBody(
        @Schema(description = "What the scanner read") String secret,

        @Schema(description = "A ticket's id, instead of the secret: for staff, who may look it up")
        String ticket,

        @Schema(description = "A check-in list's id; the event's first where it is left out")
        String list,

        @Schema(description = "Several lists, instead of one: the one that is for the ticket counts")
        List<String> lists,

        @Schema(allowableValues = {"entry", "exit"}) String direction,

        @Schema(description = "When it was scanned; now where it is left out, still to come, or more than a week ago")
        Instant at,

        @Schema(
                description = "Makes a repeat of this scan known as such; chosen by the device, for each scan anew."
                        + " One that was used for another ticket or list counts as none")
        String nonce,

        @Schema(description = "The kiosk that scanned; needed where the token is for any device")
        String device,

        @Schema(description = "Answers to questions, by question: a text, a number, true or false, options' ids")
        Map<String, Object> answers,

        @Schema(description = "Staff only, with a reason: admits whatever speaks against it")
        Boolean force,

        @Schema(description = "Why it is forced") String reason,

        @Schema(description = "In a batch: whether the device let the person through; true where it is left out")
        Boolean admitted) {
    private static final int MOST_ANSWERS = 100;

    /** @param online whether the device waits for the answer, rather than telling later what it did */
    Scan toScan(Caller caller, boolean online) {
        if (secret == null && ticket == null) throw new BadRequest("missing-field", "secret");
        if (secret != null && ticket != null) throw new BadRequest("bad-value", "ticket");
        if (list != null && lists != null) throw new BadRequest("bad-value", "lists");
        if (online && admitted != null) throw new BadRequest("unknown-field", "admitted");
        return new Scan(
                secret,
                ticket,
                lists != null ? lists : list == null ? List.of() : List.of(list),
                way(),
                at,
                nonce,
                caller.device(),
                caller.name(),
                texts(),
                forcedBecause(),
                !online && !Boolean.FALSE.equals(admitted));
    }

    boolean isForced() {
        return Boolean.TRUE.equals(force);
    }

    private String forcedBecause() {
        if (!isForced()) return null;
        if (reason == null || reason.isBlank()) throw new BadRequest("missing-field", "reason");
        return BadRequest.text("reason", reason.strip());
    }

    private Direction way() {
        try {
            return direction == null ? Direction.ENTRY : Direction.of(direction);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("bad-value", "direction");
        }
    }

    private Map<String, String> texts() {
        if (answers == null) return Map.of();
        if (answers.size() > MOST_ANSWERS) throw new BadRequest("bad-value", "answers");
        var texts = new LinkedHashMap<String, String>();
        answers.forEach((question, answer) -> {
            if (answer != null) texts.put(question, BadRequest.text("answers." + question, text(question, answer)));
        });
        return texts;
    }

    private static String text(String question, Object answer) {
        return switch (answer) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean yes -> yes ? "yes" : "no";
            case Collection<?> several
            when several.stream().allMatch(String.class::isInstance) ->
                several.stream().map(String.class::cast).collect(Collectors.joining(","));
            default -> throw new BadRequest("bad-value", "answers." + question);
        };
    }
}
