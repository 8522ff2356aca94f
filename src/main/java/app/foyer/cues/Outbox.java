package app.foyer.cues;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Brings messages to channels: durably, in order for each channel, and at least once. A message that a robot may have got
 * when its server or its line went dead is sent again; the id in it lets a program know a second one.
 */
public interface Outbox {
    /**
     * Has a message sent; in the caller's transaction if there is one. Posting the same again does nothing.
     *
     * @param kind which {@link MessageWriter} words it
     * @param subject an id, at most 64 characters
     */
    void post(String event, String channel, String kind, String subject);

    /** What became of messages, by subject; those that were never posted are left out. */
    Map<String, Delivery> deliveries(String event, String kind, Collection<String> subjects);

    /**
     * Sends what failed, or was held back since its channel was off or had no address, once more.
     *
     * @throws app.foyer.platform.Refusal {@code nothing-to-retry}
     */
    void retry(String event, String kind, String subject);

    /** Sends after all what was not sent since it was not worth it any more, and is again; the rest stays as it is. */
    void revive(String event, String kind, Collection<String> subjects);

    /** The reasons for which a message that was not sent may be sent after all. */
    Set<String> HELD_BACK = Set.of("no-address", "off");
}
