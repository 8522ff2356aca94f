package app.foyer.api;

import app.foyer.agenda.schedule.ScheduleFault;
import app.foyer.attendees.imports.AttendeeFault;
import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.AttendeeImports;
import app.foyer.live.JournalEntry;
import app.foyer.live.StaleRevision;
import app.foyer.live.UndoConflict;
import app.foyer.notices.cap.CapFault;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns whatever went wrong in a call into a problem with a reason, in the caller's language. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {
    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);
    private static final Set<String> NOT_THERE = Set.of(
            "unknown-event",
            "no-event",
            "unknown-device",
            "unknown-token",
            "unknown-call",
            "unknown-import",
            "unknown-attendee",
            "unknown-ticket",
            "unknown-job",
            "unknown-printer",
            "unknown-cue",
            "unknown-notice",
            "unknown-plan",
            "unknown-activation",
            "unknown-task",
            "unknown-incident",
            "unknown-closure",
            "unknown-place");
    private static final int NAMED = 3;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        var language = Asked.language(request);
        var absent = NOT_THERE.contains(refusal.reason());
        return Problem.of(
                absent ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.reason(),
                Problem.words(language).get(absent ? "title.absent" : "title.refused"),
                Words.of(refusal, language),
                refusal.details().isEmpty() ? Map.of() : Map.of("details", refusal.details()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleRevision stale, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.CONFLICT,
                "stale-revision",
                words.get("title.stale"),
                words.get("stale", Long.toString(stale.current()), inWords(stale.since(), words)),
                Map.of("current", stale.current(), "since", EntryBody.of(stale.since(), ZoneOffset.UTC)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedSince(UndoConflict conflict, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.CONFLICT,
                "undo-conflict",
                words.get("title.undo-conflict"),
                words.get("undo-conflict", Long.toString(conflict.revision()), inWords(conflict.later(), words)),
                Map.of("revision", conflict.revision(), "later", EntryBody.of(conflict.later(), ZoneOffset.UTC)));
    }

    /** The last few changes, newest first: who did what, to what. */
    private static String inWords(List<JournalEntry> entries, Words words) {
        return entries.reversed().stream()
                .limit(NAMED)
                .map(entry -> words.get(
                        "entry",
                        Long.toString(entry.revision()),
                        entry.author().name(),
                        entry.command(),
                        entry.changes().stream()
                                .limit(NAMED)
                                .map(change -> change.key().id())
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(BadRequest bad, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                bad.reason(),
                words.get("title.bad-request"),
                words.get("bad." + bad.reason(), bad.field()),
                bad.data());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.FORBIDDEN, "forbidden", words.get("title.refused"), words.get("forbidden"), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badFile(ScheduleFault fault, HttpServletRequest request) {
        var language = Asked.language(request);
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                fault.reason(),
                Problem.words(language).get("title.bad-file"),
                fault.in(language),
                Map.of("line", fault.line(), "column", fault.column(), "field", fault.field(), "found", fault.found()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badAttendees(AttendeeFault fault, HttpServletRequest request) {
        var language = Asked.language(request);
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                fault.reason(),
                Problem.words(language).get("title.bad-file"),
                fault.in(language),
                Map.of("line", fault.line(), "column", fault.column()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badAlert(CapFault fault, HttpServletRequest request) {
        var language = Asked.language(request);
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                fault.reason(),
                Problem.words(language).get("title.bad-file"),
                fault.in(language),
                Map.of("field", fault.element(), "line", fault.line()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(
            AttendeeImports.ChangedMeanwhile changed, HttpServletRequest request) {
        var language = Asked.language(request);
        return Problem.of(
                HttpStatus.CONFLICT,
                "stale-revision",
                Problem.words(language).get("title.stale"),
                Words.of(new Refusal("attendees-changed"), language),
                Map.of("current", changed.current()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        return unreadable(new BadRequest("bad-value", bad.getName()), request);
    }

    /** An address whose percent-escapes are no UTF-8. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> badAddress(InvalidParameterException bad, HttpServletRequest request) {
        return unreadable(new BadRequest("bad-value", "query"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(TooLarge large, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                words.get("title.too-large"),
                words.get("too-large", Integer.toString(large.most() / 1024)),
                Map.of("mostBytes", large.most()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return tooLarge(new TooLarge(AttendeeFile.LARGEST), request);
    }

    /** What Spring itself turns away (method, media type, missing parameter) keeps its status; all else is our fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request) {
        var words = Problem.words(Asked.language(request));
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError())
            return turnedAway(response.getStatusCode(), response, words);
        if (isDatabaseAway(failure))
            return Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "database-away",
                    words.get("title.failed"),
                    words.get("database-away"),
                    Map.of());
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "failed", words.get("title.failed"), words.get("failed"), Map.of());
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException)
                return true;
        return false;
    }

    private static ResponseEntity<ProblemDetail> turnedAway(
            HttpStatusCode status, ErrorResponse response, Words words) {
        var reason = status.value() == HttpStatus.UNSUPPORTED_MEDIA_TYPE.value() ? "media-type" : "bad-request";
        return Problem.of(
                status,
                reason,
                words.get("title.bad-request"),
                response.getBody().getDetail(),
                Map.of());
    }
}
