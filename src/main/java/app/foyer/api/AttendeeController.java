package app.foyer.api;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Field;
import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.WalkIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Check-in")
class AttendeeController {
    private static final int MOST_FOUND = 50;

    private final Asked asked;
    private final CheckIns checkIns;
    private final Attendees attendees;

    AttendeeController(Asked asked, CheckIns checkIns, Attendees attendees) {
        this.asked = asked;
        this.checkIns = checkIns;
        this.attendees = attendees;
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

    record CorrectionBody(
            @Schema(
                    description =
                            "New values: name, latinName, organisation, category, email, phone, group, note, host")
            Map<String, String> fields) {}

    @Operation(
            summary = "Corrects an attendee",
            description =
                    "Before and after are kept; tickets and their codes stay what they are. For the roles desk and"
                            + " admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
    @PostMapping(path = "/attendees/{attendee}/correct", consumes = MediaType.APPLICATION_JSON_VALUE)
    FoundBody correct(
            @RequestParam(required = false) String event,
            @PathVariable String attendee,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var given = BadRequest.required(
                "fields", Bodies.json(body, CorrectionBody.class).fields());
        var fields = new EnumMap<Field, String>(Field.class);
        given.forEach((code, value) -> fields.put(
                Field.of(code).orElseThrow(() -> new BadRequest("unknown-field", "fields." + code)),
                value == null ? null : BadRequest.text("fields." + code, value)));
        var of = asked.state(event).event();
        var caller = Caller.of(authentication, null);
        var corrected = attendees.correct(of.id(), attendee, fields, caller.device(), caller.name());
        return found(corrected, Map.of(), of.zone());
    }

    record WalkInBody(
            String name,

            @Schema(description = "In Latin letters, where the name is not; or null")
            String latinName,

            String organisation,
            String email,
            String phone,
            String language,

            @Schema(description = "Whether it is certain that nobody who is registered already is meant")
            Boolean evenIfTwin) {}

    record WalkedInBody(
            AttendeeBody attendee,
            String ticket,

            @Schema(description = "What the ticket's code carries")
            String secret) {}

    @Operation(
            summary = "Registers somebody who has no ticket",
            description = "They are not admitted by that. For the roles desk and admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WalkInBody.class)))
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/walk-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    WalkedInBody walkIn(@RequestParam(required = false) String event, InputStream body) throws IOException {
        var given = Bodies.json(body, WalkInBody.class);
        var name = BadRequest.text("name", BadRequest.required("name", given.name()));
        var person = new WalkIn.Person(
                name, given.latinName(), given.organisation(), given.email(), given.phone(), given.language());
        var made = checkIns.walkIn(asked.state(event).event().id(), person, Boolean.TRUE.equals(given.evenIfTwin()));
        var ticket = made.tickets().getFirst();
        return new WalkedInBody(AttendeeBody.of(made.attendee()), ticket.id(), ticket.secret());
    }

    record HandOutBody(String item) {}

    record HandedOutBody(
            @Schema(description = "When each item was given, by item")
            Map<String, OffsetDateTime> items) {}

    @Operation(summary = "Notes that an item was handed out for a ticket, once")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HandOutBody.class)))
    @PostMapping(path = "/tickets/{ticket}/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    HandedOutBody handOut(
            @RequestParam(required = false) String event,
            @PathVariable String ticket,
            InputStream body,
            Authentication authentication)
            throws IOException {
        var item =
                BadRequest.required("item", Bodies.json(body, HandOutBody.class).item());
        var of = asked.state(event).event();
        var caller = Caller.of(authentication, null);
        checkIns.handOut(of.id(), ticket, item, caller.device(), caller.name());
        return handedOut(of.id(), ticket, of.zone());
    }

    private HandedOutBody handedOut(String event, String ticket, ZoneId zone) {
        var items = new TreeMap<String, OffsetDateTime>();
        checkIns.handedOut(event, ticket).forEach((item, at) -> items.put(item, AgendaBody.at(at, zone)));
        return new HandedOutBody(items);
    }
}
