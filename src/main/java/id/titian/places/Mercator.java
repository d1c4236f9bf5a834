package id.titian.places;

/**
 * Web Mercator (EPSG 3857), the projection of map tiles, counted in degrees: the square world runs
 * from -180 to 180 both eastwards and northwards.
 */
final class Mercator {
    /** Where the square world ends. */
    private static final double LAST_LATITUDE = 85.05112877980659;

    private Mercator() {}

    /** How far north a latitude lies on the square world. */
    static double north(double latitude) {
        double within = Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE);
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2)));
    }
}
