package app.foyer.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;

/** How many cues nobody has answered, beside the link to where they are, on every page of the console. */
final class Unanswered extends Span {
    private final CueFeeds feeds;
    private final String event;
    private final Tongue tongue;
    private Following.Subscription following;

    Unanswered(CueFeeds feeds, String event, Tongue tongue) {
        this.feeds = feeds;
        this.event = event;
        this.tongue = tongue;
        addClassName("badge");
        getElement().setAttribute("data-part", "unanswered");
        show(0);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var hear = attached.getUI()
                .<Feed.News<Integer>>accessLater(
                        news -> {
                            if (news.latest() != null) show(news.latest());
                        },
                        () -> {});
        following = feeds.unanswered().follow(event, hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
    }

    private void show(int open) {
        var said = tongue.words().get("cues.unanswered", open);
        setText(open == 0 ? "" : open + "");
        getElement()
                .setAttribute("data-open", open + "")
                .setAttribute("title", said)
                .setAttribute("role", "img")
                .setAttribute("aria-label", said);
    }
}
