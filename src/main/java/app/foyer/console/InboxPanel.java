package app.foyer.console;

import app.foyer.checkin.Annulment;
import app.foyer.checkin.Arrival;
import app.foyer.checkin.Conflict;
import app.foyer.checkin.Direction;
import app.foyer.checkin.Guest;
import app.foyer.checkin.Outcome;
import app.foyer.checkin.Scan;
import app.foyer.devices.HelpCall;
import app.foyer.devices.HelpKind;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for somebody: guests, people at kiosks, and those whom a device let in while it was offline. */
final class InboxPanel extends Div {
    private static final Logger log = LoggerFactory.getLogger(InboxPanel.class);

    private final Post post;
    private final Consumer<String> open;
    private final Span count = Controls.part("count", "");
    private final Div trouble = Controls.styled(new Div(), "trouble");
    private final Div entries = Controls.styled(new Div(), "inbox");
    private final Map<String, Entry> shown = new HashMap<>();

    private record Entry(Object of, Div line) {}

    InboxPanel(Post post, Consumer<String> open) {
        this.post = post;
        this.open = open;
        addClassName("panel");
        entries.getElement().setAttribute("data-part", "inbox").setAttribute("data-empty", post.say("inbox.empty"));
        trouble.getElement().setAttribute("role", "alert");
        add(Controls.styled(new Div(count), "filters"), trouble, entries);
    }

    /** Entries that stay are left alone: somebody may be writing in one. */
    void show(DoorFeeds.Inbox inbox) {
        count.setText(post.say("inbox.count", inbox.open()));
        var wanted = new HashSet<String>();
        for (var guest : inbox.guests()) put("guest-" + guest.attendee() + guest.arrivedAt(), guest, wanted);
        for (var call : inbox.calls()) put("call-" + call.id(), call, wanted);
        for (var conflict : inbox.conflicts())
            put("conflict-" + conflict.arrival().scan(), conflict, wanted);
        shown.entrySet().removeIf(entry -> {
            var gone = !wanted.contains(entry.getKey());
            if (gone) entries.remove(entry.getValue().line());
            return gone;
        });
    }

    private void put(String key, Object of, Set<String> wanted) {
        var at = wanted.size();
        wanted.add(key);
        var known = shown.get(key);
        if (known != null && known.of().equals(of)) return;
        if (known != null) entries.remove(known.line());
        var line =
                switch (of) {
                    case Guest guest -> guest(guest);
                    case HelpCall call -> call(call);
                    case Conflict conflict -> conflict(conflict);
                    default -> throw new IllegalArgumentException(key);
                };
        entries.addComponentAtIndex(Math.min(at, entries.getComponentCount()), line);
        shown.put(key, new Entry(of, line));
    }

    private Div entry(String kind, Mark mark, Span what, String detail, Instant since) {
        var text = new Div(Controls.styled(new Span(mark, what), "what"), Controls.styled(new Div(detail), "second"));
        var waited = new Span();
        if (since != null) waited.getElement().setAttribute("data-since", since.toString());
        waited.addClassName("waited");
        var line = Controls.styled(new Div(text, waited), "entry");
        line.getElement().setAttribute("data-kind", kind);
        return line;
    }

