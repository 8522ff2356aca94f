package app.foyer.agenda;

import app.foyer.platform.LocalText;
import java.util.List;

/**
 * What a session is about: all that the programme prints of it but place and time.
 *
 * @param language BCP 47 tag of the language spoken, or null
 * @param guid the id that the programme's own system gave it, or null
 * @param url its page in that system, or null
 */
public record About(
        SessionKind kind,
        LocalText title,
        LocalText subtitle,
        LocalText summary,
        LocalText track,
        String language,
        List<Person> speakers,
        List<Person> moderators,
        String guid,
        String url) {
    public About {
        speakers = List.copyOf(speakers);
        moderators = List.copyOf(moderators);
    }

    public static About titled(LocalText title) {
        return titled(SessionKind.TALK, title);
    }

    public static About titled(SessionKind kind, LocalText title) {
        return new About(
                kind, title, LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY, null, List.of(), List.of(), null, null);
    }

    public About withTitle(LocalText newTitle) {
        return new About(kind, newTitle, subtitle, summary, track, language, speakers, moderators, guid, url);
    }

    public About withSpeakers(List<Person> newSpeakers) {
        return new About(kind, title, subtitle, summary, track, language, newSpeakers, moderators, guid, url);
    }
}
