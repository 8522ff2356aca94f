package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.Room;
import app.foyer.agenda.Session;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.platform.LocalText;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.imdf.BuildingDifference;
import app.foyer.venue.imdf.BuildingFault;
import app.foyer.venue.imdf.ImdfArchive;
import app.foyer.venue.imdf.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

@RestController
@RequestMapping("/api/v1/import")
@Tag(name = "Import")
class VenueImportController {
    private static final int TRIES = 5;
    private static final int NAMED = 6;

    private final Asked asked;
    private final Live live;
    private final VenueClock clock;

    VenueImportController(Asked asked, Live live, VenueClock clock) {
        this.asked = asked;
        this.live = live;
        this.clock = clock;
    }

    @Operation(
            summary = "Brings in another building, or with preview shows what it would change",
            description = "An IMDF archive (OGC 20-094), up to 20 MB, as the body or as the part file. IMDF has no"
                    + " network of paths: one is made of its units and openings. Units that are called as a room are"
                    + " that room. Closures and devices stay where they are. One change, which can be undone.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    @ApiResponse(
            responseCode = "422",
            description = "Nothing was changed: faulty-building, it has faults, all of which a preview tells;"
                    + " unconfirmed-building, it is without a way to where sessions are held, or without something that"
                    + " is closed or on which a device stands, and that needs confirmed=true",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/venue", consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    VenueImportBody venue(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            @Schema(description = "The revision that a preview answered") @RequestParam(required = false)
                    Long expectedRevision,
            @Parameter(description = "That somebody has seen the doubts of a preview and wants the building still")
                    @RequestParam(defaultValue = "false")
                    boolean confirmed,
            @Parameter(hidden = true) @RequestPart(required = false) MultipartFile file,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        var read = ImdfArchive.read(content(request, file));
        var language = Asked.language(request);
        for (int attempt = 1; ; attempt++) {
            var state = asked.state(event);
            var reading = read.matching(rooms(state));
            var faults = faults(reading, state);
            var difference = difference(reading, state);
            var revision = state.revision();
            var doubts = doubts(reading, faults, state);
            if (!preview && !Reading.usable(faults)) throw faulty(faults, language);
            if (!preview && !confirmed && !difference.isEmpty() && !doubts.isEmpty())
                throw unconfirmed(doubts, language);
            try {
                if (!preview && !difference.isEmpty())
                    revision = live.execute(
                                    state.event().id(),
                                    new VenueCommand.ReplaceBuilding(reading.building()),
                                    Caller.author(authentication),
                                    expectedRevision == null ? (Long) state.revision() : expectedRevision)
                            .revision();
                return VenueImportBody.of(difference, faults, doubts, revision, preview, language);
            } catch (StaleRevision stale) {
                if (expectedRevision != null || attempt == TRIES) throw stale;
            }
        }
    }

    private static byte[] content(HttpServletRequest request, MultipartFile file) throws IOException {
        var body = request instanceof MultipartRequest
                ? required("file", file).getInputStream()
                : request.getInputStream();
        return Bodies.bytes(body, ImdfArchive.LARGEST);
    }

    private static Map<String, LocalText> rooms(EventState state) {
        return state.agenda().rooms().values().stream().collect(Collectors.toMap(Room::id, Room::name));
    }

    private List<BuildingFault> faults(Reading reading, EventState state) {
        return reading.faultsOfImport(state.agenda().rooms().keySet(), state.venue(), clock.now());
    }

    private static List<BuildingFault> doubts(Reading reading, List<BuildingFault> faults, EventState state) {
        var used = state.agenda().sessions().values().stream()
                .filter(session -> !session.cancelled())
                .map(Session::room)
                .collect(Collectors.toSet());
        return reading.doubts(faults, used, state.venue().building());
    }

    /** Nothing, where nothing could be read. */
    private static BuildingDifference difference(Reading reading, EventState state) {
        var before = state.venue().building();
        return BuildingDifference.between(before, reading.building().none() ? before : reading.building());
    }

    private static Refusal unconfirmed(List<BuildingFault> doubts, String language) {
        var said = doubts.stream()
                .limit(NAMED)
                .map(doubt -> doubt.withPlace(language))
                .collect(Collectors.joining("; "));
        return new Refusal("unconfirmed-building", Map.of("doubts", said, "count", doubts.size() + ""));
    }

    private static Refusal faulty(List<BuildingFault> faults, String language) {
        var grave = faults.stream().filter(fault -> !fault.warning()).toList();
        return new Refusal(
                "faulty-building", Map.of("fault", grave.getFirst().withPlace(language), "count", grave.size() + ""));
    }
}
