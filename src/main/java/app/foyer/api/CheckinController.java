package app.foyer.api;

import app.foyer.checkin.Annulment;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Verdict;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.Devices;
import app.foyer.live.Event;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/checkins")
@Tag(name = "Check-in", description = "Admitting attendees, and finding them")
class CheckinController {
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_BATCH_BYTES = 4 * 1024 * 1024;
    private static final int LONGEST_REASON = 500;

    private final Asked asked;
    private final CheckIns checkIns;
    private final Devices devices;

    CheckinController(Asked asked, CheckIns checkIns, Devices devices) {
        this.asked = asked;
        this.checkIns = checkIns;
        this.devices = devices;
    }

    @Operation(
            summary = "Admits a ticket, lets somebody out, or says why not",
            description =
                    "Every attempt is stored; a ticket is admitted once to a list. What is not admitted comes as a"
                            + " problem that has the same fields beside its reason. For kiosks and the roles desk and admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ScanBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Admitted",
            content = @Content(schema = @Schema(implementation = VerdictBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "This nonce was accepted before; nothing new was stored",
            content = @Content(schema = @Schema(implementation = VerdictBody.class)))
    @ApiResponse(responseCode = "404", description = "The outcome is unknown", content = @Content)
    @ApiResponse(responseCode = "409", description = "The outcome is already-admitted or full", content = @Content)
    @ApiResponse(responseCode = "422", description = "Any other outcome", content = @Content)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> checkIn(
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        var given = Bodies.json(body, ScanBody.class);
        var of = asked.state(Caller.event(authentication, event)).event();
        var scan = given.toScan(scanner(authentication, of, given), true);
        var verdict = checkIns.redeem(of.id(), scan);
        var answer = VerdictBody.of(verdict, of.zone(), Asked.language(request));
        if (verdict.outcome() == Outcome.OK)
            return ResponseEntity.status(status(verdict)).body(answer);
        return refused(answer, verdict.outcome(), request);
    }

    /** Staff, or a kiosk: a screen has a token too, but nobody is admitted there. Only staff may force. */
    private Caller scanner(Authentication authentication, Event event, ScanBody given) {
        var isDevice = authentication.getPrincipal() instanceof DeviceToken;
        if (isDevice && given.isForced()) throw new AccessDeniedException("only staff may force");
        if (isDevice && given.ticket() != null) throw new AccessDeniedException("a device shows the ticket's secret");
        var caller = Caller.of(authentication, given.device());
        if (isDevice)
            devices.find(event.id(), BadRequest.required("device", caller.device()))
                    .filter(device -> device.kind() == Device.Kind.KIOSK)
                    .orElseThrow(() -> new AccessDeniedException("not a kiosk of the event"));
        else if (given.device() != null) {
            devices.find(event.id(), given.device()).orElseThrow(() -> new BadRequest("bad-value", "device"));
            return new Caller(caller.name(), given.device());
        }
        return caller;
    }

    private static ResponseEntity<?> refused(VerdictBody answer, Outcome outcome, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        var title = words.get("title.not-admitted");
        var detail = answer.because() == null ? words.get("outcome." + answer.outcome()) : answer.because();
        return Problem.of(status(outcome), answer.outcome(), title, detail, Bodies.map(answer));
    }

    record BatchBody(
            @Schema(description = "What was scanned, at most 1,000; the first that was scanned first")
            List<ScanBody> checkins) {}

    record BatchAnswer(
            @Schema(description = "One for each, in the same order")
            List<Told> results) {}

    /** @param reason why a scan could not be read at all, or null; its code, as in a problem */
    record Told(
            int status,

            @Schema(description = "What became of it; null where it could not be read")
            VerdictBody verdict,

            String outcome,

            @Schema(description = "Why it could not be read, a code; or null")
            String reason,

            @Schema(description = "The same in words, or null")
            String detail) {}

    @Operation(
            summary = "Takes in what a device scanned while it was offline",
            description =
                    "Each scan has its own answer; one that cannot be read holds up none of the others. Sending the"
                            + " same again changes nothing. Whom the device let in and the server would not have is kept as a"
                            + " conflict, and shown to staff.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchBody.class)))
    @PostMapping(path = "/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
    BatchAnswer batch(
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        var given = Bodies.tree(body, MOST_BATCH_BYTES).get("checkins");
        if (!(given instanceof ArrayNode checkins)) throw new BadRequest("missing-field", "checkins");
        if (checkins.size() > MOST_AT_ONCE) throw new BadRequest("bad-value", "checkins");
        var of = asked.state(Caller.event(authentication, event)).event();
        var results = new ArrayList<Told>();
        for (var one : checkins) results.add(told(one, of, authentication, request));
        return new BatchAnswer(results);
    }

    private Told told(JsonNode item, Event of, Authentication authentication, HttpServletRequest request) {
        var language = Asked.language(request);
        try {
            if (!(item instanceof ObjectNode body)) throw new BadRequest("not-json", "");
            var one = Bodies.value(body, ScanBody.class);
            var caller = scanner(authentication, of, one);
            var verdict = checkIns.redeem(of.id(), one.toScan(caller, false));
            return new Told(
                    status(verdict).value(),
                    VerdictBody.of(verdict, of.zone(), language),
                    verdict.outcome().code(),
                    null,
                    null);
        } catch (BadRequest unread) {
            return new Told(400, null, null, unread.reason(), unread.field());
        } catch (AccessDeniedException refused) {
            return new Told(403, null, null, "forbidden", refused.getMessage());
        } catch (Refusal refusal) {
            return new Told(422, null, null, refusal.reason(), Words.of(refusal, language));
        }
    }

    private static HttpStatus status(Verdict verdict) {
        return verdict.outcome() == Outcome.OK && verdict.repeated() ? HttpStatus.OK : status(verdict.outcome());
    }

    private static HttpStatus status(Outcome outcome) {
        return switch (outcome) {
            case OK -> HttpStatus.CREATED;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_ADMITTED, FULL -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    record AnnulBody(
            @Schema(description = "The scan that admitted; the device's last where it is left out")
            String scan,

            @Schema(description = "Why; needed from staff") String reason,

            @Schema(description = "The kiosk; needed where the token is for any device")
            String device) {}

    @Operation(
            summary = "Takes an admission back",
            description = "A kiosk its own, for 15 minutes; staff any, with a reason. The scan stays, marked.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnnulBody.class)))
    @PostMapping(path = "/annul", consumes = MediaType.APPLICATION_JSON_VALUE)
    ArrivalBody annul(@RequestParam(required = false) String event, InputStream body, Authentication authentication)
            throws IOException {
        var given = Bodies.json(body, AnnulBody.class);
        var of = asked.state(Caller.event(authentication, event)).event();
        var isDevice = authentication.getPrincipal() instanceof DeviceToken;
        if (!isDevice) BadRequest.required("scan", given.scan());
        var caller = Caller.of(authentication, given.device());
        var device = BadRequest.required("device", caller.device());
        var reason = given.reason() == null
                ? null
                : BadRequest.text("reason", given.reason().strip());
        if (reason != null && reason.length() > LONGEST_REASON) throw new BadRequest("bad-value", "reason");
        var annulled = checkIns.annul(of.id(), new Annulment(given.scan(), device, caller.name(), reason, !isDevice));
        return ArrivalBody.of(annulled, of.zone());
    }
}
