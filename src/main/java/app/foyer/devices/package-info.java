/**
 * Kiosks and screens: what each is, where it stands, which revision it shows, and the tokens that open them.
 * It must not know what a device shows.
 */
@ApplicationModule(allowedDependencies = {"platform", "db", "notices"})
package app.foyer.devices;

import org.springframework.modulith.ApplicationModule;
