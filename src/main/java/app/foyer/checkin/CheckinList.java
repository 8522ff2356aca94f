package app.foyer.checkin;

import app.foyer.platform.LocalText;

/** Something one is admitted to once: the main door, a workshop, a dinner. */
public record CheckinList(String id, LocalText name, int position) {}
