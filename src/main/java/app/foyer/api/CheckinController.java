package app.foyer.api;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Verdict;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.Devices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Check-in", description = "Admitting attendees, and finding them")
class CheckinController {
    private static final int MOST_FOUND = 50;

    private final Asked asked;
    private final CheckIns checkIns;
    private final Attendees attendees;
    private final Devices devices;

    CheckinController(Asked asked, CheckIns checkIns, Attendees attendees, Devices devices) {
        this.asked = asked;
        this.checkIns = checkIns;
        this.attendees = attendees;
        this.devices = devices;
    }

    /** A scan as it comes in. */
    record ScanBody(
            @Schema(description = "What the scanner read") String secret,

            @Schema(description = "A ticket's id, instead of the secret")
            String ticket,

            @Schema(description = "A check-in list's id; the event's first where it is left out")
            String list,

            @Schema(allowableValues = "entry") String direction,

            @Schema(description = "When it was scanned; now where it is left out")
            Instant at,

            @Schema(
                    description = "Makes a repeat of this scan known as such; chosen by the device, for each scan anew."
                            + " One that was used for another ticket or list counts as none")
            String nonce,

            @Schema(description = "The kiosk that scanned; needed where the token is for any device")
            String device,

            @Schema(description = "Answers to questions, by question; none are asked yet")
            Map<String, Object> answers) {
        Scan toScan(Caller caller) {
            if (secret == null && ticket == null) throw new BadRequest("missing-field", "secret");
            if (secret != null && ticket != null) throw new BadRequest("bad-value", "ticket");
            if (direction != null && !direction.equals("entry")) throw new BadRequest("bad-value", "direction");
            return new Scan(secret, ticket, list, at, nonce, caller.device(), caller.name());
        }
    }

    record AttendeeBody(
            String id,
            String name,

            @Schema(description = "In Latin letters, where the name is not; or null")
            String latinName,

            String organisation,
            String category,
            String language) {
        static AttendeeBody of(Attendee attendee) {
            return attendee == null
                    ? null
                    : new AttendeeBody(
                            attendee.id(),
                            attendee.name(),
                            attendee.latinName(),
                            attendee.organisation(),
                            attendee.category(),
                            attendee.language());
        }
    }

    record VerdictBody(
            @Schema(description = "ok, already-admitted, unknown, unpaid, blocked, cancelled or revoked")
            String outcome,

            @Schema(description = "Whether it was accepted before, under the same nonce")
            boolean repeated,

            String ticket,
            AttendeeBody attendee,
            String seat,

            @Schema(description = "The room of that seat, a room's id, or null")
            String room,

            @Schema(description = "When the ticket was admitted: now, or earlier; or null")
            OffsetDateTime admittedAt) {
        static VerdictBody of(Verdict verdict, ZoneId zone) {
            var ticket = verdict.ticket();
            return new VerdictBody(
                    verdict.outcome().code(),
                    verdict.repeated(),
                    ticket == null ? null : ticket.id(),
                    AttendeeBody.of(verdict.attendee()),
                    ticket == null ? null : ticket.seat(),
                    ticket == null ? null : ticket.room(),
                    AgendaBody.at(verdict.admittedAt(), zone));
        }
    }

    @Operation(
            summary = "Admits a ticket, or says why not",
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
    @ApiResponse(responseCode = "409", description = "The outcome is already-admitted", content = @Content)
    @ApiResponse(responseCode = "422", description = "Any other outcome", content = @Content)
    @PostMapping(path = "/checkins", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> checkIn(
            @RequestParam(required = false) String event,
            InputStream body,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        var given = Bodies.json(body, ScanBody.class);
        var of = asked.state(Caller.event(authentication, event)).event();
        var scan = given.toScan(scanner(authentication, of.id(), given.device()));
        var verdict = checkIns.redeem(of.id(), scan);
        var answer = VerdictBody.of(verdict, of.zone());
        if (verdict.outcome() == Outcome.OK)
            return ResponseEntity.status(verdict.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(answer);
        return refused(answer, verdict.outcome(), request);
    }

    /** Staff, or a kiosk: a screen has a token too, but nobody is admitted there. */
    private Caller scanner(Authentication authentication, String event, String own) {
        var caller = Caller.of(authentication, own);
        if (authentication.getPrincipal() instanceof DeviceToken)
            devices.find(event, BadRequest.required("device", caller.device()))
                    .filter(device -> device.kind() == Device.Kind.KIOSK)
                    .orElseThrow(() -> new AccessDeniedException("not a kiosk of the event"));
        return caller;
    }

    private static ResponseEntity<?> refused(VerdictBody answer, Outcome outcome, HttpServletRequest request) {
        var status =
                switch (outcome) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case ALREADY_ADMITTED -> HttpStatus.CONFLICT;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        var words = Problem.words(Asked.language(request));
        var title = words.get("title.not-admitted");
        return Problem.of(
                status, answer.outcome(), title, words.get("outcome." + answer.outcome()), Bodies.map(answer));
    }

    record FoundBody(AttendeeBody attendee, List<TicketBody> tickets) {}

    record TicketBody(
            String id,
            String product,

            @Schema(allowableValues = {"valid", "unpaid", "blocked", "cancelled", "revoked"})
            String state,

            String seat,

            @Schema(description = "The room of that seat, a room's id, or null")
            String room,

            @Schema(description = "When it was admitted to the list, or null")
            OffsetDateTime admittedAt) {}

    record AttendeesBody(
            @Schema(description = "The best match first") List<FoundBody> attendees) {}

    @Operation(
            summary = "Finds attendees by name, order code or the end of a phone number",
            description = "By characters, pinyin or its initials, with or without accents, names in either order. For"
                    + " the roles desk and admin.")
    @GetMapping("/attendees")
    AttendeesBody attendees(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "") String q,
            @Schema(description = "A check-in list's id for admittedAt; the event's first where it is left out")
                    @RequestParam(required = false)
                    String list) {
        var of = asked.state(event).event();
        var found = attendees.search(of.id(), q, MOST_FOUND);
        var tickets = found.stream()
                .flatMap(registration -> registration.tickets().stream())
                .map(Ticket::id)
                .toList();
        var admitted = checkIns.lists(of.id()).stream()
                .map(known -> known.id())
                .filter(id -> list == null || id.equals(list))
                .findFirst()
                .map(id -> checkIns.admissions(of.id(), id, tickets))
                .orElse(Map.of());
        return new AttendeesBody(found.stream()
                .map(registration -> found(registration, admitted, of.zone()))
                .toList());
    }

    private static FoundBody found(Registration registration, Map<String, Instant> admitted, ZoneId zone) {
        var tickets = registration.tickets().stream()
                .map(ticket -> new TicketBody(
                        ticket.id(),
                        ticket.product(),
                        ticket.state().code(),
                        ticket.seat(),
                        ticket.room(),
                        AgendaBody.at(admitted.get(ticket.id()), zone)))
                .toList();
        return new FoundBody(AttendeeBody.of(registration.attendee()), tickets);
    }
}
