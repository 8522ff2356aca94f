/**
 * Who is registered: attendees, their tickets, and finding them by name or code.
 * It must not know who has been admitted, nor any surface.
 */
@ApplicationModule(allowedDependencies = {"platform", "db"})
package app.foyer.attendees;

import org.springframework.modulith.ApplicationModule;
