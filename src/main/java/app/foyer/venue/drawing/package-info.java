/** The building's plans as pictures, pure: one SVG of a level, for screens, kiosks, the console and phones alike. */
@NamedInterface("drawing")
package app.foyer.venue.drawing;

import org.springframework.modulith.NamedInterface;
