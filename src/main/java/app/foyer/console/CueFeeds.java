package app.foyer.console;

import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Channels;
import app.foyer.cues.Coming;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Cues;
import app.foyer.cues.Told;
import app.foyer.platform.VenueClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of this node follow of cues. */
@Component
class CueFeeds {
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration SHOWN = Duration.ofHours(12);
    private static final int MOST = 400;

    private final Cues cues;
    private final Channels channels;
    private final VenueClock clock;
    private final Feed<String, Board> board;
    private final Feed<String, Integer> unanswered;

    /** All that the page of cues shows. */
    record Board(CueSetup setup, List<Told> told, List<Coming> coming, List<ChannelStatus> channels) {}

    CueFeeds(Cues cues, Channels channels, VenueClock clock, Ticks ticks) {
        this.cues = cues;
        this.channels = channels;
        this.clock = clock;
        board = new Feed<>("the cues", this::now, clock::now);
        unanswered = new Feed<>("unanswered cues", cues::unanswered, clock::now);
        ticks.each(() -> {
            board.ask();
            unanswered.ask();
        });
    }

    /** Without waiting for the next second. */
    Board now(String event) {
        return new Board(
                cues.setup(event),
                cues.told(event, clock.now().minus(SHOWN), MOST),
                cues.coming(event, SOON),
                channels.all(event));
    }

    Feed<String, Board> board() {
        return board;
    }

    Feed<String, Integer> unanswered() {
        return unanswered;
    }
}
