package app.foyer.attendees.imports;

/**
 * How a file goes in.
 *
 * @param complete whether whoever is not in it is taken back
 * @param overCorrections whether it goes over what was corrected by hand
 */
public record Ways(boolean complete, boolean overCorrections) {
    public static final Ways USUAL = new Ways(false, false);
}
