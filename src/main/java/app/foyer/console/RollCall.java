package app.foyer.console;

import app.foyer.staff.Presence;
import app.foyer.staff.Present;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is there, as far as anybody knows: while the database is away nobody does, which is said once. */
@Component
class RollCall {
    private static final Logger log = LoggerFactory.getLogger(RollCall.class);

    private final Presence presence;
    private final AtomicBoolean away = new AtomicBoolean();

    RollCall(Presence presence) {
        this.presence = presence;
    }

    /** As {@link Presence#here}; empty if nobody knows. */
    Optional<List<Present>> here(String event, Present page) {
        return asked(() -> presence.here(event, page));
    }

    /** As {@link Presence#gone}; a page that nobody hears of is missed after a while. */
    void gone(String id) {
        asked(() -> {
            presence.gone(id);
            return id;
        });
    }

    private <T> Optional<T> asked(Supplier<T> question) {
        try {
            var answer = Optional.of(question.get());
            if (away.getAndSet(false)) log.info("It is known again who has the stage open");
            return answer;
        } catch (RuntimeException unreachable) {
            if (!away.getAndSet(true)) log.warn("Nobody knows who has the stage open", unreachable);
            return Optional.empty();
        }
    }
}
