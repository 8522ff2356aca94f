package app.foyer.pack;

import app.foyer.cues.Channel;
import app.foyer.cues.Rule;
import app.foyer.notices.Blanks;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What no schema can say about cues. */
final class CueReferences {
    private static final Set<String> OF_SESSIONS = Set.of(Rule.SPEAKER, Rule.MODERATOR);

    private final References references;

    CueReferences(References references) {
        this.references = references;
    }

    void check(Entry cues) {
        var channels = cues.list("channels");
        var crew = cues.list("crew");
        references.unique(channels, "id", "duplicate-id");
        references.unique(crew, "id", "duplicate-id");
        references.unique(cues.list("rules"), "id", "duplicate-id");
        channels.forEach(this::channel);
        for (var each : crew) {
            references.texts(each, "name");
            references.known(each.at("channel"), References.ids(channels), "cues", "unknown-channel");
            each.list("rooms").forEach(this::room);
            if (OF_SESSIONS.contains(String.valueOf(each.text("id"))))
                references.report(each.at("id"), "reserved-id", each.text("id"));
        }
        cues.list("rules").forEach(rule -> rule(rule, References.ids(channels), References.ids(crew)));
    }

    private void channel(Entry channel) {
        references.texts(channel, "name");
        var kind = channel.text("kind");
        var signs =
                Stream.of(Channel.Kind.values()).anyMatch(each -> each.code().equals(kind) && each.signs());
        if (channel.at("secret").exists() && !signs && kind != null)
            references.report(channel.at("secret"), "signs-nothing", kind);
    }

    private void room(Entry room) {
        references.known(room, References.ids(references.in("rooms").list("rooms")), "rooms", "unknown-room");
    }

    private void rule(Entry rule, Set<String> channels, Set<String> crew) {
        references.texts(rule, "text");
        rule.list("rooms").forEach(this::room);
        var tracks = References.ids(references.in("programme").list("tracks"));
        rule.list("tracks").forEach(track -> references.known(track, tracks, "programme", "unknown-track"));
        references.known(rule.at("channel"), channels, "cues", "unknown-channel");
        var told = new TreeSet<>(OF_SESSIONS);
        told.addAll(crew);
        references.known(rule.at("tell"), told, "cues", "unknown-crew");
        var to = rule.at("escalate").at("to");
        references.known(to, crew, "cues", "unknown-crew");
        if (to.text() != null && to.text().equals(rule.text("tell")))
            references.report(to, "raised-to-same", to.text());
        for (var name : Blanks.in(Assembly.localText(rule, "text")))
            if (!Rule.BLANKS.contains(name))
                references.report(
                        rule.at("text"), "unknown-blank", name, String.join(", ", new TreeSet<>(Rule.BLANKS)));
    }
}
