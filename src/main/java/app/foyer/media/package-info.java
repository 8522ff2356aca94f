/**
 * Pictures and clips of an event: kept in the database, so that every node has them, and named by what is in them, so
 * that whoever has one may keep it for ever.
 */
@ApplicationModule(allowedDependencies = {"platform", "db"})
package app.foyer.media;

import org.springframework.modulith.ApplicationModule;
