package app.foyer.console;

import app.foyer.attendees.Registration;
import app.foyer.attendees.Ticket;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Tallies;
import app.foyer.platform.Refusal;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who came and who waits on one side, whom the officer deals with on the other; a scanned code is admitted at once. */
final class Desk extends Div implements PersonRow.Presses {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int TYPING_MS = 120;
    private static final String TYPED = "element.inputElement ? element.inputElement.value : element.value";
    private static final String KEY = "event.key";
    private static final String STAMP = "event.timeStamp";
    /** Some scanners end a code with two strokes of Enter. */
    private static final double ECHO_MS = 400;

    private final Post post;
    private final TextField search = new TextField();
    private final Select<CheckinList> lists = new Select<>();
    private final Span admitted = Controls.part("admitted", "");
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Component> sheets = new LinkedHashMap<>();
    private final Found found;
    private final Encounter encounter;
    private final InboxPanel inbox;
    private final Span open = Controls.styled(new Span(), "badge");
    private CheckIns.Subscription counting;
    private Following.Subscription following;
    private volatile Tallies newest;
    private Tallies tallies;
    private double enteredAt = -ECHO_MS;

    Desk(Post post) {
        this.post = post;
        this.found = new Found(post, this);
        this.encounter = new Encounter(post, lists::getValue, this::findAgain);
        this.inbox = new InboxPanel(post, this::open);
        addClassName("desk");
        getElement().setAttribute("data-part", "desk");
        prepareSearch();
        prepareLists();
        admitted.addClassName("admitted");
        var work = Controls.styled(new Div(tabs, found), "desk-work");
        sheet(work, "arrivals", new ArrivalsPanel(post, this::open));
        sheet(work, "inbox", inbox).add(open);
        sheet(work, "counts", new CountsPanel(post));
        if (post.checkIns().settings(post.event()).walkIn() != null)
            sheet(work, "walk-in", new WalkInForm(post, this, lists::getValue, this::admit));
        tabs.addSelectedChangeListener(change -> turn());
        add(Controls.styled(new Div(search, lists, admitted), "desk-bar"));
        add(Controls.styled(new Div(work, encounter), "desk-floor"));
        newest = post.checkIns().tallies(post.event());
        show(newest);
        turn();
    }

    private Tab sheet(Div work, String name, Component sheet) {
        var tab = new Tab(post.say("desk." + name));
        tab.getElement().setAttribute("data-tab", name);
        tabs.add(tab);
        sheets.put(tab, sheet);
        work.add(sheet);
        return tab;
    }

    /** Shows a sheet by its name; one that there is not changes nothing. */
    void choose(String name) {
        sheets.keySet().stream()
                .filter(tab -> name.equals(tab.getElement().getAttribute("data-tab")))
                .findFirst()
                .ifPresent(tabs::setSelectedTab);
    }

    /** While something is looked for, what was found is in sight; else the sheet of the chosen tab. */
    private void turn() {
        var searching = !search.getValue().isBlank();
        found.setVisible(searching);
        tabs.getElement().setAttribute("data-searching", searching);
        sheets.forEach((tab, sheet) -> sheet.setVisible(!searching && tab.equals(tabs.getSelectedTab())));
    }

