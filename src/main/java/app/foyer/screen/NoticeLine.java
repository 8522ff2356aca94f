package app.foyer.screen;

import app.foyer.notices.Notice;
import java.time.Instant;

/**
 * A notice as a screen tells it.
 *
 * @param label what sort of notice it is, in a word
 * @param at when it was pushed or changed: what was said then is not said again
 */
public record NoticeLine(
        String id, String priority, Phrase label, Phrase text, Phrase detail, boolean spoken, Instant at) {
    static NoticeLine of(Notice notice, Phrasing phrasing) {
        return new NoticeLine(
                notice.id(),
                notice.priority().code(),
                phrasing.say("notice." + notice.priority().code()),
                phrasing.of(notice.text()),
                phrasing.of(notice.detail()),
                notice.spoken(),
                notice.at());
    }
}
