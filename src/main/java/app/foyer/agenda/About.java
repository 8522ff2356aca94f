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

    /** Who spoke before keeps their picture, which nobody who edits a programme gives. */
    public About withSpeakers(List<Person> newSpeakers) {
        var pictured = newSpeakers.stream().map(this::pictured).toList();
        return new About(kind, title, subtitle, summary, track, language, pictured, moderators, guid, url);
    }

    private Person pictured(Person person) {
        if (person.picture() != null) return person;
        return speakers.stream()
                .filter(speaker -> speaker.name().equals(person.name()))
                .findFirst()
                .map(speaker -> new Person(person.name(), person.organisation(), speaker.picture()))
                .orElse(person);
    }
}
