package app.foyer.cues;

import java.util.List;

/** The channels of an event, as those who run them see them. No address is ever told to anybody. */
public interface Channels {
    int LONGEST_ADDRESS = 2_000;

    /** In their order. */
    List<ChannelStatus> all(String event);

    /**
     * Gives a channel another address than its environment variable's.
     *
     * @param address {@code http} or {@code https}; null to go by the environment variables again
     * @param secret what its robot signs with, or null
     * @throws app.foyer.platform.Refusal {@code unknown-channel}, {@code bad-address}
     */
    void set(String event, String channel, String address, String secret);

    /** @throws app.foyer.platform.Refusal {@code unknown-channel} */
    void switchOff(String event, String channel, boolean off);

    /** Has a message sent that says who tests the channel. @throws app.foyer.platform.Refusal {@code unknown-channel} */
    void test(String event, String channel, String by);
}
