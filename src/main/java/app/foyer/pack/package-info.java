/**
 * Reads and checks an event pack (kiosk-config) and makes an event of it, once.
 * It must not know any surface; afterwards the database leads.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "agenda",
            "live",
            "attendees",
            "badges",
            "checkin",
            "cues",
            "devices",
            "staff",
            "notices",
            "venue",
            "venue :: imdf",
            "venue :: seats",
            "fallback",
            "media"
        })
package app.foyer.pack;

import org.springframework.modulith.ApplicationModule;
