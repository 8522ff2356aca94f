package app.foyer.api;

import static app.foyer.api.BadRequest.required;

import app.foyer.agenda.Needs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeSet;

/** What a session asks of its room, in and out. */
record NeedsBody(
        @Schema(description = "How many people are expected, or null")
        Integer people,

        @Schema(description = "What must be there, in the words of the rooms' own lists")
        List<String> equipment) {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_THINGS = 50;
    private static final int LONGEST_NAME = 100;

    static NeedsBody of(Needs needs) {
        return new NeedsBody(needs.people(), List.copyOf(needs.equipment()));
    }

    /** @throws BadRequest {@code bad-value}, {@code missing-field} */
    Needs toNeeds() {
        if (people != null && (people < 0 || people > MOST_PEOPLE)) throw new BadRequest("bad-value", "needs.people");
        var things = new TreeSet<String>();
        if (equipment == null) return new Needs(people, things);
        if (equipment.size() > MOST_THINGS) throw new BadRequest("bad-value", "needs.equipment");
        for (int i = 0; i < equipment.size(); i++) {
            var field = "needs.equipment[" + i + "]";
            var thing = BadRequest.text(field, required(field, equipment.get(i)));
            if (thing.isBlank() || thing.length() > LONGEST_NAME) throw new BadRequest("bad-value", field);
            things.add(thing.strip());
        }
        return new Needs(people, things);
    }
}
