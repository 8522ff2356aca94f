/**
 * Seats of a room, from a few numbers, and the rule by which people are seated. Pure like the rest of the venue.
 */
@NamedInterface("seats")
package app.foyer.venue.seats;

import org.springframework.modulith.NamedInterface;
