package app.foyer.cues.internal;

import app.foyer.cues.Cues;
import app.foyer.cues.Message;
import app.foyer.cues.MessageWriter;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words what is sent to see whether a channel works. Whoever asked for it stands behind the id. */
@Component
class TestWriter implements MessageWriter {
    private static final int ID_LENGTH = 26;

    private final Live live;

    TestWriter(Live live) {
        this.live = live;
    }

    @Override
    public String kind() {
        return ChannelStore.TEST;
    }

    @Override
    public Optional<Message> write(String event, String subject) {
        var of = live.latest(event).event();
        var texts = new LinkedHashMap<String, String>();
        var titles = new LinkedHashMap<String, String>();
        for (var language : of.languages()) {
            var words = Words.of(Cues.class, language);
            titles.put(language, words.get("test.title"));
            texts.put(language, words.get("test", of.name().in(language), subject.substring(ID_LENGTH)));
        }
        return Optional.of(new Message(of.languages(), new LocalText(titles), new LocalText(texts), null, Map.of()));
    }
}
