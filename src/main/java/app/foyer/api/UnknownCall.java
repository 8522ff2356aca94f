package app.foyer.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers what no other call does, so that a program never gets a page. */
@Hidden
@RestController
class UnknownCall {
    private static final String ANYTHING = "/api/**";

    private final RequestMappingHandlerMapping calls;

    UnknownCall(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping calls) {
        this.calls = calls;
    }

    @RequestMapping(ANYTHING)
    ResponseEntity<ProblemDetail> unknown(HttpServletRequest request) {
        var methods = methods(PathContainer.parsePath(request.getRequestURI()));
        if (methods.isEmpty()) return problem(HttpStatus.NOT_FOUND, "unknown-call", request);
        if (methods.contains(request.getMethod()))
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", request);
        var answer = problem(HttpStatus.METHOD_NOT_ALLOWED, "method", request);
        var headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.setAllow(methods.stream().map(HttpMethod::valueOf).collect(Collectors.toSet()));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** The methods that the calls at that path have. */
    private Set<String> methods(PathContainer path) {
        return calls.getHandlerMethods().keySet().stream()
                .filter(call -> call.getPathPatternsCondition() != null)
                .filter(call -> call.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> !pattern.getPatternString().equals(ANYTHING) && pattern.matches(path)))
                .flatMap(call -> call.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .collect(Collectors.toSet());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String reason, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        var title = words.get(status == HttpStatus.NOT_FOUND ? "title.absent" : "title.bad-request");
        var detail = words.get(reason, request.getMethod(), request.getRequestURI());
        return Problem.of(status, reason, title, detail, Map.of());
    }
}
