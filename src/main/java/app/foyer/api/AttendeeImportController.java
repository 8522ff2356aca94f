package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.attendees.imports.AttendeeFault;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.attendees.imports.AttendeeImports.ChangedMeanwhile;
import app.foyer.attendees.imports.AttendeeImports.Imported;
import app.foyer.attendees.imports.AttendeeImports.Source;
import app.foyer.attendees.imports.Encoding;
import app.foyer.attendees.imports.Format;
import app.foyer.attendees.imports.Ways;
import app.foyer.attendees.imports.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/import/attendees")
@Tag(name = "Import")
class AttendeeImportController {
    private static final String NAMELESS = "—";

    private final Asked asked;
    private final AttendeeImports imports;

    AttendeeImportController(Asked asked, AttendeeImports imports) {
        this.asked = asked;
        this.imports = imports;
    }

    @Operation(
            summary = "Brings in a file of attendees, or with preview shows what it would change",
            description = "pretix check-in lists and JSON, alf.io, Indico, our own export, or any table with headings,"
                    + " as CSV or XLSX; up to 64 MB and 100,000 rows, as the body or as the part file. What was"
                    + " corrected by hand stays; rows that are wrong are named and the others go in. One change, which"
                    + " can be undone. Give the revision of the preview as expectedRevision to apply just what was"
                    + " shown. The file's name is taken from Content-Disposition or from the part.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE),
                @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
            })
    @ApiResponse(
            responseCode = "422",
            description = "The file is not understood; line and column say where. Nothing was changed",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    AttendeeImportBody attendees(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            @Schema(description = "Whoever is not in the file is taken back, unless admitted already")
                    @RequestParam(defaultValue = "false")
                    boolean complete,
            @Schema(description = "What was corrected by hand is gone over") @RequestParam(defaultValue = "false")
                    boolean overCorrections,
            @Schema(description = "The revision that a preview answered") @RequestParam(required = false)
                    Long expectedRevision,
            @Schema(
                            description = "Seen from the content where it is left out",
                            allowableValues = {"foyer", "pretix", "pretix-json", "alf.io", "indico", "table"})
                    @RequestParam(required = false)
                    String format,
            @Schema(
                            description = "Seen from the content where it is left out",
                            allowableValues = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1252"})
                    @RequestParam(required = false)
                    String encoding,
            @Schema(description = "One character, or tab") @RequestParam(required = false) String separator,
            @Schema(description = "A JSON object: what a column is about, by it the column's heading or #number")
                    @RequestParam(required = false)
                    String mapping,
            @Parameter(hidden = true) @RequestPart(required = false) MultipartFile file,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException, AttendeeFault, ChangedMeanwhile {
        var wish = new Wish(format(format), encoding(encoding), separator(separator), mapping(mapping));
        var of = asked.state(event).event();
        var read = AttendeeFile.read(content(request, file), wish);
        var roster = read.roster(of.zone());
        var ways = new Ways(complete, overCorrections);
        var language = Asked.language(request);
        if (preview) {
            var compared = imports.compare(of.id(), roster, ways);
            return AttendeeImportBody.of(read, compared.difference(), null, compared.revision(), true, language);
        }
        var source = new Source(
                name(request, file),
                read.format(),
                Caller.of(authentication, null).name());
        var applied = imports.apply(of.id(), roster, ways, source, expectedRevision, percent -> {});
        return AttendeeImportBody.of(read, applied.difference(), applied.id(), applied.revision(), false, language);
    }

    private static byte[] content(HttpServletRequest request, MultipartFile file) throws IOException {
        if (request instanceof MultipartRequest)
            return Bodies.bytes(required("file", file).getInputStream(), AttendeeFile.LARGEST);
        return Bodies.bytes(request.getInputStream(), AttendeeFile.LARGEST);
    }

    private static String name(HttpServletRequest request, MultipartFile file) {
        if (file != null) return file.getOriginalFilename() == null ? NAMELESS : file.getOriginalFilename();
        var header = request.getHeader("Content-Disposition");
        var name = header == null ? null : ContentDisposition.parse(header).getFilename();
        return name == null || name.isBlank() ? NAMELESS : name;
    }

    private static Format format(String code) {
        return code == null ? null : Format.of(code).orElseThrow(() -> new BadRequest("bad-value", "format"));
    }

    private static Encoding encoding(String code) {
        return code == null ? null : Encoding.of(code).orElseThrow(() -> new BadRequest("bad-value", "encoding"));
    }

    private static Character separator(String text) {
        if (text == null) return null;
        if (text.equals("tab")) return '\t';
        if (text.length() != 1 || "\"\r\n".contains(text)) throw new BadRequest("bad-value", "separator");
        return text.charAt(0);
    }

    private static Map<String, String> mapping(String json) {
        if (json == null) return null;
        try {
            return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException | NullPointerException broken) {
            throw new BadRequest("bad-value", "mapping");
        }
    }

    record ImportedBody(
            String id,
            OffsetDateTime at,
            String actor,
            String file,
            String format,
            int added,
            int changed,
            int removed,
            int rejected,
            int kept,

            @Schema(description = "Null while it is in force")
            OffsetDateTime undoneAt,

            String undoneBy,

            @Schema(description = "How many were left as they were when it was undone; or null")
            Integer leftOver) {
        static ImportedBody of(Imported imported, ZoneId zone) {
            return new ImportedBody(
                    imported.id(),
                    AgendaBody.at(imported.at(), zone),
                    imported.source().actor(),
                    imported.source().fileName(),
                    imported.source().format().code(),
                    imported.added(),
                    imported.changed(),
                    imported.removed(),
                    imported.rejected(),
                    imported.kept(),
                    AgendaBody.at(imported.undoneAt(), zone),
                    imported.undoneBy(),
                    imported.leftOver());
        }
    }

    record ImportsBody(
            @Schema(description = "The latest first") List<ImportedBody> imports) {}

    @Operation(summary = "Files of attendees that were brought in")
    @GetMapping
    ImportsBody imports(@RequestParam(required = false) String event) {
        var of = asked.state(event).event();
        return new ImportsBody(imports.imports(of.id()).stream()
                .map(imported -> ImportedBody.of(imported, of.zone()))
                .toList());
    }

    record LeftBody(String id, String name) {}

    record UndoneBody(
            long revision,

            @Schema(description = "How many are as they were before")
            int restored,

            @Schema(description = "Who was changed or admitted since, and stays")
            List<LeftBody> left) {}

    @Operation(
            summary = "Takes an import back",
            description = "Everybody gets back what they had, but who was changed or admitted since stays.")
    @PostMapping("/{id}/undo")
    UndoneBody undo(
            @RequestParam(required = false) String event, @PathVariable String id, Authentication authentication) {
        var of = asked.state(event).event();
        var undone = imports.undo(of.id(), id, Caller.of(authentication, null).name());
        return new UndoneBody(
                undone.revision(),
                undone.restored(),
                undone.left().stream()
                        .map(known -> new LeftBody(
                                known.attendee().id(), known.attendee().name()))
                        .toList());
    }
}
