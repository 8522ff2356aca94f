/**
 * Notices as alerts of the Common Alerting Protocol 1.2 (OASIS, ITU-T X.1303), both ways, pure. What comes in is read
 * strictly, by the order, the cardinality and the codes of the standard.
 */
@NamedInterface("cap")
package app.foyer.notices.cap;

import org.springframework.modulith.NamedInterface;
