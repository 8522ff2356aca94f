package app.foyer.api;

import app.foyer.report.Report;
import app.foyer.report.Reports;
import app.foyer.report.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Report", description = "Planned against actual, and who changed what")
class ReportController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Asked asked;
    private final Reports reports;

    ReportController(Asked asked, Reports reports) {
        this.asked = asked;
        this.reports = reports;
    }

    @Operation(
            summary = "Planned against actual for every session, with its changes and the sums",
            description = "For staff of any role. CSV is UTF-8 for spreadsheets; PDF is A4.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportBody.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/report")
    void report(
            @RequestParam(required = false) String event,
            @Parameter(description = "A conference day, 2026-10-15; all days where it is left out")
                    @RequestParam(required = false)
                    String day,
            @Parameter(schema = @Schema(allowableValues = {"json", "csv", "pdf"})) @RequestParam(defaultValue = "json")
                    String format,
            @Parameter(
                            description = "zh or en; by Accept-Language where it is left out",
                            schema = @Schema(allowableValues = {"zh", "en"}))
                    @RequestParam(required = false)
                    String lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var language = lang == null ? Asked.language(request) : known(lang);
        var form = format.equals("json") ? null : form(format);
        var wanted = day(day);
        var report = reports.of(asked.state(event).event().id()).on(wanted);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (form == null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            JSON.writeValue(response.getOutputStream(), ReportBody.of(report, new Wording(language, report.state())));
        } else file(report, form, language, response);
    }

    private void file(Report report, Reports.Format format, String language, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.type());
        var disposition = ContentDisposition.attachment()
                .filename(Reports.fileName(report, format))
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        reports.write(report, format, language, response.getOutputStream());
    }

    private static String known(String language) {
        if (!LANGUAGES.contains(language)) throw new BadRequest("bad-value", "lang");
        return language;
    }

    private static Reports.Format form(String format) {
        return switch (format) {
            case "csv" -> Reports.Format.CSV;
            case "pdf" -> Reports.Format.PDF;
            default -> throw new BadRequest("bad-value", "format");
        };
    }

    private static LocalDate day(String day) {
        if (day == null) return null;
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            throw new BadRequest("bad-value", "day");
        }
    }
}
