package app.foyer.api;

import app.foyer.live.Reverted;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;

/** What taking a plan back did, or in a preview would do. */
record RevertedBody(
        @Schema(description = "The event's revision now") long revision,
        boolean preview,
        List<ChangeBody> changes,

        @Schema(description = "What stays as it is, because somebody changed it since")
        List<LeftBody> left,

        @Schema(description = "In a preview: every screen and kiosk that shows something else")
        List<ForeseenBody.ScreenBody> screens) {
    record LeftBody(
            String kind,
            String id,

            @Schema(description = "Which of its fields; empty where it came or went as a whole")
            List<String> fields,

            @Schema(description = "Who changed it, oldest first")
            List<EntryBody> later) {}

    static RevertedBody of(Reverted reverted, boolean preview, List<ForeseenBody.ScreenBody> screens) {
        var zone = reverted.applied().state().event().zone();
        return new RevertedBody(
                reverted.applied().revision(),
                preview,
                ChangeBody.of(reverted.applied().changes(), zone),
                reverted.left().stream().map(left -> of(left, zone)).toList(),
                screens);
    }

    private static LeftBody of(Reverted.Left left, ZoneId zone) {
        return new LeftBody(left.key().kind(), left.key().id(), left.fields(), EntryBody.of(left.later(), zone));
    }
}
