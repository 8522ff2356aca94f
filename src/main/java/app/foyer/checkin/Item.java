package app.foyer.checkin;

import app.foyer.platform.LocalText;
import java.util.Set;

/**
 * Something that is handed out once for a ticket: a bag, a headset, a lunch voucher.
 *
 * @param products whose tickets it goes with; empty for all
 */
public record Item(String id, LocalText name, Set<String> products) {
    public Item {
        products = products == null ? Set.of() : Set.copyOf(products);
    }

    public boolean isFor(String product) {
        return products.isEmpty() || products.contains(product);
    }
}
