package app.foyer.api;

import app.foyer.staff.ApiToken;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens", description = "By which programs act for staff, at every event")
class TokenController {
    private static final int LONGEST_NAME = 100;

    private final Staff staff;

    TokenController(Staff staff) {
        this.staff = staff;
    }

    record WantedBody(
            @Schema(description = "What the journal calls who uses it")
            String name,

            @Schema(allowableValues = {"admin", "stage", "desk", "tech"})
            String role) {
        String checkedName() {
            var stripped = BadRequest.required("name", name).strip();
            if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) throw new BadRequest("bad-value", "name");
            return stripped;
        }

        Role checkedRole() {
            BadRequest.required("role", role);
            for (var known : Role.values()) if (known.code().equals(role)) return known;
            throw new BadRequest("bad-value", "role");
        }
    }

    record NewTokenBody(
            String id,

            @Schema(description = "What the program shows. It is told this once")
            String token) {}

    record ApiTokensBody(
            @Schema(description = "Oldest first") List<ApiTokenBody> tokens) {}

    record ApiTokenBody(String id, String name, String role, OffsetDateTime createdAt, String createdBy) {
        static ApiTokenBody of(ApiToken token) {
            return new ApiTokenBody(
                    token.id(),
                    token.name(),
                    token.role().code(),
                    AgendaBody.at(token.createdAt(), ZoneOffset.UTC),
                    token.createdBy());
        }
    }

    @Operation(summary = "Makes an API token", description = "For administrators.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WantedBody.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenBody make(InputStream body, Authentication authentication) throws IOException {
        var wanted = Bodies.json(body, WantedBody.class);
        var by = Caller.author(authentication).name();
        var made = staff.makeToken(wanted.checkedName(), wanted.checkedRole(), by);
        return new NewTokenBody(made.token().id(), made.secret());
    }

    @Operation(summary = "The API tokens that hold", description = "Without the tokens themselves. For administrators.")
    @GetMapping
    ApiTokensBody tokens() {
        return new ApiTokensBody(staff.tokens().stream().map(ApiTokenBody::of).toList());
    }

    @Operation(summary = "Ends an API token at once", description = "For administrators.")
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String token) {
        staff.revokeToken(token);
    }
}
