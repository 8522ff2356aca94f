/**
 * The HTTP API and the command line that speaks to it.
 * No rules, no SQL; it must not know the other surfaces.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "agenda",
            "agenda :: schedule",
            "live",
            "attendees",
            "attendees :: imports",
            "badges",
            "checkin",
            "cues",
            "devices",
            "report",
            "staff",
            "notices",
            "notices :: cap",
            "venue",
            "venue :: imdf",
            "fallback"
        })
package app.foyer.api;

import org.springframework.modulith.ApplicationModule;
