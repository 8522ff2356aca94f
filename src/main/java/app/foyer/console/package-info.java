/**
 * The staff console in Vaadin: stage, desk, venue, seats, notices, plans, cues, badges, imports, reports.
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
            "venue",
            "venue :: drawing",
            "venue :: seats",
            "seating",
            "venue :: imdf",
            "fallback"
        })
package app.foyer.console;

import org.springframework.modulith.ApplicationModule;
