package app.foyer.api;

import app.foyer.agenda.Anchor;
import app.foyer.agenda.Timing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/** How a session gives way, in and out. */
record RulesBody(
        @Schema(
                description =
                        "plan: as planned, and later when what is before it runs late. linked: when the one before"
                                + " it ends. fixed: at its time, whatever happens. plan where it is left out",
                allowableValues = {"plan", "linked", "fixed"})
        String anchor,

        @Schema(
                description = "What stays when it is given another start; length where it is left out",
                allowableValues = {"length", "end"})
        String keep,

        @Schema(description = "It ends at its planned end, however late it starts")
        Boolean countToEnd,

        @Schema(description = "Minutes that it may shrink to, to take up lateness; it keeps its length where left out")
        Double least,

        @Schema(description = "When the room must be empty, or null")
        OffsetDateTime hardStop) {
    private static final String LENGTH = "length";
    private static final String END = "end";
    private static final double MORE_THAN_A_DAY = 10_000;

    static RulesBody of(Timing timing, ZoneId zone) {
        return new RulesBody(
                timing.anchor().code(),
                timing.keepsEnd() ? END : LENGTH,
                timing.countsToEnd(),
                timing.least() == null ? null : minutes(timing.least()),
                AgendaBody.at(timing.hardStop(), zone));
    }

    /** @throws BadRequest {@code bad-value} */
    Timing toTiming() {
        if (keep != null && !keep.equals(LENGTH) && !keep.equals(END)) throw new BadRequest("bad-value", "rules.keep");
        var shortest = least == null ? null : length("rules.least", least);
        if (shortest != null && shortest.isNegative()) throw new BadRequest("bad-value", "rules.least");
        var stop = hardStop == null ? null : hardStop.toInstant();
        return new Timing(toAnchor(), END.equals(keep), Boolean.TRUE.equals(countToEnd), shortest, stop);
    }

    private Anchor toAnchor() {
        if (anchor == null) return Anchor.PLAN;
        return Arrays.stream(Anchor.values())
                .filter(known -> known.code().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new BadRequest("bad-value", "rules.anchor"));
    }

    /** Minutes as they come in, to the second; what is more than a day stays so. */
    static Duration length(String field, Double minutes) {
        var given = BadRequest.required(field, minutes);
        if (given.isNaN()) throw new BadRequest("bad-value", field);
        return Duration.ofSeconds(Math.round(Math.clamp(given, -MORE_THAN_A_DAY, MORE_THAN_A_DAY) * 60));
    }

    static double minutes(Duration length) {
        return length.toSeconds() / 60.0;
    }
}
