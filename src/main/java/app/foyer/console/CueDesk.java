package app.foyer.console;

import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Channels;
import app.foyer.cues.Cue;
import app.foyer.cues.Cues;
import app.foyer.cues.Told;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import app.foyer.platform.Words;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who was told, and who is told next; it follows what happens, and says at once what became of a press. */
final class CueDesk extends Div implements CueList.Deed {
    private static final Logger log = LoggerFactory.getLogger(CueDesk.class);

    private final Live live;
    private final Cues cues;
    private final Channels channels;
    private final CueFeeds feeds;
    private final VenueClock clock;
    private final String event;
    private final Member member;
    private final Tongue tongue;
    private final CueList list;
    private final ComingList coming;
    private final Div cards = Controls.styled(new Div(), "channels");
    private final Map<String, ChannelCard> byChannel = new LinkedHashMap<>();
    private final Span lost = Controls.part("lost", "");
    private Following.Subscription following;

    CueDesk(
            Live live,
            Cues cues,
            Channels channels,
            CueFeeds feeds,
            VenueClock clock,
            String event,
            Member member,
            Tongue tongue) {
        this.live = live;
        this.cues = cues;
        this.channels = channels;
        this.feeds = feeds;
        this.clock = clock;
        this.event = event;
        this.member = member;
        this.tongue = tongue;
        var words = tongue.words();
        var drives = member.role() != Role.TECH;
        list = new CueList(tongue, drives ? this : null);
        coming = new ComingList(tongue);
        addClassName("cues");
        getElement().setAttribute("data-part", "cues");
        cards.getElement().setAttribute("data-empty", words.get("cues.no-channels"));
        var aside = Controls.styled(new Div(coming, new H2(words.get("cues.channels")), cards), "aside");
        if (runsChannels() && !cues.isAddressOpen())
            aside.add(Controls.styled(Controls.part("address", words.get("cues.address", cues.address())), "hint"));
        lost.setVisible(false);
        add(Controls.styled(new Div(lost, list), "told"), aside);
        show(feeds.now(event));
    }

    private boolean runsChannels() {
        return member.role() == Role.ADMIN;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var hear = attached.getUI().<Feed.News<CueFeeds.Board>>accessLater(this::hear, () -> {});
        following = feeds.board().follow(event, hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
    }

    private void hear(Feed.News<CueFeeds.Board> news) {
        if (news.latest() != null) show(news.latest());
        lost.setVisible(news.lostAt() != null);
        if (news.lostAt() != null)
            lost.setText(tongue.words()
                    .get(
                            "cues.lost",
                            Times.minute(
                                    news.lostAt(), live.latest(event).event().zone())));
    }

    private void show(CueFeeds.Board board) {
        var state = live.latest(event);
        var now = clock.now();
        list.show(board, state, now);
        coming.show(board, state, now);
        for (var status : board.channels())
            byChannel
                    .computeIfAbsent(status.channel().id(), id -> card(status))
                    .show(status, state.event().zone());
    }

    private ChannelCard card(ChannelStatus status) {
        var id = status.channel().id();
        var card = new ChannelCard(status.channel(), tongue);
        if (runsChannels())
            card.offer(
                    () -> attempt("cues.test.sent", () -> channels.test(event, id, member.name())),
                    current -> new ChannelDialog(
                                    current,
                                    tongue,
                                    (address, secret) ->
                                            attempt("cues.set.done", () -> channels.set(event, id, address, secret)))
                            .open(),
                    off -> attempt(null, () -> channels.switchOff(event, id, off)));
        cards.add(card);
        return card;
    }

    @Override
    public void acknowledge(Cue cue) {
        attempt(null, () -> cues.acknowledge(event, cue.id(), member.name()));
    }

    @Override
    public void retry(Told told) {
        attempt("cues.retried", () -> cues.retry(event, told.cue().id()));
    }

    /** Shows what came of it at once. */
    private void attempt(String done, Runnable deed) {
        try {
            deed.run();
            show(feeds.now(event));
            if (done != null) Notification.show(tongue.words().get(done));
        } catch (Refusal refusal) {
            Notification.show(Words.of(refusal, tongue.code())).addThemeVariants(NotificationVariant.WARNING);
        } catch (RuntimeException failure) {
            log.error("Cues did not do as they were told", failure);
            Notification.show(tongue.words().get("failed")).addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
