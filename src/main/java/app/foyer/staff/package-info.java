/**
 * Staff accounts and API tokens: who may sign in, in which role, and what slows down a guesser.
 * It must not know what the roles are used for.
 */
@ApplicationModule(allowedDependencies = {"platform", "db"})
package app.foyer.staff;

import org.springframework.modulith.ApplicationModule;
