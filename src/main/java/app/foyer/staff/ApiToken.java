package app.foyer.staff;

import java.time.Instant;

/**
 * What is known of a token by which a program acts for staff; the token itself is kept nowhere.
 *
 * @param name what the journal calls who uses it
 */
public record ApiToken(String id, String name, Role role, Instant createdAt, String createdBy) {}
