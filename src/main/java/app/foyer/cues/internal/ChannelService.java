package app.foyer.cues.internal;

import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Channels;
import app.foyer.cues.Outbox;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Channels as those who run them see them. */
@Service
class ChannelService implements Channels {
    private final ChannelStore store;
    private final Outbox outbox;
    private final Ids ids;
    private final VenueClock clock;

    ChannelService(ChannelStore store, Outbox outbox, Ids ids, VenueClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ChannelStatus> all(String event) {
        return store.statuses(event);
    }

    @Override
    public void set(String event, String channel, String address, String secret) {
        if (address != null && !Addresses.isGood(address)) throw new Refusal("bad-address");
        require(channel, () -> store.set(new ChannelStore.Key(event, channel), address, secret));
    }

    @Override
    public void switchOff(String event, String channel, boolean off) {
        require(channel, () -> store.switchOff(new ChannelStore.Key(event, channel), off));
    }

    @Override
    public void test(String event, String channel, String by) {
        require(channel, () -> store.line(new ChannelStore.Key(event, channel)).isPresent());
        var id = ids.next(clock.now());
        outbox.post(event, channel, ChannelStore.TEST, id + by.substring(0, Math.min(by.length(), 64 - id.length())));
    }

    private static void require(String channel, BooleanSupplier known) {
        if (!Retry.onConflict(known::getAsBoolean)) throw new Refusal("unknown-channel", Map.of("channel", channel));
    }
}
