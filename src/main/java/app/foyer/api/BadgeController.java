package app.foyer.api;

import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrinterStatus;
import app.foyer.platform.Ids;
import app.foyer.platform.VenueClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/badges")
@Tag(name = "Badges", description = "Printing badges: the queue before each printer")
class BadgeController {
    private final Asked asked;
    private final Badges badges;
    private final Ids ids;
    private final VenueClock clock;

    BadgeController(Asked asked, Badges badges, Ids ids, VenueClock clock) {
        this.asked = asked;
        this.badges = badges;
        this.ids = ids;
        this.clock = clock;
    }

    record JobBody(
            String id,
            String printer,

            @Schema(description = "Null for a test page") String ticket,

            @Schema(description = "Which print of this ticket's badge it is, from 1")
            int copy,

            @Schema(allowableValues = {"queued", "printing", "printed", "failed", "cancelled"})
            String state,

            @Schema(description = "Why it failed, a code; unsure: the printer may have printed it or not")
            String reason,

            OffsetDateTime askedAt,
            OffsetDateTime printedAt,

            @Schema(description = "Where it was asked for") String device) {
        static JobBody of(PrintJob job, ZoneId zone) {
            return new JobBody(
                    job.id(),
                    job.printer(),
                    job.ticket(),
                    job.copy(),
                    job.state().code(),
                    job.reason(),
                    AgendaBody.at(job.askedAt(), zone),
                    AgendaBody.at(job.printedAt(), zone),
                    job.device());
        }
    }

    record PrinterBody(
            String id,

            @Schema(allowableValues = {"browser", "ipp", "zpl"})
            String kind,

            @Schema(description = "Why it prints nothing just now, a code; or null")
            String trouble,

            int waiting,
            int printing,
            int printed,
            int failed) {
        static PrinterBody of(PrinterStatus status) {
            return new PrinterBody(
                    status.printer().id(),
                    status.printer().kind().code(),
                    status.trouble(),
                    status.waiting(),
                    status.printing(),
                    status.printed(),
                    status.failed());
        }
    }

    record QueueBody(
            List<PrinterBody> printers,

            @Schema(
                    description =
                            "What waits, is printed or failed, in its order; then what was settled last, newest first")
            List<JobBody> jobs) {}

    record WantedBadgeBody(
            String ticket,

            @Schema(description = "A printer's id") String printer,

            @Schema(description = "Makes a repeat of this request for the ticket known as such; at most 100 characters")
            String key) {}

    record AskedBadgeBody(
            JobBody job,

            @Schema(description = "Whether it was asked for before under this key; nothing new was queued")
            boolean repeated,

            @Schema(description = "When this ticket's badge was printed last, or null")
            OffsetDateTime printedBefore) {}

    record MoveBody(@Schema(description = "A printer's id") String to) {}

    record MovedBody(int moved) {}

    @Operation(
            summary = "The print queue, and how each printer is",
            description = "For the roles desk and admin. Names are nowhere in it.")
    @GetMapping("/jobs")
    QueueBody jobs(@RequestParam(required = false) String event) {
        var of = asked.state(event).event();
        return new QueueBody(
                badges.printers(of.id()).stream().map(PrinterBody::of).toList(),
                badges.jobs(of.id()).stream()
                        .map(job -> JobBody.of(job, of.zone()))
                        .toList());
    }

    @Operation(
            summary = "Queues a ticket's badge",
            description = "Answers at once, whatever the printer does. For the roles desk and admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WantedBadgeBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = AskedBadgeBody.class)))
    @ApiResponse(
            responseCode = "200",
            description = "This was asked for before under this key",
            content = @Content(schema = @Schema(implementation = AskedBadgeBody.class)))
    @PostMapping(path = "/print", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AskedBadgeBody> print(
            @RequestParam(required = false) String event, InputStream body, Authentication authentication)
            throws IOException {
        var wanted = Bodies.json(body, WantedBadgeBody.class);
        var of = asked.state(event).event();
        var caller = Caller.of(authentication, null);
        var answer = badges.request(
                of.id(),
                BadRequest.required("ticket", wanted.ticket()),
                BadRequest.required("printer", wanted.printer()),
                caller.device(),
                caller.name(),
                wanted.key() == null ? ids.next(clock.now()) : wanted.key());
        return ResponseEntity.status(answer.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new AskedBadgeBody(
                        JobBody.of(answer.job(), of.zone()),
                        answer.repeated(),
                        AgendaBody.at(answer.before(), of.zone())));
    }

    @Operation(
            summary = "Prints a failed or cancelled job after all",
            description = "One whose reason is unsure may come out a second time. For the roles desk and admin.")
    @PostMapping("/jobs/{job}/retry")
    JobBody retry(@RequestParam(required = false) String event, @PathVariable String job) {
        var of = asked.state(event).event();
        return JobBody.of(badges.retry(of.id(), job), of.zone());
    }

    @Operation(summary = "Takes a job out of the queue", description = "For the roles desk and admin.")
    @PostMapping("/jobs/{job}/cancel")
    JobBody cancel(@RequestParam(required = false) String event, @PathVariable String job) {
        var of = asked.state(event).event();
        return JobBody.of(badges.cancel(of.id(), job), of.zone());
    }

    @Operation(
            summary = "Gives all that waits before a printer to another",
            description = "For the roles desk and admin.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MoveBody.class)))
    @PostMapping(path = "/printers/{printer}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    MovedBody move(@RequestParam(required = false) String event, @PathVariable String printer, InputStream body)
            throws IOException {
        var to = BadRequest.required("to", Bodies.json(body, MoveBody.class).to());
        return new MovedBody(badges.moveQueue(asked.state(event).event().id(), printer, to));
    }
}
