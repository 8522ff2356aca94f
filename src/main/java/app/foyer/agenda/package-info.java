/**
 * The running order, pure: rooms, sessions, what is on now and next, expected times, and the commands that change them.
 * It must not know Spring, the database, Vaadin or the clock: time is passed in.
 */
@ApplicationModule(allowedDependencies = "platform")
package app.foyer.agenda;

import org.springframework.modulith.ApplicationModule;
