package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/**
 * Any address that takes JSON: {@code event}, {@code kind} and {@code id} (the same of a message that is sent again),
 * {@code title} and {@code texts} by language, {@code link} to acknowledge, and the message's facts. Any 2xx answer will do.
 */
@Component
class JsonEndpoint implements Robot {
    private static final int MANY = 600;

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.JSON;
    }

    @Override
    public int perMinute() {
        return MANY;
    }

    @Override
    public Sent sent(Letter letter, URI address, String secret, Instant at) {
        var message = letter.message();
        var body = new LinkedHashMap<String, Object>();
        body.put("event", letter.event());
        body.put("kind", letter.kind());
        body.put("id", letter.subject());
        body.put("title", message.title());
        body.put("texts", message.text());
        if (message.link() != null) body.put("link", message.link().address());
        body.putAll(message.facts());
        return Sent.of(address, body);
    }

    @Override
    public Outcome read(String answer) {
        return Outcome.DELIVERED;
    }
}
