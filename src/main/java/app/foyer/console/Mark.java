package app.foyer.console;

import app.foyer.checkin.Arrival;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Outcome;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How something stands: a word, a shape and a colour. */
final class Mark extends Span {
    enum Tone {
        OK,
        OUT,
        NOTE,
        WARN,
        STOP,
        OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Mark(Tone tone, String text) {
        super(text);
        addClassName("mark");
        getElement().setAttribute("data-tone", tone.code());
    }

    static Mark of(Arrival arrival, Post post) {
        if (arrival.annulledAt() != null) return new Mark(Tone.OFF, post.say("arrival.annulled"));
        if (arrival.outcome() != Outcome.OK)
            return new Mark(
                    tone(arrival.outcome()),
                    post.say("outcome." + arrival.outcome().code()));
        if (arrival.direction() == Direction.EXIT) return new Mark(Tone.OUT, post.say("arrival.left"));
        return arrival.forced()
                ? new Mark(Tone.NOTE, post.say("arrival.forced"))
                : new Mark(Tone.OK, post.say("outcome.ok"));
    }

    /** What is not a matter of now or of a word is for somebody with more say. */
    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case OK -> Tone.OK;
            case BLOCKED, CANCELLED, REVOKED, EXPIRED, UNKNOWN -> Tone.STOP;
            default -> Tone.WARN;
        };
    }
}
