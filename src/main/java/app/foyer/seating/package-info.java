/**
 * Who sits where: seating people by rule or by hand, taking that back, and what of a room is free at this moment.
 * It must not know the door or any surface; that no chair is held twice is the database's own rule.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "attendees", "live", "venue", "venue :: seats"})
package app.foyer.seating;

import org.springframework.modulith.ApplicationModule;
