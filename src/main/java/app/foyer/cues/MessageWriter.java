package app.foyer.cues;

import java.util.Optional;

/** Words what a message is about, at the moment at which it is sent. */
public interface MessageWriter {
    /** What it can word; at most 20 characters. */
    String kind();

    /** The message about one of these, or empty where it is not worth sending any more. */
    Optional<Message> write(String event, String subject);
}
