/**
 * Notices to everybody or to some, pure: who is told what, which notice covers which, templates with blanks, CAP.
 * It must not know the agenda, Spring, the database or the clock: time is passed in.
 */
@ApplicationModule(allowedDependencies = "platform")
package app.foyer.notices;

import org.springframework.modulith.ApplicationModule;
