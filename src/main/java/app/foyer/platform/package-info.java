/**
 * The ground under every feature: the venue's clock, ids, texts in several languages, refusals, transaction retry.
 * It knows no feature of Foyer.
 */
@ApplicationModule(allowedDependencies = {})
package app.foyer.platform;

import org.springframework.modulith.ApplicationModule;
