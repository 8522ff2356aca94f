package app.foyer.api;

import app.foyer.venue.imdf.BuildingDifference;
import app.foyer.venue.imdf.BuildingDifference.Item;
import app.foyer.venue.imdf.BuildingFault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What another building changes. */
record VenueImportBody(
        @Schema(description = "The event's revision now") long revision,
        boolean preview,
        List<ItemBody> added,

        @Schema(description = "What the file does not have") List<ItemBody> removed,

        List<ItemBody> changed,

        @Schema(description = "What is wrong in the file; only warnings do not keep it out")
        List<RejectedBody> rejected,

        @Schema(description = "Those of the warnings that need confirmed=true")
        List<RejectedBody> doubts) {

    /** @param language of names and reasons */
    static VenueImportBody of(
            BuildingDifference difference,
            List<BuildingFault> faults,
            List<BuildingFault> doubts,
            long revision,
            boolean preview,
            String language) {
        return new VenueImportBody(
                revision,
                preview,
                items(difference.added(), language),
                items(difference.removed(), language),
                items(difference.changed(), language),
                rejected(faults, language),
                rejected(doubts, language));
    }

    private static List<RejectedBody> rejected(List<BuildingFault> faults, String language) {
        return faults.stream().map(fault -> RejectedBody.of(fault, language)).toList();
    }

    private static List<ItemBody> items(List<Item> items, String language) {
        return items.stream()
                .map(item -> new ItemBody(item.kind(), item.id(), item.name().in(language)))
                .toList();
    }

    record ItemBody(
            @Schema(description = "level, place, node, path, or plan for all that is drawn")
            String kind,

            String id,
            @Schema(description = "May be empty") String name) {}

    record RejectedBody(
            @Schema(description = "Of the archive; may be empty")
            String file,

            @Schema(description = "Of the feature; may be empty")
            String id,

            @Schema(description = "A code that stays") String reason,
            @Schema(description = "In words") String detail,
            boolean warning) {
        static RejectedBody of(BuildingFault fault, String language) {
            return new RejectedBody(fault.file(), fault.subject(), fault.reason(), fault.in(language), fault.warning());
        }
    }
}
