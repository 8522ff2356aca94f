/**
 * Buildings as IMDF describes them (Indoor Mapping Data Format 1.0.0, OGC 20-094), and the network of paths that IMDF
 * does not have, pure: read from files or from an archive, and held against each other.
 */
@NamedInterface("imdf")
package app.foyer.venue.imdf;

import org.springframework.modulith.NamedInterface;
