package app.foyer.go;

import app.foyer.devices.Devices;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.LocalText;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import app.foyer.venue.Place;
import app.foyer.venue.drawing.Symbols;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The pages that phones show now: made once for all who ask for the same, and again when the event changes. */
@Component
class GoPages {
    private static final int KEPT = 400;

    private final Live live;
    private final Devices devices;
    private final VenueClock clock;
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, GoPages.class.getClassLoader());
    private final Map<Wish, Made> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, Made> eldest) {
            return size() > KEPT;
        }
    };

    /** Pages in the making: when the event changes, all who follow one page ask for it at the same moment. */
    private final Map<Wish, CompletableFuture<Made>> making = new ConcurrentHashMap<>();

    GoPages(Live live, Devices devices, VenueClock clock) {
        this.live = live;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * A page as it is now.
     *
     * @param page null where nothing is called that
     * @param content its HTML without what is different at each revision
     * @param until the first instant at which it may look otherwise by time alone
     */
    record Made(EventState state, GoPage page, String content, Instant at, Instant until) {
        long revision() {
            return state.revision();
        }

        private boolean holds(EventState newest, Instant now) {
            return state == newest && !now.isBefore(at) && now.isBefore(until);
        }
    }

    /** What a phone was told last, as long as it holds: however many they are, none asks for more than its own. */
    Optional<Made> of(Wish asked, Made last) {
        return last != null && last.holds(live.latest(asked.event()), clock.now()) ? Optional.of(last) : of(asked);
    }

    /** Empty where nothing is called that. @throws app.foyer.platform.Refusal {@code unknown-event} */
    Optional<Made> of(Wish asked) {
        while (true) {
            var state = live.latest(asked.event());
            var now = clock.now();
            var wish = asked.knownTo(state.venue());
            var known = known(wish);
            if (known == null || !known.holds(state, now)) known = makeOnce(wish, state, now);
            // who waited for another's page may have got one that is out of date by now
            if (known != null && known.holds(state, now))
                return known.page() == null ? Optional.empty() : Optional.of(known);
        }
    }

    private Made known(Wish wish) {
        synchronized (made) {
            return made.get(wish);
        }
    }

    /** Null where another was making it and failed. */
    private Made makeOnce(Wish wish, EventState state, Instant now) {
        var mine = new CompletableFuture<Made>();
        var others = making.putIfAbsent(wish, mine);
        if (others != null) return others.join();
        Made fresh = null;
        try {
            fresh = known(wish);
            if (fresh == null || !fresh.holds(state, now)) fresh = make(wish, state, now);
            // what does not exist is not remembered: anybody may ask for anything
            if (fresh.page() != null)
                synchronized (made) {
                    made.put(wish, fresh);
                }
            return fresh;
        } finally {
            making.remove(wish, mine);
            mine.complete(fresh);
        }
    }

    private Made make(Wish wish, EventState state, Instant now) {
        var composer = new Composer(state, devices.all(wish.event()), wish, now);
        var page = composer.page().orElse(null);
        return new Made(state, page, page == null ? null : html("go/content.jte", page), now, composer.until());
    }

    String html(String template, Object model) {
        var output = new StringOutput();
        engine.render(template, model, output);
        return output.toString();
    }

    /** @param state null where there is no such event */
    String lost(EventState state, Wish wish) {
        var words = Words.of(GoPages.class, wish.language());
        if (state == null)
            return html(
                    "go/lost.jte",
                    new Lost(null, wish.language(), named(LocalText.EMPTY, wish), List.of(), List.of(), words));
        var building = state.venue().building();
        var rooms = state.agenda().roomsInOrder().stream()
                .map(room -> new Lost.Link(room.id(), Symbols.of(Place.Kind.ROOM), named(room.name(), wish)))
                .toList();
        var kinds = building.places().values().stream()
                .filter(Place::listed)
                .map(Place::kind)
                .filter(kind -> kind != Place.Kind.ROOM && kind != Place.Kind.OTHER && kind != Place.Kind.CORRIDOR)
                .distinct()
                .sorted()
                .map(kind -> new Lost.Link(kind.code(), Symbols.of(kind), named(Symbols.name(kind), wish)))
                .toList();
        return html(
                "go/lost.jte",
                new Lost(
                        state.event().id(), wish.language(), named(state.event().name(), wish), rooms, kinds, words));
    }

    private static Named named(LocalText text, Wish wish) {
        return Named.of(text, wish.language(), wish.other());
    }
}
