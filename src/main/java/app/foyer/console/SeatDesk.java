package app.foyer.console;

import app.foyer.live.Author;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.platform.Refusal;
import app.foyer.seating.Deed;
import app.foyer.seating.Occupant;
import app.foyer.seating.Proposal;
import app.foyer.seating.Seating;
import app.foyer.seating.Wish;
import app.foyer.staff.Role;
import app.foyer.venue.seats.SeatMap;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A room's seats as they are this second; whoever is pressed is shown beside them, and moved, swapped or freed. */
final class SeatDesk extends Div implements SitterPanel.Presses {

    private final Post post;
    private final Hub hub;
    private final Seating seating;
    private final SeatFeeds feeds;
    /** Null for those who may only look. */
    private final Operator operator;

    private final SeatRooms rooms;
    private final SeatErrands errands;
    private final SeatSearch search;
    private final SeatCounts counts;
    private final Button rule;
    private final Button change;
    private final SeatChart chart;
    private final SeatsToMake toMake;
    private final Div side = Controls.styled(new Div(), "seat-side");
    private SeatFeeds.Seats known = SeatFeeds.Seats.NONE;
    private String room;
    private Occupant picked;
    private List<Occupant> fellows = List.of();
    private boolean moving;
    private Proposal proposal;
    private Following.Subscription following;
    private Hub.Subscription states;

