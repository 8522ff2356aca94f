package app.foyer.console;

import app.foyer.staff.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** How many cues nobody has answered, on every page of those who run the day; a press shows which. */
final class Unanswered extends RouterLink {
    private final CueFeeds feeds;
    private final String event;
    private final Tongue tongue;
    private final Span count = Controls.styled(new Span(), "badge");
    private Following.Subscription following;

    Unanswered(CueFeeds feeds, String event, Tongue tongue) {
        this.feeds = feeds;
        this.event = event;
        this.tongue = tongue;
        setRoute(CuesView.class);
        addClassNames("waiting", "unanswered");
        getElement().setAttribute("data-part", "unanswered");
        add(count);
        show(0);
    }

    static boolean concerns(Role role) {
        return role == Role.ADMIN || role == Role.STAGE;
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
        count.setText(open == 0 ? "" : tongue.words().get("cues.unanswered", open));
        getElement().setAttribute("data-open", open + "");
        setVisible(open > 0);
    }
}
