package app.foyer.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** How many wait for somebody of the desk, on every page of the console; a press shows who. */
final class Waiting extends RouterLink {
    private final Post post;
    private final Span calls = Controls.styled(new Span(), "badge");
    private final Span others = Controls.styled(new Span(), "badge");
    private Following.Subscription following;

    Waiting(Post post) {
        this.post = post;
        setRoute(DeskView.class);
        setQueryParameters(QueryParameters.of(DeskView.SHEET, DeskView.INBOX));
        addClassName("waiting");
        getElement().setAttribute("data-part", "waiting");
        add(calls, others);
        show(DoorFeeds.Inbox.EMPTY);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var hear = attached.getUI()
                .<Feed.News<DoorFeeds.Inbox>>accessLater(
                        news -> {
                            if (news.latest() != null) show(news.latest());
                        },
                        () -> {});
        following = post.feeds().inbox().follow(post.event(), hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
    }

    private void show(DoorFeeds.Inbox inbox) {
        var asked = inbox.calls().size();
        var rest = inbox.open() - asked;
        calls.setText(asked == 0 ? "" : post.say("waiting.calls", asked));
        others.setText(rest == 0 ? "" : post.say("waiting.others", rest));
        getElement().setAttribute("data-calls", asked + "").setAttribute("data-open", inbox.open() + "");
        setVisible(inbox.open() > 0);
    }
}
