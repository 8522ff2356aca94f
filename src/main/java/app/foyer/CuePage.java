package app.foyer;

import app.foyer.cues.Cue;
import app.foyer.cues.Wording;
import app.foyer.live.Event;
import app.foyer.platform.Words;
import java.time.Instant;

/**
 * What the link in a cue shows, on somebody's phone.
 *
 * @param event null for a link that nobody was given
 * @param cue null likewise
 * @param wording null where its session is not there any more
 */
public record CuePage(String language, Event event, Cue cue, Wording wording) {
    /** After so many seconds an open page asks again, since times move. */
    public static final int RELOAD_SECONDS = 30;

    /** {@code open}, {@code acknowledged}, {@code overtaken}, {@code missed}, or {@code unknown}. */
    public String state() {
        if (cue == null) return "unknown";
        return cue.isOpen() && (wording == null || !wording.isAhead())
                ? "overtaken"
                : cue.state().code();
    }

    public boolean isOpen() {
        return state().equals("open");
    }

    public String word(String key) {
        return words().get(key);
    }

    public String otherLanguage() {
        return language.equals("zh") ? "en" : "zh";
    }

    public String starts() {
        return words().get("cue.starts", wording.time(), wording.minutes());
    }

    /** What is so, where there is nothing to press. */
    public String note() {
        return switch (state()) {
            case "acknowledged" -> words().get("cue.acknowledged", clock(cue.settledAt()));
            case "overtaken" -> words().get("cue.overtaken." + because());
            default -> words().get("cue." + state());
        };
    }

    private String because() {
        if (cue.because() != null) return cue.because().code();
        return wording == null
                ? Cue.Because.REMOVED.code()
                : switch (wording.status()) {
                    case CANCELLED -> Cue.Because.CANCELLED.code();
                    case SKIPPED -> Cue.Because.SKIPPED.code();
                    default -> Cue.Because.STARTED.code();
                };
    }

    private String clock(Instant instant) {
        return wording == null ? "" : wording.clock(instant);
    }

    private Words words() {
        return Words.of(FoyerApplication.class, language);
    }
}
