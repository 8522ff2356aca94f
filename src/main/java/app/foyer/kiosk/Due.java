package app.foyer.kiosk;

import app.foyer.platform.LocalText;

/**
 * Something that a guest is handed at the door.
 *
 * @param taken whether it was handed out
 */
record Due(String item, LocalText name, boolean taken) {}
