/**
 * The building, pure: what of it is closed, and from when until when.
 * It must not know the agenda, Spring, the database or the clock: time is passed in.
 */
@ApplicationModule(allowedDependencies = "platform")
package app.foyer.venue;

import org.springframework.modulith.ApplicationModule;
