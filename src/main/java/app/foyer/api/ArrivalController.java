package app.foyer.api;

import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Conflict;
import app.foyer.checkin.Counts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/arrivals")
@Tag(name = "Arrivals", description = "Who came, how many, and what does not add up")
class ArrivalController {
    private static final int MOST = 500;
    private static final int LONGEST_RESOLUTION = 500;

    private final Asked asked;
    private final CheckIns checkIns;

    ArrivalController(Asked asked, CheckIns checkIns) {
        this.asked = asked;
        this.checkIns = checkIns;
    }

    record ArrivalsBody(List<ArrivalBody> arrivals) {}

    @Operation(summary = "Every scan, the last that came first", description = "For the roles desk and admin.")
    @GetMapping
    ArrivalsBody arrivals(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String list,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) throw new BadRequest("bad-value", "limit");
        var of = asked.state(event).event();
        return new ArrivalsBody(checkIns.arrivals(of.id(), list, limit).stream()
                .map(arrival -> ArrivalBody.of(arrival, of.zone()))
                .toList());
    }

    record QuarterBody(OffsetDateTime from, int admitted) {}

    record ListBody(
            String list,
            int expected,
            int admitted,
            int inside,
            int left,

            @Schema(description = "How many may be inside, or null")
            Integer capacity,

            int refused,

            @Schema(description = "First admissions by quarter of an hour; those without any are left out")
            List<QuarterBody> quarters) {
        static ListBody of(Counts.OfList counts, ZoneId zone) {
            return new ListBody(
                    counts.list(),
                    counts.expected(),
                    counts.admitted(),
                    counts.inside(),
                    counts.left(),
                    counts.capacity(),
                    counts.refused(),
                    counts.quarters().stream()
                            .map(quarter -> new QuarterBody(AgendaBody.at(quarter.from(), zone), quarter.admitted()))
                            .toList());
        }
    }

    record CountsBody(
            List<ListBody> lists,
            List<Counts.Share> groups,
            List<Counts.Share> categories,
            Map<String, Integer> devices) {}

    @Operation(
            summary = "How many came, by list, group, category, device and quarter of an hour",
            description = "For staff.")
    @GetMapping("/counts")
    CountsBody counts(@RequestParam(required = false) String event) {
        var of = asked.state(event).event();
        var counts = checkIns.counts(of.id());
        return new CountsBody(
                counts.lists().stream()
                        .map(list -> ListBody.of(list, of.zone()))
                        .toList(),
                counts.groups(),
                counts.categories(),
                counts.devices());
    }

    record ConflictBody(
            ArrivalBody arrival,

            @Schema(description = "When the ticket had been admitted to the list, or null")
            OffsetDateTime admittedAt,

            @Schema(description = "By which device, or null")
            String admittedBy) {
        static ConflictBody of(Conflict conflict, ZoneId zone) {
            return new ConflictBody(
                    ArrivalBody.of(conflict.arrival(), zone),
                    AgendaBody.at(conflict.admittedAt(), zone),
                    conflict.admittedBy());
        }
    }

    record ConflictsBody(List<ConflictBody> conflicts) {}

    @Operation(
            summary = "Whom a device let in while it was offline, and the server would not have",
            description = "Those that nobody has seen to yet. For the roles desk and admin.")
    @GetMapping("/conflicts")
    ConflictsBody conflicts(@RequestParam(required = false) String event) {
        var of = asked.state(event).event();
        return new ConflictsBody(checkIns.conflicts(of.id()).stream()
                .map(conflict -> ConflictBody.of(conflict, of.zone()))
                .toList());
    }

    record ResolutionBody(
            @Schema(description = "What was done about it") String resolution) {}

    @Operation(summary = "Says what was done about a conflict, by the id of its scan")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ResolutionBody.class)))
    @PostMapping(path = "/conflicts/{scan}/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
    ConflictsBody resolve(
            @RequestParam(required = false) String event,
            @PathVariable String scan,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var resolution = BadRequest.required(
                "resolution", Bodies.json(body, ResolutionBody.class).resolution());
        if (resolution.length() > LONGEST_RESOLUTION) throw new BadRequest("bad-value", "resolution");
        checkIns.resolve(
                asked.state(event).event().id(),
                scan,
                BadRequest.text("resolution", resolution),
                Caller.of(authentication, null).name());
        return conflicts(event);
    }
}
