package app.foyer.staff;

/** Someone of the staff, or a program that acts for them, by the name that the journal shows. */
public record Member(String name, Role role) {}
