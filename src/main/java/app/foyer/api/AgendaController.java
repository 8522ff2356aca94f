package app.foyer.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Agenda", description = "The live agenda; public")
class AgendaController {
    private final Asked asked;
    private final AgendaPages pages;

    AgendaController(Asked asked, AgendaPages pages) {
        this.asked = asked;
        this.pages = pages;
    }

    @Operation(summary = "The live agenda: what is planned, expected and happened")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgendaBody.class)))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the ETag of If-None-Match",
            content = @Content)
    @GetMapping("/agenda")
    ResponseEntity<byte[]> agenda(
            @Parameter(description = "An event's id; the current event where it is left out")
                    @RequestParam(required = false)
                    String event,
            @Parameter(
                            description =
                                    "BCP 47 tag of name and title; the event's first language where it has not that one")
                    @RequestParam(required = false)
                    String lang,
            WebRequest request) {
        return send(event, AgendaPages.Format.AGENDA, lang, request);
    }

    @Operation(summary = "The live agenda in the frab and pentabarf XML format")
    @GetMapping("/export/schedule.xml")
    ResponseEntity<byte[]> xml(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String lang,
            WebRequest request) {
        return send(event, AgendaPages.Format.FRAB_XML, lang, request);
    }

    @Operation(summary = "The live agenda in the frab and pretalx JSON format")
    @GetMapping("/export/schedule.json")
    ResponseEntity<byte[]> json(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String lang,
            WebRequest request) {
        return send(event, AgendaPages.Format.FRAB_JSON, lang, request);
    }

    @Operation(summary = "The live agenda as iCalendar", description = "For calendars that subscribe to an address.")
    @GetMapping("/export/agenda.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String lang,
            WebRequest request) {
        return send(event, AgendaPages.Format.ICALENDAR, lang, request);
    }

    private ResponseEntity<byte[]> send(String event, AgendaPages.Format format, String language, WebRequest request) {
        var page = pages.page(asked.state(event), format, language);
        if (request.checkNotModified(page.etag())) return null;
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noCache())
                .eTag(page.etag())
                .body(page.bytes());
    }
}
