/**
 * The report afterwards: planned against actual for every session, who changed what and why, and the sums of it; as
 * records, CSV and PDF. Reckoned anew from agenda and journal each time, so it survives whatever they survive.
 */
@ApplicationModule(allowedDependencies = {"platform", "agenda", "live"})
package app.foyer.report;

import org.springframework.modulith.ApplicationModule;
