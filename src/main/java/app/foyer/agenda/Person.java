package app.foyer.agenda;

import app.foyer.platform.LocalText;

/** A speaker or moderator as the programme names them. */
public record Person(LocalText name, LocalText organisation) {}
