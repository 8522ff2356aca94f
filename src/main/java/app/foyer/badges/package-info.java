/**
 * Badges: how they look, drawing them once for every kind of output, the printers, and the durable queue before each.
 * Kept apart from {@code checkin} on purpose: it must not know who was admitted, and nothing here may undo, block or delay
 * an admission. It must not know any surface.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "agenda", "live", "attendees", "devices"})
package app.foyer.badges;

import org.springframework.modulith.ApplicationModule;
