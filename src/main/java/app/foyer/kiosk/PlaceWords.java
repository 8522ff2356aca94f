package app.foyer.kiosk;

import app.foyer.agenda.RundownItem;
import app.foyer.agenda.SessionStatus;
import app.foyer.kiosk.Reception.Post;
import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.Building;
import app.foyer.venue.DirectionWords;
import app.foyer.venue.Instruction;
import app.foyer.venue.Place;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where things are and what is on there, in the visitor's language. */
final class PlaceWords {
    private final Words words;
    private final Post post;

    PlaceWords(Words words, Post post) {
        this.words = words;
        this.post = post;
    }

    Words words() {
        return words;
    }

    String language() {
        return words.locale().toLanguageTag();
    }

    /** The visitor's, and another of the event's. */
    List<String> languages() {
        return Stream.concat(Stream.of(language()), others()).limit(2).toList();
    }

    /** Of the event's; the same one in another script would be no other. */
    private Stream<String> others() {
        return post.event().languages().stream().filter(other -> !Locale.forLanguageTag(other)
                .getLanguage()
                .equals(words.locale().getLanguage()));
    }

    String name(LocalText name) {
        return name.in(language());
    }

    /** The name in another language of the event; null where that says no more. */
    String second(LocalText name) {
        return others().map(name::exactly)
                .filter(other -> other != null && !other.equals(name(name)))
                .findFirst()
                .orElse(null);
    }

    String kind(Place.Kind kind) {
        return words.get("kind." + kind.code());
    }

    /** @param level may be null, for nowhere in particular */
    String level(Building building, String level) {
        if (level == null) return "";
        return building.level(level).isPresent() ? name(building.levelName(level)) : words.get("where.level", level);
    }

    String title(RundownItem item) {
        return name(item.session().about().title());
    }

    /** What is on in a room, in a line; empty where nothing is any more today. */
    String on(OnThere on) {
        if (on.closed()) return words.get("room.closed");
        if (on.now() != null)
            return words.get("room.now", clock(on.now().expected().end()), title(on.now()));
        if (on.next() != null)
            return words.get("room.next", clock(on.next().expected().start()), title(on.next()));
        return "";
    }

    /** When a session is on and how it stands. */
    String session(RundownItem item) {
        var slot = item.expected();
        var time = words.get("session.time", clock(slot.start()), clock(slot.end()));
        return item.status() == SessionStatus.PLANNED
                ? time
                : line(time, words.get("session." + item.status().code()));
    }

    private String clock(Instant instant) {
        return DateTimeFormatter.ofPattern(words.get("time.clock"), words.locale())
                .format(instant.atZone(post.event().zone()));
    }

    /** Several things in one line; those that are empty are left out. */
    static String line(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    // ---- the way

    DirectionWords directions(Guidance guidance) {
        return DirectionWords.of(guidance.building(), language());
    }

    /** The way in one line: the level, how long, and what to do first; empty where there is none. */
    String brief(Guidance guidance, List<Instruction> way) {
        if (!guidance.leads()) return "";
        var first = way.stream()
                .filter(step -> step.kind() == Instruction.Kind.CHANGE)
                .findFirst()
                .map(change -> words.get("first." + change.way().code() + (change.up() ? ".up" : ".down")))
                .or(() -> way.stream()
                        .filter(step -> step.kind() == Instruction.Kind.GO && step.turn() != null)
                        .findFirst()
                        .map(go -> words.get("first." + go.turn().code())))
                .orElse("");
        return line(level(guidance.building(), guidance.level()), minutes(guidance), first);
    }

    String minutes(Guidance guidance) {
        return words.get("way.minutes", guidance.answer().route().minutes());
    }
}
