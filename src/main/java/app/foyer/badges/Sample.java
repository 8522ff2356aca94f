package app.foyer.badges;

import java.util.Locale;

/** Somebody of the event on whose badge a design can be judged. */
public record Sample(Kind kind, String ticket) {
    /** What makes their badge hard. */
    public enum Kind {
        LONGEST,
        HAN,
        RIGHT_TO_LEFT,
        /** Neither organisation nor a second name. */
        BARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
