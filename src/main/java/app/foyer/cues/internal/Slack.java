package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An incoming webhook of Slack, as https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks describes it:
 * {@code text} with {@code &}, {@code <} and {@code >} escaped, links as {@code <address|label>}, about one message a second;
 * it answers {@code ok}, or an HTTP error with a word.
 */
@Component
class Slack implements Robot {
    @Override
    public Channel.Kind kind() {
        return Channel.Kind.SLACK;
    }

    @Override
    public int perMinute() {
        return 60;
    }

    @Override
    public Duration gap() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Sent sent(Letter letter, URI address, String secret, Instant at) {
        var message = letter.message();
        var text = Robot.lines(message).stream().map(Slack::escaped).collect(Collectors.joining("\n"));
        var link = message.link() == null
                ? ""
                : "\n<" + message.link().address() + "|" + escaped(Robot.label(message)) + ">";
        return Sent.of(address, Map.of("text", text + link));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public Outcome read(String answer) {
        return answer.strip().equals("ok") ? Outcome.DELIVERED : Outcome.refused("no-robot");
    }
}
