/**
 * The check-in kiosk: a pure machine of steps, and the Vaadin view that draws it.
 * No rules, no SQL; it must not know the other surfaces.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "agenda",
            "live",
            "venue",
            "venue :: drawing",
            "attendees",
            "checkin",
            "badges",
            "devices",
            "notices",
            "cues"
        })
package app.foyer.kiosk;

import org.springframework.modulith.ApplicationModule;
