package app.foyer.cues;

import app.foyer.platform.LocalText;
import java.util.List;
import java.util.Map;

/**
 * What is said in a channel, as it stands when it is sent.
 *
 * @param languages in which it is said, BCP 47 tags, the first one first
 * @param title a few words
 * @param link to press, or null
 * @param facts what an endpoint for programs gets beside the texts, by name; whatever JSON can hold
 */
public record Message(List<String> languages, LocalText title, LocalText text, Link link, Map<String, Object> facts) {
    public Message {
        languages = List.copyOf(languages);
    }

    public record Link(String address, LocalText label) {}
}
