package app.foyer.staff;

import java.security.Principal;

/** Someone of the staff, or a program that acts for them, by the name that the journal shows. */
public record Member(String name, Role role) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
