/**
 * Schedules in the field's formats: read from files, compared with the agenda that is there, written from the live
 * agenda. Pure like the rest of the agenda.
 */
@NamedInterface("schedule")
package app.foyer.agenda.schedule;

import org.springframework.modulith.NamedInterface;
