package app.foyer.badges;

import java.time.Instant;

/**
 * The answer to a request.
 *
 * @param job as it is now
 * @param repeated whether it was asked for before under the same key; nothing new was queued
 * @param before when this ticket's badge was printed last, by the venue's clock; null if it never was
 */
public record Printed(PrintJob job, boolean repeated, Instant before) {}
