package app.foyer.cues;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cues of events: what is due, what was sent, and who has answered. */
public interface Cues {
    /** Sets up an event that has none of it yet. */
    void add(String event, CueSetup setup);

    CueSetup setup(String event);

    /** What will be due within that time if nothing changes, soonest first. */
    List<Coming> coming(String event, Duration within);

    /** Those sent since then, and those that are open, newest first, at most {@code limit}. */
    List<Told> told(String event, Instant since, int limit);

    /** How many nobody has answered yet. */
    int unanswered(String event);

    /**
     * Acknowledges a cue for whom it is for; one that is acknowledged already stays as it is.
     *
     * @param by the account that does it
     * @throws app.foyer.platform.Refusal {@code unknown-cue}, {@code cue-overtaken}
     */
    Told acknowledge(String event, String id, String by);

    /** The cue that nobody answered and that was raised by this one. */
    Optional<Cue> origin(String event, Cue cue);

    /** Sends a cue's message once more. @throws app.foyer.platform.Refusal {@code unknown-cue}, {@code nothing-to-retry} */
    void retry(String event, String id);

    /** What the link in a message opens; empty for a secret that nobody was given. */
    Optional<Linked> linked(String secret);

    /** Acknowledges what that link opens, if it is open; empty as {@link #linked}. */
    Optional<Linked> acknowledge(String secret);

    /** With what the links in messages begin: {@code foyer.address}, or else this server's own address. */
    String address();

    /** Whether phones can open what begins with that, and not this machine alone. */
    default boolean isAddressOpen() {
        var host = URI.create(address()).getHost();
        return host != null && !host.equals("localhost") && !host.startsWith("127.");
    }

    /** An event's cue. */
    record Linked(String event, Cue cue) {}
}
