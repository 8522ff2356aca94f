package app.foyer.checkin;

/**
 * Takes an admission back.
 *
 * @param scan the accepted scan, or null for the last one of the device
 * @param device where it is taken back
 * @param reason why; needed where staff do it, or null
 * @param byStaff whether staff do it: they may take back any, a device its own for 15 minutes
 */
public record Annulment(String scan, String device, String actor, String reason, boolean byStaff) {}
