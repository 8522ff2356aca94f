package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A custom robot of DingTalk, as https://open.dingtalk.com/document/robots/custom-robot-access describes it: Markdown with
 * a title, 20 messages a minute, and {@code errcode} 0 in the answer where it took one. One with a secret wants {@code
 * timestamp} (milliseconds) and {@code sign} in the address: HMAC-SHA256 of timestamp, line feed and secret under the
 * secret, in Base64, URL-encoded.
 */
@Component
class DingTalk implements Robot {
    private static final int LONGEST_BYTES = 4_096;
    /** System busy, and too many messages. */
    private static final List<Integer> BUSY = List.of(-1, 130101, 410100);

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.DINGTALK;
    }

    @Override
    public int perMinute() {
        return 20;
    }

    @Override
    public Sent sent(Letter letter, URI address, String secret, Instant at) {
        var message = letter.message();
        var text = Robot.lines(message).stream().map(Robot::plain).collect(Collectors.joining("\n\n"));
        var link = message.link() == null
                ? ""
                : "\n\n[" + Robot.label(message) + "](" + message.link().address() + ")";
        var title = Robot.plain(message.title().in(message.languages().getFirst()));
        return Sent.of(
                secret == null ? address : signed(address, secret, at),
                Map.of(
                        "msgtype",
                        "markdown",
                        "markdown",
                        Map.of("title", title, "text", Robot.within(LONGEST_BYTES, text) + link)));
    }

    private static URI signed(URI address, String secret, Instant at) {
        var timestamp = Long.toString(at.toEpochMilli());
        var sign = Signature.hmacSha256(secret, timestamp + "\n" + secret);
        var query = "timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }

    @Override
    public Outcome read(String answer) {
        return Robot.byCode(answer, "errcode", BUSY);
    }
}
