package app.foyer.api;

import app.foyer.platform.LocalText;
import app.foyer.venue.Answer;
import app.foyer.venue.Building;
import app.foyer.venue.DirectionWords;
import app.foyer.venue.Origin;
import app.foyer.venue.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The way, or why there is none. */
record RouteBody(
        @Schema(description = "The event's revision for which it holds")
        long revision,

        @Schema(
                allowableValues = {"route", "here", "no-step-free", "closed", "blocked", "no-way"},
                description = "Whether there is a way")
        String found,

        @Schema(description = "Where it leads; of several places of a kind the nearest")
        PlaceBody to,

        @Schema(description = "Whether no step, stair, escalator or narrow door is on it; null where there is none")
        Boolean stepfree,

        @Schema(description = "What it passes that has a name, in order")
        List<PlaceBody> places,

        @Schema(description = "Levels in the order in which it comes to them")
        List<LevelBody> levels,

        @Schema(description = "Metres, or null") Long distance,

        @Schema(description = "Seconds at that pace, or null")
        Long time,

        @Schema(description = "What to do, a line each; empty where there is no way")
        List<String> steps,

        @Schema(description = "Why there is no way and who helps, in words; null where there is one")
        String message,

        @Schema(description = "Where staff help, or null") PlaceBody help) {
    record PlaceBody(
            String id,
            String kind,

            @Schema(implementation = Object.class, description = "One for each language")
            LocalText name,

            @Schema(description = "The event's room that it is, or null")
            String room) {
        static PlaceBody of(Place place) {
            return place == null ? null : new PlaceBody(place.id(), place.kind().code(), place.name(), place.room());
        }
    }

    record LevelBody(
            String id,

            @Schema(implementation = Object.class, description = "One for each language")
            LocalText name) {}

    static RouteBody of(long revision, Answer answer, Origin from, Building building, String language) {
        var words = DirectionWords.of(building, language);
        var route = answer.route();
        var leads = answer.leads();
        return new RouteBody(
                revision,
                answer.found().code(),
                PlaceBody.of(answer.to()),
                leads ? route.stepFree() : null,
                leads ? passed(answer, building) : List.of(),
                leads ? levels(answer, building) : List.of(),
                leads ? Math.round(route.metres()) : null,
                leads ? Math.round(route.seconds()) : null,
                words.lines(answer, from.facing()),
                leads ? null : words.sorry(answer),
                PlaceBody.of(answer.help()));
    }

    private static List<PlaceBody> passed(Answer answer, Building building) {
        var route = answer.route();
        var ids = Stream.concat(
                route.paths().stream().map(path -> path.in()),
                Stream.of(answer.to().id()));
        return ids.filter(Objects::nonNull)
                .distinct()
                .map(building.places()::get)
                .filter(Objects::nonNull)
                .map(PlaceBody::of)
                .toList();
    }

    private static List<LevelBody> levels(Answer answer, Building building) {
        return answer.route().nodes().stream()
                .map(node -> node.level())
                .distinct()
                .map(level -> new LevelBody(level, building.levelName(level)))
                .toList();
    }
}
