package app.foyer.cues.internal;

import app.foyer.cues.Cue;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Message;
import app.foyer.cues.MessageWriter;
import app.foyer.cues.Wording;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words a cue as its session stands when it is sent: one that moved meanwhile says the new time. */
@Component
class CueWriter implements MessageWriter {
    static final String KIND = "cue";

    private final CueStore store;
    private final Live live;
    private final VenueClock clock;
    private final OwnAddress address;

    CueWriter(CueStore store, Live live, VenueClock clock, OwnAddress address) {
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> write(String event, String id) {
        var cue = store.find(event, id).filter(Cue::isOpen);
        if (cue.isEmpty()) return Optional.empty();
        var setup = new CueSetup(List.of(), store.crew(event), store.rules(event));
        var wording = Wording.of(
                setup,
                live.newest(event),
                cue.get(),
                store.origin(event, cue.get()).orElse(null),
                clock.now());
        return wording.filter(Wording::isAhead)
                .map(said -> said.message(address.begin() + "/cue/" + store.secret(event, id)));
    }
}