    private void prepareSearch() {
        search.setPlaceholder(post.say("desk.search"));
        search.setAriaLabel(post.say("desk.search"));
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.setAutocomplete(Autocomplete.OFF);
        search.setMaxLength(1_000);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MS);
        var key = Controls.styled(new Span("/"), "key");
        key.getElement().setAttribute("aria-hidden", "true");
        search.setSuffixComponent(key);
        search.addValueChangeListener(change -> find(change.getValue()));
        var element = search.getElement().setAttribute("data-part", "search");
        element.addEventListener(
                        "keydown",
                        stroke -> enter(
                                stroke.getEventData().get(TYPED).asString(""),
                                stroke.getEventData().get(STAMP).asDouble()))
                .setFilter("event.key === 'Enter' && !event.isComposing && event.keyCode !== 229")
                .addEventData(TYPED)
                .addEventData(STAMP);
        element.addEventListener(
                        "keydown",
                        stroke ->
                                step(stroke.getEventData().get(KEY).asString("").equals("ArrowDown") ? 1 : -1))
                .setFilter("event.key === 'ArrowDown' || event.key === 'ArrowUp'")
                .preventDefault()
                .addEventData(KEY);
        element.addEventListener("keydown", stroke -> leave()).setFilter("event.key === 'Escape'");
    }

    private void prepareLists() {
        var all = post.checkIns().lists(post.event());
        lists.setItems(all);
        lists.setItemLabelGenerator(post::name);
        lists.setAriaLabel(post.say("desk.list"));
        lists.getElement().setAttribute("data-part", "desk-list");
        all.stream().findFirst().ifPresent(lists::setValue);
        lists.setVisible(all.size() > 1);
        lists.addValueChangeListener(change -> {
            show(tallies);
            findAgain();
            encounter.reload();
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Runnable show = attached.getUI().accessLater(() -> show(newest), () -> {});
        counting = post.checkIns().subscribe(post.event(), counted -> {
            newest = counted;
            // a UI that is free is drawn by whoever tells it: not by the one who has all the others to tell
            Thread.startVirtualThread(show);
        });
        var hear = attached.getUI().<Feed.News<DoorFeeds.Inbox>>accessLater(this::hear, () -> {});
        following = post.feeds().inbox().follow(post.event(), hear::accept);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        counting.close();
        following.end();
    }

    private void hear(Feed.News<DoorFeeds.Inbox> news) {
        if (news.latest() == null) return;
        inbox.show(news.latest());
        var waiting = news.latest().open();
        open.setText(waiting == 0 ? "" : waiting + "");
        open.getElement().setAttribute("data-open", waiting + "");
    }

    private String list() {
        return lists.isEmpty() ? null : lists.getValue().id();
    }

    private void show(Tallies newTallies) {
        tallies = newTallies;
        var came = list() == null ? 0 : tallies.admitted(list());
        admitted.setText(post.say("desk.admitted", came, tallies.expected()));
        admitted.getElement()
                .setAttribute("data-admitted", came + "")
                .setAttribute("data-expected", tallies.expected() + "");
    }

    /** Who is chosen is admitted. Else what came is a code if there is such a ticket, or it is looked for. */
    private void enter(String typed, double stampMs) {
        var isEcho = stampMs - enteredAt < ECHO_MS;
        enteredAt = stampMs;
        if (typed.isBlank()) return;
        if (typed.equals(search.getValue()) && found.chosen().isPresent()) {
            if (!isEcho) admit(found.chosen().get());
            return;
        }
        var scan = Scan.ofCode(typed, list(), null, Post.DEVICE, post.actor());
        if (!isCode(scan) && find(typed) > 0) {
            search.setValue(typed);
            if (found.chosen().isEmpty()) found.step(1);
            found.chosen().ifPresent(row -> encounter.open(row.attendee()));
            return;
        }
        search.clear();
        encounter.redeem(scan);
        search.focus();
    }

    /** Whoever chooses with the arrows is no scanner: the next Enter is meant. */
    private void step(int by) {
        enteredAt = -ECHO_MS;
        found.step(by);
    }

    /** What cannot be asked is left to the scan, which says so. */
    private boolean isCode(Scan scan) {
        try {
            return post.checkIns().foresee(post.event(), scan).outcome() != Outcome.UNKNOWN;
        } catch (Refusal refused) {
            return true;
        } catch (RuntimeException failure) {
            log.error("The desk could not look for a code", failure);
            return true;
        }
    }

    /** Two ways back: from what is looked for, then from whom the desk dealt with. */
    private void leave() {
        if (search.isEmpty()) encounter.clear();
        else search.clear();
    }

    private void admit(PersonRow row) {
        row.admissible().ifPresentOrElse(this::admit, () -> encounter.open(row.attendee()));
    }

    private void admit(Registration walkIn) {
        encounter.admitWalkIn(walkIn.tickets().getFirst(), list());
        search.focus();
    }

    @Override
    public void admit(Ticket ticket) {
        encounter.admit(ticket, list(), UUID.randomUUID().toString());
        search.focus();
    }

    @Override
    public void open(String attendee) {
        encounter.open(attendee);
    }

    private void findAgain() {
        find(search.getValue());
    }

    /** Shows who was found. @return how many */
    private int find(String typed) {
        var count = 0;
        try {
            if (!typed.isBlank()) count = found.show(typed.strip(), lists.getValue());
        } catch (RuntimeException failure) {
            log.error("The desk could not look for somebody", failure);
            found.failed();
        }
        turn();
        return count;
    }
}
