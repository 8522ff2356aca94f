/**
 * Prepared answers to what goes wrong, pure: fallback plans, their activations, and the incidents that call for them.
 * It must not know Spring, the database or the clock: time is passed in.
 */
@ApplicationModule(allowedDependencies = {"platform", "agenda", "notices", "venue"})
package app.foyer.fallback;

import org.springframework.modulith.ApplicationModule;
