/**
 * Attendee files: read whatever ticket shop or spreadsheet wrote them, compared with who is registered, applied as one
 * and taken back as one. Reading and comparing are pure.
 */
@NamedInterface("imports")
package app.foyer.attendees.imports;

import org.springframework.modulith.NamedInterface;
