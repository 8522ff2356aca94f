package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends one message to one address, and says what came of it. Only an administrator names addresses; still, no redirect is
 * followed, little of an answer is read, and nobody keeps it waiting for long.
 */
@Component
class Mailer {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final Map<Channel.Kind, Robot> robots = new EnumMap<>(Channel.Kind.class);
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @param patience {@code foyer.outbox.patience}: how long an address may take to answer */
    Mailer(List<Robot> robots, @Value("${foyer.outbox.patience:PT10S}") Duration patience) {
        robots.forEach(robot -> this.robots.put(robot.kind(), robot));
        this.patience = patience;
    }

    Robot robot(Channel.Kind kind) {
        return robots.get(kind);
    }

    /** @param at the real time */
    Outcome send(Letter letter, ChannelStore.Line line, Instant at) {
        var robot = robots.get(line.channel().kind());
        var sent = robot.sent(letter, URI.create(line.address()), line.secret(), at);
        var request = HttpRequest.newBuilder(sent.address())
                .header("Content-Type", "application/json; charset=utf-8")
                .timeout(patience)
                .POST(BodyPublishers.ofString(sent.body()))
                .build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            // the request's own time-out ends with the answer's first line
            return read(robot, answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return Outcome.notNow("timeout");
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof HttpTimeoutException
                    ? Outcome.notNow("timeout")
                    : Outcome.notNow(failed.getCause() instanceof IOException ? "unreachable" : "unsendable");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.notNow("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private static Outcome read(Robot robot, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) return robot.read(answer.body());
        var reason = "http-" + status;
        if (status == TOO_MANY) return new Outcome(Outcome.Kind.NOT_NOW, reason, pause(answer));
        return status / 100 == 5 || status == TIMED_OUT ? Outcome.notNow(reason) : Outcome.refused(reason);
    }

    private static Duration pause(HttpResponse<String> answer) {
        var asked = answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}"));
        var pause = asked.map(Long::parseLong).map(Duration::ofSeconds).orElse(Duration.ZERO);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
