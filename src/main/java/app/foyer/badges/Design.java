package app.foyer.badges;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Ticket;
import app.foyer.platform.LocalText;
import java.util.ArrayList;
import java.util.List;

/**
 * How badges look.
 *
 * @param width in millimetres, as it is read; likewise {@code height}
 * @param orientation how it lies on the label as that leaves the printer
 * @param usual how it is for those whom no variant is for
 * @param variants the first that is for somebody is theirs
 */
public record Design(
        String id,
        LocalText name,
        Wearers wearers,
        double width,
        double height,
        Orientation orientation,
        Variant usual,
        List<Field> fields,
        List<Variant> variants) {
    public enum Orientation {
        UPRIGHT(0),
        CLOCKWISE(90),
        UPSIDE_DOWN(180),
        ANTICLOCKWISE(270);

        private final int degrees;

        Orientation(int degrees) {
            this.degrees = degrees;
        }

        /** Clockwise. */
        public int degrees() {
            return degrees;
        }
    }

    public Design {
        fields = List.copyOf(fields);
        variants = List.copyOf(variants);
    }

    public Variant variantFor(Ticket ticket, Attendee attendee) {
        return variants.stream()
                .filter(variant -> variant.wearers().include(ticket, attendee))
                .findFirst()
                .orElse(usual);
    }

    /** The usual look first. */
    public List<Variant> looks() {
        var looks = new ArrayList<Variant>();
        looks.add(usual);
        looks.addAll(variants);
        return looks;
    }
}
