package app.foyer.agenda;

import app.foyer.platform.LocalText;

/**
 * A speaker or moderator as the programme names them.
 *
 * @param picture id of their picture, or null
 */
public record Person(LocalText name, LocalText organisation, String picture) {
    public Person(LocalText name, LocalText organisation) {
        this(name, organisation, null);
    }
}
