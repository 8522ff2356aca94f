package app.foyer.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other call does, so that a program never gets a page. */
@Hidden
@RestController
class UnknownCall {
    @RequestMapping("/api/**")
    ResponseEntity<ProblemDetail> unknown(HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-call",
                words.get("title.absent"),
                words.get("unknown-call", request.getMethod(), request.getRequestURI()),
                Map.of());
    }
}
