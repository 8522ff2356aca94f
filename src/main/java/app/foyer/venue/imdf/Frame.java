package app.foyer.venue.imdf;

import app.foyer.venue.Point;

/**
 * Where coordinates of a file lie on the plan.
 *
 * @param longitude of the plan's origin, degrees; not used where the file is in metres
 */
record Frame(boolean metres, double longitude, double latitude) {
    static final Frame METRES = new Frame(true, 0, 0);

    /** The ellipsoid of WGS 84: its larger half-axis, metres, and the square of its eccentricity. */
    private static final double AXIS = 6_378_137;

    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

    /** Of metres, or of longitude and latitude. */
    Point point(double first, double second) {
        if (metres) return new Point(first, second);
        return new Point(
                hundredths(Math.toRadians(first - longitude) * eastward()),
                hundredths(Math.toRadians(second - latitude) * northward()));
    }

    /** Nobody measured finer. What is not finite stays so, for others to say. */
    private static double hundredths(double metres) {
        return Double.isFinite(metres) ? Math.rint(metres * 100) / 100 : metres;
    }

    /**
     * Metres a radian of longitude at the origin: the radius of its parallel. Snyder, Map Projections: A Working Manual
     * (USGS Professional Paper 1395, 1987), equation 4-21. Over two kilometres it is off by a few decimetres at most.
     */
    private double eastward() {
        return AXIS * Math.cos(Math.toRadians(latitude)) / Math.sqrt(flattening());
    }

    /** Metres a radian of latitude: the radius of the meridian's curve, equation 4-18. */
    private double northward() {
        return AXIS * (1 - ECCENTRICITY_SQUARED) / Math.pow(flattening(), 1.5);
    }

    private double flattening() {
        var sine = Math.sin(Math.toRadians(latitude));
        return 1 - ECCENTRICITY_SQUARED * sine * sine;
    }
}
