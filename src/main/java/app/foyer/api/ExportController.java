package app.foyer.api;

import app.foyer.checkin.Exports;
import app.foyer.checkin.Sheet;
import app.foyer.live.Event;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends tables as they are made: 100,000 rows need no more memory than a thousand. */
@RestController
@RequestMapping("/api/v1/export")
@Tag(name = "Export", description = "Tables for a spreadsheet; for the roles desk and admin")
class ExportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String ADMIN = "ROLE_ADMIN";

    private final Asked asked;
    private final Exports exports;

    ExportController(Asked asked, Exports exports) {
        this.asked = asked;
        this.exports = exports;
    }

    @Operation(
            summary = "Attendees with tickets, admissions, answers and what was handed out, as CSV",
            description =
                    "UTF-8 with a byte order mark. Cells that a spreadsheet would take for a formula begin with an"
                            + " apostrophe; our import takes it away. Ticket codes are for administrators.")
    @GetMapping("/attendees.csv")
    void attendeesCsv(
            @RequestParam(required = false) String event,
            @Schema(description = "Of the headings: en or zh") @RequestParam(required = false) String lang,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = asked.state(event).event();
        try (var sheet = Sheet.csv(begin(response, CSV, of, "attendees.csv"))) {
            exports.attendees(of.id(), isAdmin(authentication), language(lang, request), sheet);
        }
    }

    @Operation(summary = "The same as a workbook, in which every cell is text")
    @GetMapping("/attendees.xlsx")
    void attendeesXlsx(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String lang,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = asked.state(event).event();
        try (var sheet = Sheet.xlsx(begin(response, XLSX, of, "attendees.xlsx"), "Foyer")) {
            exports.attendees(of.id(), isAdmin(authentication), language(lang, request), sheet);
        }
    }

    @Operation(summary = "Every scan, refused ones too, as CSV")
    @GetMapping("/scans.csv")
    void scans(
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var of = asked.state(event).event();
        try (var sheet = Sheet.csv(begin(response, CSV, of, "scans.csv"))) {
            exports.scans(of.id(), language(lang, request), sheet);
        }
    }

    private static OutputStream begin(HttpServletResponse response, String type, Event event, String name)
            throws IOException {
        response.setContentType(type);
        var file = ContentDisposition.attachment()
                .filename(event.id() + "-" + name)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }

    private static String language(String wanted, HttpServletRequest request) {
        return "zh".equals(wanted) || "en".equals(wanted) ? wanted : Asked.language(request);
    }

    private static boolean isAdmin(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(authority -> ADMIN.equals(authority.getAuthority()));
    }
}
