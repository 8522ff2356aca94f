package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A group robot of WeCom, as https://developer.work.weixin.qq.com/document/path/91770 describes it: Markdown of at most
 * 4,096 bytes, 20 messages a minute, and {@code errcode} 0 in the answer where it took one.
 */
@Component
class WeCom implements Robot {
    private static final int LONGEST_BYTES = 4_096;
    /** System busy, and too many messages. */
    private static final List<Integer> BUSY = List.of(-1, 45009);

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.WECOM;
    }

    @Override
    public int perMinute() {
        return 20;
    }

    @Override
    public Sent sent(Letter letter, URI address, String secret, Instant at) {
        var message = letter.message();
        var link = message.link() == null
                ? ""
                : "\n[" + Robot.label(message) + "](" + message.link().address() + ")";
        var text = Robot.lines(message).stream().map(Robot::plain).collect(Collectors.joining("\n"));
        var room = LONGEST_BYTES - link.getBytes(StandardCharsets.UTF_8).length;
        return Sent.of(
                address, Map.of("msgtype", "markdown", "markdown", Map.of("content", Robot.within(room, text) + link)));
    }

    @Override
    public Outcome read(String answer) {
        return Robot.byCode(answer, "errcode", BUSY);
    }
}
