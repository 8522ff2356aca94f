/**
 * Screens: a pure rendering of the state to regions of HTML, and the stream that carries them.
 * No rules, no SQL; it must not know the other surfaces.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "agenda", "live", "notices", "venue", "devices", "checkin", "media"})
package app.foyer.screen;

import org.springframework.modulith.ApplicationModule;
