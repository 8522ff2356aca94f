package app.foyer.console;

import app.foyer.checkin.Guest;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import app.foyer.staff.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells on every page of the console that a guest has come: to the host, wherever they are, and to every desk; until
 * somebody is on the way.
 */
final class Bell extends Div {
    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final int MOST = 3;

    private final Post post;
    private final Role role;
    private List<Guest> guests = List.of();
    private boolean atDesk;
    private Following.Subscription following;

    Bell(Post post, Role role) {
        this.post = post;
        this.role = role;
        addClassName("bell");
        getElement().setAttribute("role", "alert").setAttribute("data-part", "bell");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var hear = attached.getUI()
                .<Feed.News<DoorFeeds.Inbox>>accessLater(
                        news -> {
                            if (news.latest() != null) hear(news.latest());
                        },
                        () -> {});
        following = post.feeds().inbox().follow(post.event(), hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
    }

    /** An administrator is told at the desk only, unless they are the host. */
    void atDesk(boolean isDesk) {
        atDesk = isDesk;
        draw();
    }

    private void hear(DoorFeeds.Inbox inbox) {
        if (inbox.waiting().equals(guests)) return;
        guests = inbox.waiting();
        draw();
    }

    private boolean concerns(Guest guest) {
        return guest.host().strip().equalsIgnoreCase(post.actor()) || role == Role.DESK || role == Role.ADMIN && atDesk;
    }

    private void draw() {
        removeAll();
        var told = guests.stream().filter(this::concerns).toList();
        for (var guest : told.subList(0, Math.min(MOST, told.size()))) add(line(guest));
        if (told.size() > MOST) add(Controls.styled(new Div(post.say("bell.more", told.size() - MOST)), "second"));
    }

    private Div line(Guest guest) {
        var name = Controls.part("name", guest.name());
        name.getElement().setAttribute("dir", "auto");
        var waited = Controls.styled(new Span(), "waited");
        waited.getElement().setAttribute("data-since", guest.arrivedAt().toString());
        var where =
                Controls.styled(new Span(post.say("bell.where", post.device(guest.device()), guest.host())), "where");
        var go = Controls.button(post.say("guest.on-my-way"), "on-my-way", () -> onMyWay(guest));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var line = Controls.styled(
                new Div(new Mark(Mark.Tone.NOTE, post.say("guest.here")), name, where, waited, go), "bell-line");
        line.getElement().setAttribute("data-attendee", guest.attendee());
        return line;
    }

    private void onMyWay(Guest guest) {
        try {
            post.welcomes().onMyWay(post.event(), guest.attendee(), post.actor());
            hear(post.feeds().inboxNow(post.event()));
        } catch (Refusal refusal) {
            Notification.show(Words.of(refusal, post.tongue().code()));
        } catch (RuntimeException failure) {
            log.error("It could not be kept that somebody is on the way", failure);
            Notification.show(post.say("failed"));
        }
    }
}
