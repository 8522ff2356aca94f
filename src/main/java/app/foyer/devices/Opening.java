package app.foyer.devices;

import java.util.function.BooleanSupplier;

/**
 * By what right a device's page was opened; whoever guards the page leaves it at the request.
 *
 * @param byDevice false where staff look at it, which says nothing of the device
 * @param lasts asks whether the right still holds; may ask the database
 */
public record Opening(boolean byDevice, BooleanSupplier lasts) {
    /** The request's attribute that holds it. */
    public static final String ATTRIBUTE = "app.foyer.devices.opening";

    /** One that ends only with the page. */
    public static Opening lasting(boolean byDevice) {
        return new Opening(byDevice, () -> true);
    }
}
