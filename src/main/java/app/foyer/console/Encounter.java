package app.foyer.console;

import app.foyer.attendees.Attendee;
import app.foyer.attendees.Correction;
import app.foyer.attendees.Field;
import app.foyer.attendees.Ticket;
import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.checkin.Annulment;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.CheckinList;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Item;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.checkin.Sought;
import app.foyer.checkin.Verdict;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom the desk deals with: the verdict on them, what is asked of the officer, and all there is to know. */
final class Encounter extends Div {
    private static final Logger log = LoggerFactory.getLogger(Encounter.class);

    private final Post post;
    private final Supplier<CheckinList> here;
    private final Runnable changed;
    private final VerdictCard verdict;
    private final Div asking = new Div();
    private final PersonPanel panel;
    private Dossier dossier;
    private Scan last;
    private Set<Arrival> theirs = Set.of();
    private Following.Subscription following;
    private Badges.Subscription printing;

    /**
     * @param here the list for which the desk admits now, or null
     * @param changed called after each deed
     */
    Encounter(Post post, Supplier<CheckinList> here, Runnable changed) {
        this.post = post;
        this.here = here;
        this.changed = changed;
        this.verdict = new VerdictCard(post, this::askOverride);
        this.panel = new PersonPanel(post, this);
        addClassName("encounter");
        add(verdict, asking, panel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var hear = attached.getUI().<Feed.News<List<Arrival>>>accessLater(news -> hear(news.latest()), () -> {});
        following = post.feeds().arrivals().follow(new DoorFeeds.Wanted(post.event(), Sought.ALL), hear::accept);
        Runnable printed = attached.getUI().accessLater(this::hearOfPrinting, () -> {});
        printing = post.badges().subscribe(post.event(), () -> Thread.startVirtualThread(printed));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        following.end();
        printing.close();
    }

    /** Shows anew what happened elsewhere to those who are shown. */
    private void hear(List<Arrival> arrivals) {
        if (dossier == null || arrivals == null) return;
        var people = dossier.people();
        var newest = arrivals.stream()
                .filter(arrival -> arrival.attendee() != null
                        && people.contains(arrival.attendee().id()))
                .collect(Collectors.toSet());
        if (newest.equals(theirs)) return;
        theirs = newest;
        follow();
    }

    /** Where nothing changed, nothing is drawn anew: somebody may be pressing a button there just now. */
    private void follow() {
        try {
            Dossier.of(dossier.attendee().id(), post)
                    .filter(found -> !found.equals(dossier))
                    .ifPresent(this::show);
        } catch (RuntimeException failure) {
            log.error("The desk could not follow whom it deals with", failure);
        }
    }

    private void hearOfPrinting() {
        if (dossier == null) return;
        var waits = dossier.badges().values().stream()
                .anyMatch(job -> job.state() == PrintJob.State.QUEUED || job.state() == PrintJob.State.PRINTING);
        if (waits) follow();
    }

    private String listHere() {
        return here.get() == null ? null : here.get().id();
    }

    /** Nobody stands here any more. */
    void clear() {
        dossier = null;
        last = null;
        asking.removeAll();
        verdict.clear();
        panel.clear();
    }

    boolean isEmpty() {
        return dossier == null;
    }

    void open(String attendee) {
        asking.removeAll();
        attempt(() -> Dossier.of(attendee, post).ifPresent(found -> {
            verdict.person(found.attendee());
            show(found);
        }));
    }

    /** As it is now; the verdict stays. */
    void reload() {
        if (dossier != null) Dossier.of(dossier.attendee().id(), post).ifPresentOrElse(this::show, this::clear);
    }

    private void show(Dossier found) {
        dossier = found;
        panel.show(found, here.get());
    }

    void admit(Ticket ticket, String list, String nonce) {
        redeem(Scan.ofTicket(ticket.id(), list, nonce, Post.DEVICE, post.actor()));
    }

    void letOut(Ticket ticket, String list, String nonce) {
        redeem(Scan.ofTicket(ticket.id(), list, nonce, Post.DEVICE, post.actor())
                .going(Direction.EXIT));
    }

    /** The last one's verdict is gone before this one's is asked for: whatever happens, it never stands for both. */
    void redeem(Scan scan) {
        clear();
        try {
            var told = post.checkIns().redeem(post.event(), scan);
            last = told.ticket() == null ? null : ofTicket(scan, told);
            verdict.show(told, scan.direction(), null);
            if (told.attendee() != null) meet(told, scan);
        } catch (Refusal refusal) {
            verdict.refused(Words.of(refusal, post.tongue().code()));
        } catch (RuntimeException failure) {
            log.error("A check-in at the desk failed", failure);
            verdict.refused(post.say("failed"));
        }
        changed.run();
    }

    private static Scan ofTicket(Scan scan, Verdict told) {
        return Scan.ofTicket(told.ticket().id(), told.list(), null, scan.device(), scan.actor())
                .going(scan.direction());
    }

    private void meet(Verdict told, Scan scan) {
        Dossier.of(told.attendee().id(), post).ifPresent(found -> {
            verdict.show(
                    told,
                    scan.direction(),
                    found.standing(told.ticket(), told.list()).orElse(null));
            show(found);
        });
        if (told.outcome() == Outcome.INCOMPLETE)
            ask(new AnswerForm(
                    told.because().questions(),
                    post.tongue(),
                    answers -> redeem(last.answering(answers)),
                    asking::removeAll));
    }

    private void ask(Component question) {
        asking.removeAll();
        asking.add(question);
        asking.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void askOverride() {
        if (last != null)
            ask(new ReasonForm("override", post.tongue(), why -> redeem(last.forced(why)), asking::removeAll));
    }

    /** All who were booked together, and may come in here; each by a scan of their own. */
    void admitAll() {
        asking.removeAll();
        attempt(() -> {
            var told = new ArrayList<Verdict>();
            for (var ticket : dossier.admissible(here.get()))
                told.add(post.checkIns()
                        .redeem(post.event(), Scan.ofTicket(ticket.id(), listHere(), null, Post.DEVICE, post.actor())));
            last = null;
            verdict.show(told, dossier.attendee());
            reload();
        });
        changed.run();
    }

    /** Where it was printed before, that is said first. A printer never holds up an admission. */
    void printBadge(Ticket ticket) {
        var key = UUID.randomUUID().toString();
        attempt(() ->
                PrintForm.begin(ticket, post, printer -> print(ticket, printer, key), this::ask, asking::removeAll));
    }

    private void print(Ticket ticket, String printer, String key) {
        attempt(() -> {
            post.badges().request(post.event(), ticket.id(), printer, Post.DEVICE, post.actor(), key);
            asking.removeAll();
            reload();
        });
    }

    /** Somebody who was registered a moment ago gets in, and their badge. */
    void admitWalkIn(Ticket ticket, String list) {
        admit(ticket, list, ticket.id());
        if (dossier != null && dossier.standing(ticket, list).isPresent()) printBadge(ticket);
    }

    void annul(Arrival scan) {
        ask(new ReasonForm(
                "annul",
                post.tongue(),
                why -> {
                    asking.removeAll();
                    attempt(() -> {
                        post.checkIns()
                                .annul(post.event(), new Annulment(scan.scan(), Post.DEVICE, post.actor(), why, true));
                        verdict.person(dossier.attendee());
                        reload();
                    });
                    changed.run();
                },
                asking::removeAll));
    }

    /** Pressed by two officers at once, it is handed out once, and neither is told off for it. */
    void handOut(Ticket ticket, Item item, boolean give) {
        attempt(() -> {
            try {
                if (give) post.checkIns().handOut(post.event(), ticket.id(), item.id(), Post.DEVICE, post.actor());
                else post.checkIns().takeBack(post.event(), ticket.id(), item.id());
            } catch (Refusal refusal) {
                if (!refusal.reason().equals("handed-out")) throw refusal;
                verdict.trouble(Words.of(refusal, post.tongue().code()));
            }
            reload();
        });
    }

    /** The page of seats knows of it within a second. */
    void changeSeat(Ticket ticket) {
        attempt(() -> post.seating().of(post.event(), ticket.id()).ifPresent(who -> new SeatDialog(post, who, deed -> {
                    reload();
                    new UndoNotice(
                                    SeatOverview.told(post, deed),
                                    post.tongue(),
                                    () -> attempt(() -> {
                                        post.seating().undo(post.event(), deed.id(), post.actor());
                                        reload();
                                    }))
                            .open();
                })
                .open()));
    }

    void correct() {
        if (dossier != null) ask(new CorrectForm(dossier.attendee(), post.tongue(), this::correct, asking::removeAll));
    }

    /** Only what the officer saw is changed; what somebody else changed meanwhile is shown instead. */
    void correct(Map<Field, String> fields) {
        attempt(() -> {
            var before = dossier.attendee();
            if (!isAsSeen(before, fields.keySet())) {
                reload();
                throw new Refusal("changed-meanwhile");
            }
            post.attendees().correct(post.event(), before.id(), fields, Post.DEVICE, post.actor());
            asking.removeAll();
            reload();
            verdict.person(dossier.attendee());
            if (fields.isEmpty()) return;
            var undone = new EnumMap<Field, String>(Field.class);
            fields.keySet().forEach(field -> undone.put(field, Objects.requireNonNullElse(field.of(before), "")));
            var after = dossier.attendee();
            new UndoNotice(post.say("correct.done", after.name()), post.tongue(), () -> undo(after, undone)).open();
        });
        changed.run();
    }

    private boolean isAsSeen(Attendee seen, Set<Field> fields) {
        var now = post.attendees().find(post.event(), seen.id()).orElseThrow(() -> new Refusal("unknown-attendee"));
        return fields.stream().allMatch(field -> Objects.equals(field.of(now.attendee()), field.of(seen)));
    }

    private void undo(Attendee whose, Map<Field, String> fields) {
        attempt(() -> {
            if (!isAsSeen(whose, fields.keySet())) throw new Refusal("changed-meanwhile");
            post.attendees().correct(post.event(), whose.id(), fields, Post.DEVICE, post.actor());
            open(whose.id());
        });
        changed.run();
    }

    void revert(Correction correction) {
        correct(Map.of(correction.field(), Objects.requireNonNullElse(correction.before(), "")));
    }

    private void attempt(Runnable deed) {
        verdict.trouble("");
        try {
            deed.run();
        } catch (Refusal refusal) {
            verdict.trouble(Words.of(refusal, post.tongue().code()));
        } catch (RuntimeException failure) {
            log.error("Something at the desk failed", failure);
            verdict.trouble(post.say("failed"));
        }
    }
}
