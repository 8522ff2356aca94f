/**
 * Cues: who is told what how long before a session is expected to start, by pure rules; the durable outbox that brings
 * messages to group robots; acknowledgement, and raising to somebody else. It must not know any surface.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "agenda", "notices", "live"})
package app.foyer.cues;

import org.springframework.modulith.ApplicationModule;
