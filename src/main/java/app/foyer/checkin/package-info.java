/**
 * The door: check-in lists, redeeming a ticket, every scan kept, the counts.
 * It must not know the agenda, nor which surface scanned.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "attendees", "attendees :: imports"})
package app.foyer.checkin;

import org.springframework.modulith.ApplicationModule;
