package app.foyer.api;

import app.foyer.platform.Words;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The one shape in which the API says no. */
final class Problem {
    private static final String TYPE = "urn:foyer:problem:";

    private Problem() {}

    /**
     * @param reason a code, lower case with hyphens
     * @param title what kind of no it is, in words
     * @param detail this no, in words
     * @param data what a program needs besides
     */
    static ResponseEntity<ProblemDetail> of(
            HttpStatusCode status, String reason, String title, String detail, Map<String, ?> data) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + reason));
        problem.setTitle(title);
        problem.setDetail(detail);
        problem.setProperty("reason", reason);
        data.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static Words words(String language) {
        return Words.of(Problem.class, language);
    }
}
