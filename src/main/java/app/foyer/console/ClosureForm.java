package app.foyer.console;

import app.foyer.platform.LocalText;
import app.foyer.platform.Words;
import app.foyer.venue.VenueCommand;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why something closes, from when, and for how long. */
final class ClosureForm extends Div {
    private static final List<String> REASONS =
            List.of("cleaning", "repair", "crowded", "performance", "full", "private");
    private static final List<Integer> MINUTES = List.of(15, 30, 60);
    private static final Set<String> SPOKEN = Set.of(Tongue.CHINESE.code(), Tongue.ENGLISH.code());
    private static final int LONGEST_REASON = 80;
    private static final int MOST_MINUTES = 1_440;

    private final Post post;
    private final Wording reason;
    private final MomentField later;
    private final IntegerField minutes = new IntegerField();

    /** @param changed told when it would begin at another time */
    ClosureForm(Post post, Runnable changed) {
        this.post = post;
        addClassName("closure-form");
        var languages = post.state().event().languages();
        reason = new Wording(
                post.say("closure.reason"), "reason", LocalText.EMPTY, languages, LONGEST_REASON, post.tongue());
        var chips = Controls.styled(new Div(), "prepared");
        for (var name : REASONS) {
            var text = prepared(name, languages);
            var chip = Controls.button(post.say("closure.reason." + name), "closure-reason", () -> reason.set(text));
            chip.getElement().setAttribute("data-reason", name);
            chips.add(chip);
        }
        minutes.setLabel(post.say("closed.minutes"));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setClearButtonVisible(true);
        minutes.getElement().setAttribute("data-part", "minutes");
        var lengths = Controls.styled(new Div(minutes), "lengths");
        for (int length : MINUTES) {
            var button = Controls.button(post.say("minutes", length + ""), "minutes", () -> minutes.setValue(length));
            button.getElement().setAttribute("data-minutes", length + "");
            lengths.add(button);
        }
        later = new MomentField("closure-later", post.tongue(), changed);
        add(chips, reason, lengths, later);
        clear();
    }

    /** In those of the event's languages that the house speaks. */
    private static LocalText prepared(String name, List<String> languages) {
        var texts = new LinkedHashMap<String, String>();
        languages.stream()
                .filter(SPOKEN::contains)
                .forEach(language ->
                        texts.put(language, Words.of(Tongue.class, language).get("closure.reason." + name)));
        return new LocalText(texts);
    }

    void clear() {
        reason.set(LocalText.EMPTY);
        minutes.clear();
        later.set(false, SpanField.soon(post.clock().now()), post.state().agenda());
    }

    boolean isLater() {
        return later.isGiven();
    }

    /** When it would begin: now where nothing else is said, or what is said is no time. */
    Instant begins(Instant now) {
        return later.value().filter(now::isBefore).orElse(now);
    }

    /** Says at each field what is wrong with it, if anything is; a beginning that is over closes nothing in time. */
    boolean isInvalid() {
        var over = later.value().filter(from -> !from.isAfter(post.clock().now()));
        later.tell(later.fault()
                .or(() -> over.map(from -> "closure.over"))
                .map(post::say)
                .orElse(null));
        return minutes.isInvalid() || later.isFaulty() || over.isPresent();
    }

    /** What is written, for one of the three; until it is opened where no length is given. */
    VenueCommand.Close command(String id, String room, String place, String path) {
        var now = post.clock().now();
        var begins = begins(now);
        var until = Optional.ofNullable(minutes.getValue()).map(length -> begins.plus(Duration.ofMinutes(length)));
        return new VenueCommand.Close(
                id, room, place, path, reason.value(), begins.equals(now) ? null : begins, until.orElse(null));
    }
}
