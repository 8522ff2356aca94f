/**
 * The building, pure: its plan, its places, the ways between them, and what of it is closed from when until when.
 * It must not know the agenda, Spring, the database or the clock: time is passed in.
 */
@ApplicationModule(allowedDependencies = "platform")
package app.foyer.venue;

import org.springframework.modulith.ApplicationModule;
