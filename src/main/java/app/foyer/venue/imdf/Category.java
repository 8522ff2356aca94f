package app.foyer.venue.imdf;

import app.foyer.venue.Place;
import app.foyer.venue.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an IMDF category is to us.
 *
 * @param shape how it is drawn, or null where it is not
 * @param place what kind of place it is, or null where it is none
 */
record Category(Shape.Kind shape, Place.Kind place) {
    /** The walls' materials among the units, and columns. */
    private static final String[] STRUCTURE = {"brick", "column", "concrete", "drywall", "glass", "structure", "wood"};

    /** Of units and of fixtures. */
    private static final String VEGETATION = "vegetation";

    private static final Map<String, Category> UNITS = new HashMap<>();
    private static final Map<String, Place.Kind> AMENITIES = new HashMap<>();

    static {
        units(
                Shape.Kind.ROOM,
                Place.Kind.ROOM,
                "auditorium",
                "classroom",
                "conferenceroom",
                "huddleroom",
                "laboratory",
                "library",
                "movietheater",
                "theater");
        units(
                Shape.Kind.ROOM,
                Place.Kind.OTHER,
                "fieldofplay",
                "fitnessroom",
                "mothersroom",
                "phoneroom",
                "privatelounge",
                "recreation",
                "room",
                "shower",
                "smokingarea",
                "unspecified");
        units(Shape.Kind.ROOM, Place.Kind.FIRST_AID, "firstaid");
        units(
                Shape.Kind.WALKWAY,
                Place.Kind.CORRIDOR,
                "footbridge",
                "lobby",
                "movingwalkway",
                "platform",
                "walkway",
                "walkway.island");
        units(Shape.Kind.WALKWAY, Place.Kind.OTHER, "lounge", "waitingroom");
        units(Shape.Kind.WALKWAY, Place.Kind.TEA, "foodservice");
        units(Shape.Kind.SERVICE, null, "kitchen", "mailroom", "nonpublic", "office", "serverroom", "storage");
        units(Shape.Kind.FIXTURE, null, STRUCTURE);
        units(Shape.Kind.STAIRS, Place.Kind.STAIRS, "stairs");
        units(Shape.Kind.STAIRS, Place.Kind.CORRIDOR, "steps");
        units(Shape.Kind.ESCALATOR, Place.Kind.ESCALATOR, "escalator");
        units(Shape.Kind.LIFT, Place.Kind.LIFT, "elevator");
        units(Shape.Kind.RAMP, Place.Kind.RAMP, "ramp");
        units(Shape.Kind.TOILET, Place.Kind.TOILET, "restroom");
        units(Shape.Kind.TOILET, Place.Kind.TOILET_WOMEN, "restroom.female");
        units(Shape.Kind.TOILET, Place.Kind.TOILET_MEN, "restroom.male");
        units(Shape.Kind.OPEN, Place.Kind.OTHER, "terrace", "unenclosedarea");
        units(Shape.Kind.OPEN, Place.Kind.PARKING, "parking");
        units(Shape.Kind.OPEN, null, "opentobelow", "road");
        units(Shape.Kind.PLANT, null, VEGETATION);

        amenities(Place.Kind.ENTRANCE, "entry");
        amenities(
                Place.Kind.DESK,
                "checkin",
                "guestservices",
                "information",
                "service",
                "ticketing",
                "valet",
                "wheelchairassist");
        amenities(Place.Kind.TOILET, "restroom");
        amenities(Place.Kind.TOILET_WOMEN, "restroom.female");
        amenities(Place.Kind.TOILET_MEN, "restroom.male");
        amenities(Place.Kind.LIFT, "elevator");
        amenities(Place.Kind.STAIRS, "stairs");
        amenities(Place.Kind.ESCALATOR, "escalator");
        amenities(Place.Kind.RAMP, "ramp");
        amenities(Place.Kind.FIRST_AID, "firstaid", "healthscreening");
        amenities(Place.Kind.QUIET_ROOM, "prayerroom");
        amenities(Place.Kind.TEA, "eatingdrinking", "foodservice");
        amenities(Place.Kind.PARKING, "parking");
        amenities(Place.Kind.CLOAKROOM, "baggagestorage", "coinlocker");
    }

    private static void units(Shape.Kind shape, Place.Kind place, String... categories) {
        for (var category : categories) UNITS.put(category, new Category(shape, place));
    }

    private static void amenities(Place.Kind place, String... categories) {
        for (var category : categories) AMENITIES.put(category, place);
    }

    /** A unit's; empty for a category that IMDF does not have. */
    static Optional<Category> ofUnit(String category) {
        var known = nearest(UNITS, category);
        return isForWheels(category)
                ? known.map(unit -> new Category(unit.shape(), Place.Kind.ACCESSIBLE_TOILET))
                : known;
    }

    static Shape.Kind ofFixture(String category) {
        return category.equals(VEGETATION) ? Shape.Kind.PLANT : Shape.Kind.FIXTURE;
    }

    /** An amenity's kind of place; there are some hundred categories, most of which are just something else. */
    static Place.Kind ofAmenity(String category) {
        return isForWheels(category)
                ? Place.Kind.ACCESSIBLE_TOILET
                : nearest(AMENITIES, category).orElse(Place.Kind.OTHER);
    }

    private static boolean isForWheels(String category) {
        return category.startsWith("restroom") && category.endsWith(".wheelchair");
    }

    /** {@code restroom.female} is a {@code restroom}. */
    private static <T> Optional<T> nearest(Map<String, T> all, String category) {
        for (var name = category; ; name = name.substring(0, name.lastIndexOf('.'))) {
            if (all.containsKey(name)) return Optional.of(all.get(name));
            if (name.lastIndexOf('.') < 0) return Optional.empty();
        }
    }
}
