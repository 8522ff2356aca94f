package app.foyer;

import app.foyer.live.Event;
import app.foyer.platform.Words;
import java.util.List;

/**
 * What the front page shows.
 *
 * @param event null before one is there
 * @param staff whether a member of the staff has signed in
 */
public record Home(String language, Event event, List<Surface> surfaces, boolean staff) {
    public String word(String key) {
        return Words.of(FoyerApplication.class, language).get(key);
    }

    public String otherLanguage() {
        return language.equals("zh") ? "en" : "zh";
    }

    public List<Surface> kiosks() {
        return surfaces.stream().filter(Surface::kiosk).toList();
    }

    public List<Surface> screens() {
        return surfaces.stream().filter(surface -> !surface.kiosk()).toList();
    }
}
