package app.foyer.screen;

import java.util.List;

/** The notices at the foot of a page, or on a page of their own, best first; they take turns where room is short. */
public record NoticeBar(List<NoticeLine> notices) {
    public NoticeBar {
        notices = List.copyOf(notices);
    }
}
