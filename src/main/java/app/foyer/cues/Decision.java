package app.foyer.cues;

import app.foyer.cues.Cue.Because;
import java.time.Instant;

/** What is to be done about cues at one instant. Doing the same twice does nothing more. */
public sealed interface Decision {
    /** Somebody is to be told now. */
    record Send(Rule rule, String session, Recipient recipient, Instant start, Instant due, String channel)
            implements Decision {}

    /** Somebody was not told before the session started, since nobody looked. */
    record Miss(Rule rule, String session, Recipient recipient, Instant start, Instant due) implements Decision {}

    /** A command moved the session so that this cue's recipient is told again when the time comes. */
    record Rearm(Cue cue) implements Decision {}

    /** It was overtaken by what was taken back since: an answer is waited for again, and what was not sent of it is sent. */
    record Reopen(Cue cue) implements Decision {}

    /** An answer to it is not needed any more. */
    record Close(Cue cue, Because because) implements Decision {}

    /** Nobody answered: that crew is told who did not. */
    record Raise(Cue cue, Crew to, String channel) implements Decision {}

    /** What it does about which cue, for the log: without anybody's name. */
    default String inShort() {
        return switch (this) {
            case Send send -> "send " + send.rule().id() + " of " + send.session();
            case Miss miss -> "miss " + miss.rule().id() + " of " + miss.session();
            case Rearm(Cue cue) -> "rearm " + cue.id();
            case Reopen(Cue cue) -> "reopen " + cue.id();
            case Close(Cue cue, Because because) -> "close " + cue.id();
            case Raise raise -> "raise " + raise.cue().id();
        };
    }
}
