package app.foyer.pack;

import app.foyer.agenda.SessionKind;
import app.foyer.cues.Channel;
import app.foyer.cues.Crew;
import app.foyer.cues.CueSetup;
import app.foyer.cues.Rule;
import app.foyer.platform.LocalText;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the cues' part of a pack. */
final class CueAssembly {
    private static final int USUAL_AHEAD = 5;

    private CueAssembly() {}

    /** @param tracks the names of the programme's tracks, by id */
    static CueSetup setup(Entry cues, Map<String, LocalText> tracks) {
        return new CueSetup(
                cues.list("channels").stream().map(CueAssembly::channel).toList(),
                cues.list("crew").stream().map(CueAssembly::crew).toList(),
                cues.list("rules").stream().map(rule -> rule(rule, tracks)).toList());
    }

    private static Channel channel(Entry channel) {
        return new Channel(
                channel.text("id"),
                Assembly.localText(channel, "name"),
                Channel.Kind.of(channel.text("kind")),
                channel.text("address"),
                channel.text("secret"));
    }

    private static Crew crew(Entry crew) {
        return new Crew(
                crew.text("id"),
                Assembly.localText(crew, "name"),
                crew.text("channel"),
                Set.copyOf(Assembly.texts(crew, "rooms")));
    }

    private static Rule rule(Entry rule, Map<String, LocalText> tracks) {
        var ahead = Assembly.number(rule, "ahead");
        var escalate = rule.at("escalate");
        return new Rule(
                rule.text("id"),
                Assembly.texts(rule, "kinds").stream().map(SessionKind::of).collect(Collectors.toSet()),
                Set.copyOf(Assembly.texts(rule, "rooms")),
                Assembly.texts(rule, "tracks").stream().map(tracks::get).toList(),
                Set.copyOf(Assembly.texts(rule, "equipment")),
                rule.text("tell"),
                rule.text("channel"),
                Duration.ofMinutes(ahead == null ? USUAL_AHEAD : ahead),
                Assembly.localText(rule, "text"),
                escalate.exists()
                        ? new Rule.Escalation(
                                escalate.text("to"), Duration.ofMinutes(Assembly.number(escalate, "after")))
                        : null);
    }
}
