package app.foyer.go;

import app.foyer.platform.Words;
import java.util.List;

/** What is said where nothing is called what was asked for, with what there is instead. */
public record Lost(String event, String language, Named eventName, List<Link> rooms, List<Link> kinds, Words words) {
    /** @param symbol drawn */
    public record Link(String id, String symbol, Named name) {}

    public String say(String key) {
        return words.get(key);
    }
}
