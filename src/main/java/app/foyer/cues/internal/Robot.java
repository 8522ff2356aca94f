package app.foyer.cues.internal;

import app.foyer.cues.Channel;
import app.foyer.cues.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one kind of channel wants to be spoken to, and answers. */
interface Robot {
    JsonMapper JSON = JsonMapper.shared();

    Channel.Kind kind();

    /** How many messages a minute it takes at most. */
    int perMinute();

    /** The least time from one message to the next. */
    default Duration gap() {
        return Duration.ZERO;
    }

    /**
     * The body to send, and where.
     *
     * @param secret to sign with, or null
     * @param at the real time: the venue's may be that of a rehearsal
     */
    Sent sent(Letter letter, URI address, String secret, Instant at);

    /** What a 2xx answer means: many robots say in it that they have refused. */
    Outcome read(String answer);

    /** The text in each language that the event has, the first one first, each once. */
    static List<String> lines(Message message) {
        var lines = new ArrayList<String>();
        for (var language : message.languages()) {
            var text = message.text().exactly(language);
            if (text != null && !lines.contains(text)) lines.add(text);
        }
        if (lines.isEmpty()) lines.add(message.text().in("en"));
        return lines;
    }

    /** What is written on the link, in all languages. */
    static String label(Message message) {
        return message.languages().stream()
                .map(language -> message.link().label().in(language))
                .distinct()
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    /** A name of somebody else's making, so that it cannot look like a link or an order to the robot's Markdown. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace('[', '［')
                .replace(']', '］')
                .replace('*', '＊')
                .replace('`', 'ˋ')
                .replace('<', '＜')
                .replace('>', '＞')
                .replace('#', '＃')
                .replace('@', '＠');
    }

    /** Cut so that it takes no more than so many bytes as UTF-8, between letters. */
    static String within(int bytes, String text) {
        var left = bytes;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var point = text.codePointAt(i);
            left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (left < 0) return text.substring(0, i);
        }
        return text;
    }

    /** The answer's number under that key, 0 meaning that all is well; what cannot be read is no answer of a robot. */
    static Outcome byCode(String answer, String key, List<Integer> busy) {
        try {
            JsonNode code = JSON.readTree(answer).path(key);
            if (!code.isIntegralNumber()) return Outcome.refused("no-robot");
            if (code.asInt() == 0) return Outcome.DELIVERED;
            var reason = "robot-" + code.asInt();
            return busy.contains(code.asInt()) ? Outcome.notNow(reason) : Outcome.refused(reason);
        } catch (RuntimeException notJson) {
            return Outcome.refused("no-robot");
        }
    }
}
