/**
 * The phone page with the way to one place: what it shows is a function of the event's state, made once for all who ask
 * for the same, and followed over a stream. It is public and knows nobody: no ticket, no cookie, no name comes near it.
 * No rules, no SQL; it must not know the other surfaces.
 */
@ApplicationModule(allowedDependencies = {"platform", "agenda", "live", "venue", "venue :: drawing", "devices"})
package app.foyer.go;

import org.springframework.modulith.ApplicationModule;
