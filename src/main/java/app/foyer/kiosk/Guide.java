package app.foyer.kiosk;

import app.foyer.agenda.Agenda;
import app.foyer.agenda.Rundown;
import app.foyer.attendees.ForgivingIndex;
import app.foyer.cues.Cues;
import app.foyer.kiosk.Reception.Post;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import app.foyer.venue.Building;
import app.foyer.venue.Place;
import app.foyer.venue.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows where everything is, and how one gets there from a kiosk. */
@Component
class Guide {
    private static final List<String> LANGUAGES = List.of("zh", "en", "zh-Hant", "ar");
    private static final int MOST_EVENTS = 8;

    private final Live live;
    private final VenueClock clock;
    private final ForgivingIndex.Maker maker;
    private final Cues cues;
    private final Map<String, Named> indexes = new ConcurrentHashMap<>();

    Guide(Live live, VenueClock clock, ForgivingIndex.Maker maker, Cues cues) {
        this.live = live;
        this.clock = clock;
        this.maker = maker;
        this.cues = cues;
    }

    /** An index, and what it was made of. */
    private record Named(Agenda agenda, Building building, Map<String, List<String>> names, ForgivingIndex index) {
        boolean isOf(EventState state) {
            return agenda == state.agenda() && building == state.venue().building();
        }
    }

    private EventState state(Post post) {
        return live.latest(post.event().id());
    }

    Building building(Post post) {
        return state(post).venue().building();
    }

    Directory directory(Post post) {
        return Directory.of(state(post), post.kiosk().id(), clock.now());
    }

    List<Destination> find(Post post, String typed) {
        return directory(post).find(index(post), typed);
    }

    /** Made anew only where something is called otherwise. */
    private ForgivingIndex index(Post post) {
        if (indexes.size() > MOST_EVENTS) indexes.clear();
        var state = state(post);
        var placed = state.venue().stands().containsKey(post.kiosk().id());
        return indexes.compute(post.event().id() + " " + placed, (id, known) -> {
                    if (known != null && known.isOf(state)) return known;
                    var names = directory(post).names(Guide::called);
                    var index = known != null && known.names().equals(names) ? known.index() : maker.over(names);
                    return new Named(state.agenda(), state.venue().building(), names, index);
                })
                .index();
    }

    /** What people call a kind of place, in every language. */
    private static List<String> called(Place.Kind kind) {
        return LANGUAGES.stream()
                .flatMap(language -> {
                    var words = Words.of(Guide.class, language);
                    var key = "kind." + kind.code();
                    if (!words.has(key)) return Stream.empty();
                    return Stream.concat(
                            Stream.of(words.get(key)),
                            Arrays.stream(words.get(key + ".also").split("[,،、]\\s*")));
                })
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** Empty where the word names nothing, or no longer. */
    Optional<Guidance> guidance(Post post, String to, Walk walk) {
        return Guidance.of(state(post), post.kiosk().id(), to, walk, clock.now());
    }

    /** How long what is said of places and ways holds if nobody changes anything; null for ever. */
    Duration holds(Post post) {
        var now = clock.now();
        var state = state(post);
        var until = Stream.concat(
                        Stream.of(state.venue().changes(now)),
                        Rundown.all(state.agenda(), now).stream().flatMap(rundown -> rundown.validUntil().stream()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return until.equals(Instant.MAX) ? null : Duration.between(now, until);
    }

    /** What a phone opens to take the way along, in the language of who stands there; empty where it could not. */
    Optional<String> link(Post post, String to, Walk walk, String language) {
        if (!cues.isAddressOpen()) return Optional.empty();
        return Optional.of(cues.address() + "/go/" + encoded(post.event().id()) + "/" + encoded(to) + "?from="
                + encoded(post.kiosk().id()) + "&lang=" + encoded(language)
                + (walk.stepFree() ? "&stepfree=true" : ""));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