    private static Span name(String text) {
        var name = Controls.part("name", text);
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private Div guest(Guest guest) {
        var where = post.device(guest.device()) + " · " + post.time(guest.arrivedAt());
        var detail = guest.isWaiting()
                ? post.say("guest.waits-for", guest.host(), where)
                : post.say("guest.met-by", guest.answeredBy(), post.time(guest.answeredAt()));
        var line = entry(
                "guest",
                new Mark(guest.isWaiting() ? Mark.Tone.NOTE : Mark.Tone.OK, post.say("guest")),
                name(guest.name()),
                detail,
                guest.isWaiting() ? guest.arrivedAt() : null);
        line.getElement()
                .setAttribute("data-attendee", guest.attendee())
                .setAttribute("data-waiting", guest.isWaiting());
        var actions = actions(line);
        if (guest.isWaiting())
            actions.add(Controls.button(
                    post.say("guest.on-my-way"),
                    "on-my-way",
                    () -> attempt(() -> post.welcomes().onMyWay(post.event(), guest.attendee(), post.actor()))));
        actions.add(Controls.button(post.say("person.show"), "open", () -> open.accept(guest.attendee())));
        return line;
    }

    private Div call(HelpCall call) {
        var detail = call.taken()
                ? post.say("call.taken-by", call.takenBy(), post.time(call.takenAt()))
                : post.say("call.nobody-yet");
        var asked = call.kind() == HelpKind.PERSON
                ? post.say("call")
                : post.say("call.kind." + call.kind().code());
        var key = "call.step." + call.step();
        var step = post.words().has(key) ? post.say(key) : call.step();
        var line = entry(
                "call",
                new Mark(call.taken() ? Mark.Tone.OK : Mark.Tone.WARN, asked),
                new Span(post.device(call.device())),
                PersonRow.joined(step, detail),
                call.calledAt());
        line.getElement()
                .setAttribute("data-device", call.device())
                .setAttribute("data-help", call.kind().code());
        var actions = actions(line);
        if (!call.taken())
            actions.add(Controls.button(
                    post.say("call.take"),
                    "take-call",
                    () -> attempt(() -> post.helpCalls().take(call.id(), post.actor()))));
        actions.add(Controls.button(
                post.say("call.done"),
                "end-call",
                () -> attempt(() -> post.helpCalls().done(call.id(), post.actor()))));
        return line;
    }

    private Div conflict(Conflict conflict) {
        var scan = conflict.arrival();
        var let = post.say("conflict.let-in", post.time(scan.at()), post.device(scan.device()), post.list(scan.list()));
        var wrong = conflict.admittedAt() == null
                ? post.say(
                        "conflict.not-admitted",
                        post.say("outcome." + scan.outcome().code()))
                : post.say("conflict.twice", post.time(conflict.admittedAt()), post.device(conflict.admittedBy()));
        var known = scan.attendee() != null;
        var line = entry(
                "conflict",
                new Mark(Mark.Tone.WARN, post.say("conflict")),
                name(known ? scan.attendee().name() : post.say("arrival.nobody")),
                let + " " + wrong,
                null);
        line.getElement()
                .setAttribute("data-scan", scan.scan())
                .setAttribute("data-outcome", scan.outcome().code());
        var todo = Controls.styled(new Div(post.say(known ? "conflict.todo" : "conflict.todo-unknown")), "second");
        if (known && scan.attendee().phone() != null)
            todo.add(new Span(" " + post.say("conflict.call", scan.attendee().phone())));
        ((Div) line.getComponentAt(0)).add(todo);
        var actions = actions(line);
        var asking = new Div();
        line.add(asking);
        if (known) {
            actions.add(Controls.button(
                    post.say("person.show"),
                    "open",
                    () -> open.accept(scan.attendee().id())));
            if (conflict.admittedAt() == null)
                actions.add(askButton(asking, scan, "let-stand", why -> admit(scan, why)));
            else actions.add(askButton(asking, scan, "take-back-other", why -> annulOther(scan, why)));
        }
        actions.add(askButton(asking, scan, "resolve", why -> {}));
        return line;
    }

    private Button askButton(Div asking, Arrival scan, String action, Consumer<String> deed) {
        return Controls.button(post.say("conflict." + action), action, () -> {
            asking.removeAll();
            asking.add(new ReasonForm(
                    "resolve",
                    post.tongue(),
                    words -> attempt(() -> {
                        deed.accept(words);
                        post.checkIns()
                                .resolve(
                                        post.event(),
                                        scan.scan(),
                                        post.say("conflict." + action + ".noted", words),
                                        post.actor());
                    }),
                    asking::removeAll));
        });
    }

    private void admit(Arrival scan, String why) {
        var forced = Scan.ofTicket(scan.ticket().id(), scan.list(), null, Post.DEVICE, post.actor())
                .at(scan.at())
                .forced(why);
        post.checkIns().redeem(post.event(), forced);
    }

    /** What admitted the ticket first is taken back; the one who came in offline stays as they are. */
    private void annulOther(Arrival scan, String why) {
        post.checkIns().history(post.event(), scan.attendee().id()).stream()
                .filter(other -> other.outcome() == Outcome.OK && other.direction() == Direction.ENTRY)
                .filter(other -> other.annulledAt() == null && other.list().equals(scan.list()))
                .filter(other -> other.ticket().id().equals(scan.ticket().id()))
                .findFirst()
                .ifPresent(other -> post.checkIns()
                        .annul(post.event(), new Annulment(other.scan(), Post.DEVICE, post.actor(), why, true)));
    }

    private static Div actions(Div line) {
        var actions = Controls.styled(new Div(), "actions");
        line.add(actions);
        return actions;
    }

    private void attempt(Runnable deed) {
        trouble.setText("");
        try {
            deed.run();
            show(post.feeds().inboxNow(post.event()));
        } catch (Refusal refusal) {
            trouble.setText(Words.of(refusal, post.tongue().code()));
        } catch (RuntimeException failure) {
            log.error("Something in the desk's inbox failed", failure);
            trouble.setText(post.say("failed"));
        }
    }
}