    SeatDesk(Post post, Hub hub, SeatFeeds feeds, Role role) {
        this.post = post;
        this.hub = hub;
        this.seating = post.seating();
        this.feeds = feeds;
        this.operator = DeskView.worksHere(role)
                ? new Operator(
                        post.live(),
                        post.clock(),
                        post.event(),
                        new Author(post.actor(), "console"),
                        post.tongue(),
                        state -> refresh())
                : null;
        this.rooms = new SeatRooms(post, this::enter);
        this.search = new SeatSearch(post, this::render);
        this.errands = new SeatErrands(post, this::refresh);
        this.counts = new SeatCounts(post);
        this.chart = new SeatChart(post, this::press);
        this.toMake = new SeatsToMake(post, operator);
        this.rule = Controls.button(post.say("seats.rule"), "seat-rule", this::askRule);
        this.change = Controls.button(post.say("seats.plan"), "change-seats", this::askPlan);
        addClassName("seat-desk");
        getElement().setAttribute("data-part", "seats");
        search.setVisible(acts());
        rule.setVisible(acts());
        side.getElement().setAttribute("data-part", "seat-side");
        add(Controls.styled(new Div(rooms, counts, search, rule, change), "seat-bar"));
        // what came of a press is told where it moves no seat from under the finger
        var beside = Controls.styled(new Div(errands, side), "seat-beside");
        add(Controls.styled(new Div(Controls.styled(new Div(chart, toMake), "seat-room"), beside), "seat-floor"));
        var escape = Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE);
        // a dialog above takes it for itself
        escape.setBrowserDefaultAllowed(true);
        escape.setEventPropagationAllowed(true);
        rooms.usual(post).ifPresent(rooms::choose);
    }

    private boolean acts() {
        return operator != null;
    }

    /** Shows that room. */
    void about(String id) {
        rooms.choose(id);
    }

    /** Shows whose ticket that is, in their room. */
    void choose(String ticket) {
        if (acts()) seating.of(post.event(), ticket).ifPresent(this::choose);
    }

    private void enter(String id) {
        room = id;
        proposal = null;
        moving = false;
        refresh();
        if (isAttached()) follow();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follow();
        var hear = attached.getUI().<EventState>accessLater(state -> render(), () -> {});
        states = hub.subscribe(post.event(), hear::accept);
    }

    private void follow() {
        if (following != null) following.end();
        var mine = new SeatFeeds.Where(post.event(), room);
        var hear = getUI().orElseThrow()
                .<Feed.News<SeatFeeds.Seats>>accessLater(
                        news -> {
                            if (news.latest() == null || !mine.room().equals(room)) return;
                            take(news.latest());
                        },
                        () -> {});
        following = feeds.seats().follow(mine, hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) following.end();
        states.close();
    }

    private void refresh() {
        take(feeds.now(new SeatFeeds.Where(post.event(), room)));
    }

    private void take(SeatFeeds.Seats news) {
        known = news;
        pick(picked == null ? null : seating.of(post.event(), picked.ticket()).orElse(null));
        render();
    }

    private void pick(Occupant who) {
        picked = who;
        fellows = who == null || who.party() == null
                ? List.of()
                : seating.party(post.event(), who.party()).stream()
                        .filter(one -> !one.ticket().equals(who.ticket()))
                        .toList();
    }

    private Optional<SeatMap> map() {
        return post.state().venue().seatMap(room);
    }

    private void render() {
        if (room == null) return;
        var map = map();
        chart.setVisible(map.isPresent());
        rule.setEnabled(map.isPresent() && !errands.isBusy());
        change.setVisible(acts() && map.isPresent());
        counts.setVisible(map.isPresent());
        toMake.show(room, map.isPresent());
        map.ifPresent(there -> {
            chart.show(there, known.sitting(), marks());
            chart.getElement().setAttribute("data-moving", moving + "");
            counts.show(there, known.sitting());
        });
        side.removeAll();
        if (acts()) side.add(beside(map.orElse(null)));
        else side.add(Controls.styled(new Div(post.say("seats.names-at-desk")), "second"));
    }

    private Map<String, String> marks() {
        var marks = new HashMap<String, String>();
        if (proposal != null) {
            proposal.placed().stream()
                    .map(one -> one.move().toSeat())
                    .filter(Objects::nonNull)
                    .forEach(label -> marks.put(label, "proposed"));
            return marks;
        }
        if (picked == null) return marks;
        for (var who : fellows) if (who.seat() != null) marks.put(who.seat(), "fellow");
        if (picked.seat() != null && room.equals(picked.room())) marks.put(picked.seat(), "picked");
        return marks;
    }

    private com.vaadin.flow.component.Component beside(SeatMap map) {
        if (proposal != null) return new ProposalPanel(post, proposal, this::apply, this::leave);
        if (!search.isEmpty() && !moving) return search.found(this);
        if (picked != null) return new SitterPanel(post, picked, fellows, moving, this);
        return new SeatOverview(post, known, map, seating.deeds(post.event(), SeatOverview.DEEDS), this, errands::undo);
    }

    /** Somebody's seat shows who it is; while somebody is moved it is where they go. */
    private void press(String label) {
        if (!acts() || proposal != null) return;
        var holder = known.sitting().stream()
                .filter(who -> label.equals(who.seat()))
                .findFirst()
                .orElse(null);
        if (moving && picked != null) {
            seat(label, holder);
            return;
        }
        search.clear();
        pick(holder);
        render();
    }

    private void seat(String label, Occupant holder) {
        var who = picked;
        attempt(() -> {
            if (holder == null) return seating.move(post.event(), who, room, label, post.actor());
            if (holder.ticket().equals(who.ticket())) return null;
            if (who.seat() == null) throw new Refusal("seat-taken", Map.of("room", room, "seat", label));
            return seating.swap(post.event(), who, holder, post.actor());
        });
    }

    @Override
    public void choose(Occupant who) {
        search.clear();
        moving = false;
        pick(who);
        about(who.room());
        render();
    }

    @Override
    public void move(Occupant who) {
        moving = !moving;
        render();
    }

    @Override
    public void free(Occupant who) {
        attempt(() -> seating.free(post.event(), who, post.actor()));
    }

    @Override
    public void leave() {
        if (moving) moving = false;
        else if (proposal != null) proposal = null;
        else pick(null);
        search.clear();
        errands.forget();
        render();
    }

    private void askRule() {
        var candidates = seating.candidates(post.event(), room);
        new RuleDialog(post, room, candidates, this::propose).open();
    }

    private void askPlan() {
        map().ifPresent(map -> new SeatPlanDialog(post, map, operator).open());
    }

    private void propose(Wish wish) {
        errands.work(() -> seating.propose(post.event(), wish), found -> {
            // whoever looks at another room by now did not ask for that one's chairs to be marked
            if (found.room().equals(room)) proposal = found;
        });
    }

    private void apply() {
        var agreed = proposal;
        errands.work(() -> seating.apply(post.event(), agreed, post.actor()), this::done);
    }

    private void attempt(Supplier<Deed> deed) {
        errands.run(() -> {
            var done = deed.get();
            proposal = null;
            moving = false;
            return done;
        });
    }

    private void done(Deed deed) {
        proposal = null;
        moving = false;
        errands.tell(deed);
    }
}
