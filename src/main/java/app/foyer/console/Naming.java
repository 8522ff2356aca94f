package app.foyer.console;

import app.foyer.agenda.Person;
import app.foyer.cues.Crew;
import app.foyer.cues.Recipient;
import app.foyer.live.EventState;
import java.util.stream.Stream;

/** What is named in a cue, in the reader's language. */
record Naming(CueFeeds.Board board, EventState state, Tongue tongue) {
    String title(String session) {
        var known = state.agenda().sessions().get(session);
        return known == null ? session : new Deeds(tongue).title(known);
    }

    String room(String session) {
        var known = state.agenda().sessions().get(session);
        return known == null ? "" : new Deeds(tongue).roomName(known.room(), state);
    }

    /** A crew, or one of the session's own with what they are there for. */
    String recipient(Recipient recipient, String session) {
        if (recipient.kind() == Recipient.Kind.CREW)
            return board.setup()
                    .crew(recipient.id())
                    .map(Crew::name)
                    .map(name -> name.in(tongue.code()))
                    .orElse(recipient.id());
        return tongue.words().get("cues.to." + recipient.kind().code(), person(recipient, session));
    }

    private String person(Recipient recipient, String session) {
        var known = state.agenda().sessions().get(session);
        if (known == null) return recipient.id();
        return Stream.concat(known.about().speakers().stream(), known.about().moderators().stream())
                .filter(recipient::is)
                .findFirst()
                .map(Person::name)
                .map(name -> name.in(tongue.code()))
                .orElse(recipient.id());
    }

    /** Its name, and whether nothing leaves the console there. */
    String channel(String id) {
        var words = tongue.words();
        if (id == null) return words.get("cues.console-only");
        return board.channels().stream()
                .filter(status -> status.channel().id().equals(id))
                .findFirst()
                .map(status -> {
                    var name = status.channel().name().in(tongue.code());
                    return status.delivers() ? name : words.get("cues.console-only.channel", name);
                })
                .orElse(id);
    }
}
