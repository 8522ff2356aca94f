package app.foyer.seating;

import java.util.Set;

/**
 * Whom to seat by rule.
 *
 * @param room where
 * @param categories only these, {@code ""} for those without one; empty for everybody
 * @param anew whether those who sit in the room already, and have not come, may be put elsewhere in it
 */
public record Wish(String room, Set<String> categories, boolean anew) {
    public Wish {
        categories = Set.copyOf(categories);
    }
}
