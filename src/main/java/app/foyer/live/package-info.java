/**
 * The mechanism: the event's state, command execution, journal, undo, and the hub that publishes what was committed.
 * Everything that staff change goes through {@link app.foyer.live.Live}; it must not know any surface.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "agenda", "notices", "venue", "venue :: seats", "fallback"})
package app.foyer.live;

import org.springframework.modulith.ApplicationModule;
