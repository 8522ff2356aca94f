package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.schedule.ScheduleFault;
import app.foyer.agenda.schedule.ScheduleFile;
import app.foyer.agenda.schedule.ScheduleImport;
import app.foyer.live.Author;
import app.foyer.live.Live;
import app.foyer.live.StaleRevision;
import app.foyer.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
@Tag(name = "Import", description = "Bringing in a programme; for administrators")
class ImportController {
    private static final int TRIES = 5;
    private static final int LOOKED_AT = 1_000;

    private final Asked asked;
    private final Live live;

    ImportController(Asked asked, Live live) {
        this.asked = asked;
        this.live = live;
    }

    @Operation(
            summary = "Brings in a schedule file, or with preview shows what it would change",
            description = "frab or pentabarf XML, frab or pretalx JSON, up to 20 MB, as the body or as the part file."
                    + " The file is the whole programme; what was done by hand stays. One change, which can be undone."
                    + " Give the revision of the preview as expectedRevision to apply just what was shown.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_XML_VALUE),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE),
                @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
            })
    @ApiResponse(
            responseCode = "422",
            description = "The file is not understood; line and column say where. Nothing was changed",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/agenda", consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ImportBody agenda(
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "false") boolean preview,
            @Schema(description = "The revision that a preview answered") @RequestParam(required = false)
                    Long expectedRevision,
            @Schema(
                            description = "Seen from the content where it is left out",
                            allowableValues = {"frab-xml", "frab-json"})
                    @RequestParam(required = false)
                    String format,
            @Parameter(hidden = true) @RequestPart(required = false) MultipartFile file,
            Authentication authentication,
            HttpServletRequest request)
            throws IOException, ScheduleFault {
        var content = content(request, file);
        requireFormat(content, format);
        var wish = new Wish(event, preview, expectedRevision, Caller.author(authentication), Asked.language(request));
        return bring(content, wish);
    }

    private static byte[] content(HttpServletRequest request, MultipartFile file) throws IOException {
        if (request instanceof MultipartRequest)
            return Bodies.bytes(required("file", file).getInputStream(), ScheduleFile.LARGEST);
        return Bodies.bytes(request.getInputStream(), ScheduleFile.LARGEST);
    }

    private record Wish(String event, boolean preview, Long expectedRevision, Author author, String language) {}

    /** Compares anew while others are changing what the file touches, unless the caller named the revision to compare with. */
    private ImportBody bring(byte[] content, Wish wish) throws ScheduleFault {
        var schedule =
                ScheduleFile.read(content, asked.state(wish.event()).event().zone());
        for (int attempt = 1; ; attempt++) {
            var state = asked.state(wish.event());
            var event = state.event();
            var difference = ScheduleImport.difference(state.agenda(), schedule);
            var expected = wish.expectedRevision() == null ? (Long) state.revision() : wish.expectedRevision();
            try {
                var revision = state.revision();
                if (!difference.isEmpty()) {
                    var command = difference.command();
                    var applied = wish.preview()
                            ? live.preview(event.id(), command, expected)
                            : live.execute(event.id(), command, wish.author(), expected);
                    revision = applied.revision();
                }
                return ImportBody.of(difference, event, revision, wish.preview(), wish.language());
            } catch (StaleRevision stale) {
                if (wish.expectedRevision() != null || attempt == TRIES) throw stale;
            }
        }
    }

    /** The reader sees for itself what a file is; this holds the caller to what it said. */
    private static void requireFormat(byte[] content, String format) {
        if (format == null) return;
        var first =
                switch (format) {
                    case "frab-xml" -> "<";
                    case "frab-json" -> "{";
                    default -> throw new BadRequest("bad-value", "format");
                };
        var start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (!start.replace("\uFEFF", "").stripLeading().startsWith(first))
            throw new Refusal("other-format", Map.of("format", format));
    }
}
