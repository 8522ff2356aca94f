package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import app.foyer.cues.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A custom bot of Feishu or Lark, as https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot describes it: a post
 * in each reader's language, 100 messages a minute and 5 a second, and {@code code} 0 in the answer where it took one. One
 * with a secret wants {@code timestamp} (seconds) and {@code sign} in the body: HMAC-SHA256 of nothing under timestamp, line
 * feed and secret, in Base64.
 */
@Component
class Feishu implements Robot {
    private static final Map<String, String> LOCALES = Map.of("zh", "zh_cn", "en", "en_us", "ja", "ja_jp");
    /** Too many messages. */
    private static final List<Integer> BUSY = List.of(9499, 11232);

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.FEISHU;
    }

    @Override
    public int perMinute() {
        return 100;
    }

    @Override
    public Duration gap() {
        return Duration.ofMillis(200);
    }

    @Override
    public Sent sent(Letter letter, URI address, String secret, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        if (secret != null) {
            var timestamp = Long.toString(at.getEpochSecond());
            body.put("timestamp", timestamp);
            body.put("sign", Signature.hmacSha256(timestamp + "\n" + secret, ""));
        }
        body.put("msg_type", "post");
        body.put("content", Map.of("post", posts(letter.message())));
        return Sent.of(address, body);
    }

    private static Map<String, Object> posts(Message message) {
        var posts = new LinkedHashMap<String, Object>();
        for (var language : message.languages()) {
            var locale = LOCALES.get(language.split("-", 2)[0]);
            if (locale != null) posts.putIfAbsent(locale, post(message, language));
        }
        if (posts.isEmpty())
            posts.put("en_us", post(message, message.languages().getFirst()));
        return posts;
    }

    private static Map<String, Object> post(Message message, String language) {
        var lines = new ArrayList<List<Map<String, String>>>();
        lines.add(List.of(Map.of("tag", "text", "text", message.text().in(language))));
        if (message.link() != null)
            lines.add(List.of(Map.of(
                    "tag",
                    "a",
                    "text",
                    message.link().label().in(language),
                    "href",
                    message.link().address())));
        return Map.of("title", message.title().in(language), "content", lines);
    }

    @Override
    public Outcome read(String answer) {
        return Robot.byCode(answer, "code", BUSY);
    }
}
