package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.attendees.Registration;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Tallies;
import app.foyer.checkin.Verdict;
import app.foyer.live.EventState;
import app.foyer.live.Live;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds an attendee by name or code and admits them with one press; a scanned code is admitted at once. */
final class Desk extends Div {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int MOST = 50;
    private static final String DEVICE = "desk";
    private static final String TYPED = "element.inputElement ? element.inputElement.value : element.value";

    private final Live live;
    private final Attendees attendees;
    private final CheckIns checkIns;
    private final String event;
    private final String actor;
    private final Tongue tongue;
    private final TextField search = new TextField();
    private final Select<CheckinList> lists = new Select<>();
    private final Span admitted = Controls.part("admitted", "");
    private final Span count = Controls.part("count", "");
    private final Div results = Controls.styled(new Div(), "people");
    private final VerdictCard verdict;
    private CheckIns.Subscription subscription;
    private volatile Tallies newest;
    private Tallies tallies;

    Desk(Live live, Attendees attendees, CheckIns checkIns, String event, String actor, Tongue tongue) {
        this.live = live;
        this.attendees = attendees;
        this.checkIns = checkIns;
        this.event = event;
        this.actor = actor;
        this.tongue = tongue;
        this.verdict = new VerdictCard(tongue);
        addClassName("desk");
        getElement().setAttribute("data-part", "desk");
        prepareSearch();
        prepareLists();
        admitted.addClassName("admitted");
        var top = Controls.styled(new Div(search, lists, admitted), "desk-bar");
        add(top, Controls.styled(new Div(Controls.styled(new Div(count, results), "found"), verdict), "desk-floor"));
        newest = checkIns.tallies(event);
        show(newest);
        find("");
    }

    private void prepareSearch() {
        var words = tongue.words();
        search.setPlaceholder(words.get("desk.search"));
        search.setAriaLabel(words.get("desk.search"));
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.setAutocomplete(Autocomplete.OFF);
        search.setMaxLength(1_000);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        search.getElement()
                .setAttribute("data-part", "search")
                .addEventListener(
                        "keydown", key -> enter(key.getEventData().get(TYPED).asString("")))
                .setFilter("event.key === 'Enter'")
                .addEventData(TYPED);
    }

    private void prepareLists() {
        var all = checkIns.lists(event);
        lists.setItems(all);
        lists.setItemLabelGenerator(list -> list.name().in(tongue.code()));
        lists.setAriaLabel(tongue.words().get("desk.list"));
        all.stream().findFirst().ifPresent(lists::setValue);
        lists.setVisible(all.size() > 1);
        lists.addValueChangeListener(change -> {
            show(tallies);
            find(search.getValue());
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Runnable show = attached.getUI().accessLater(() -> show(newest), () -> {});
        subscription = checkIns.subscribe(event, counted -> {
            newest = counted;
            // a UI that is free is drawn by whoever tells it: not by the one who has all the others to tell
            Thread.startVirtualThread(show);
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    private String list() {
        return lists.isEmpty() ? null : lists.getValue().id();
    }

    private void show(Tallies newTallies) {
        tallies = newTallies;
        var came = list() == null ? 0 : tallies.admitted(list());
        admitted.setText(tongue.words().get("desk.admitted", came, tallies.expected()));
        admitted.getElement()
                .setAttribute("data-admitted", came + "")
                .setAttribute("data-expected", tallies.expected() + "");
    }

    /** What came with Enter is a code if there is such a ticket, else it is looked for. */
    private void enter(String typed) {
        if (typed.isBlank()) return;
        answer(() -> {
            var scan = Scan.ofCode(typed, list(), null, DEVICE, actor);
            var isCode = checkIns.foresee(event, scan).outcome() != Outcome.UNKNOWN;
            if (!isCode && found(typed) > 0) return Optional.empty();
            var told = checkIns.redeem(event, scan);
            search.clear();
            return Optional.of(told);
        });
        search.focus();
    }

    private void admit(String ticket) {
        answer(() -> Optional.of(checkIns.redeem(event, Scan.ofTicket(ticket, list(), null, DEVICE, actor))));
        find(search.getValue());
        search.focus();
    }

    /** The last one's verdict is gone before this one's is asked for: whatever happens, it never stands for both. */
    private void answer(Supplier<Optional<Verdict>> scan) {
        verdict.clear();
        try {
            scan.get().ifPresent(told -> verdict.show(told, live.latest(event)));
        } catch (Refusal refusal) {
            verdict.refused(Words.of(refusal, tongue.code()));
        } catch (RuntimeException failure) {
            log.error("A check-in at the desk failed", failure);
            verdict.refused(tongue.words().get("failed"));
        }
    }

    private void find(String typed) {
        try {
            found(typed);
        } catch (RuntimeException failure) {
            log.error("The desk could not look for somebody", failure);
            results.removeAll();
            results.getElement().setAttribute("data-empty", "");
            count.setText(tongue.words().get("failed.search"));
        }
    }

    /** Shows who was found. @return how many */
    private int found(String typed) {
        var words = tongue.words();
        var wanted = typed.strip();
        results.removeAll();
        if (wanted.isEmpty()) {
            count.setText("");
            results.getElement().setAttribute("data-empty", words.get("desk.begin"));
            return 0;
        }
        var found = attendees.search(event, wanted, MOST);
        count.setText(words.get(found.size() < MOST ? "desk.found" : "desk.found-more", found.size()));
        results.getElement().setAttribute("data-empty", words.get("desk.nobody"));
        var admissions = admissions(found);
        var state = live.latest(event);
        found.forEach(person -> results.add(row(person, admissions, state)));
        return found.size();
    }

    private Map<String, Instant> admissions(List<Registration> found) {
        if (list() == null) return Map.of();
        var tickets = found.stream()
                .flatMap(person -> person.tickets().stream())
                .map(ticket -> ticket.id())
                .toList();
        return checkIns.admissions(event, list(), tickets);
    }

    private PersonRow row(Registration person, Map<String, Instant> admissions, EventState state) {
        return new PersonRow(person, admissions, state, tongue, this::admit);
    }
}
