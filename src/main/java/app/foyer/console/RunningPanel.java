package app.foyer.console;

import app.foyer.devices.DeviceStatus;
import app.foyer.fallback.Activation;
import app.foyer.live.EntityKey;
import app.foyer.live.EventState;
import app.foyer.live.JournalEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plans that are applied: who is to do what, which screens show it, and the way back; what is closed; those that ended. */
final class RunningPanel extends Div {
    private final Post post;
    private final Operator operator;
    private final Span count = Controls.part("count", "");
    private final Div running = Controls.styled(new Div(), "entries");
    private final ClosedList closed;
    private final H2 endedHeading = new H2();
    private final Div ended = Controls.styled(new Div(), "entries");
    private final Map<String, ActivationCard> shown = new HashMap<>();
    private List<DeviceStatus> devices = List.of();

    /** @param operator null where this person may only look */
    RunningPanel(Post post, Operator operator) {
        this.post = post;
        this.operator = operator;
        closed = new ClosedList(post, operator);
        addClassName("panel");
        getElement().setAttribute("data-part", "running");
        running.getElement().setAttribute("data-empty", post.say("running.empty"));
        endedHeading.setText(post.say("running.ended"));
        add(
                Controls.styled(new Div(new H2(post.say("running")), count), "head"),
                Controls.styled(new Div(running, closed, endedHeading, ended), "scroll"));
    }

    void hear(List<DeviceStatus> statuses) {
        devices = statuses;
        shown.values().forEach(card -> card.hear(statuses));
    }

    void show(EventState state, List<DeviceStatus> statuses, Instant now) {
        devices = statuses;
        var today = state.agenda().dayOf(now);
        var all = state.fallback().activations().values().stream()
                .filter(one ->
                        one.running() || state.agenda().dayOf(one.endedAt()).equals(today))
                .sorted(Comparator.comparing(Activation::at).reversed())
                .toList();
        var entries = entries(all);
        var wanted = new HashSet<String>();
        for (var activation : all) {
            wanted.add(activation.id());
            var known = shown.get(activation.id());
            if (known != null && known.isOf(activation, now)) continue;
            if (known != null) known.removeFromParent();
            var entry = JournalEntry.creating(entries, EntityKey.activation(activation.id()))
                    .orElse(null);
            var card = new ActivationCard(activation, entry, now, post, operator);
            card.hear(devices);
            shown.put(activation.id(), card);
            var list = activation.running() ? running : ended;
            list.addComponentAtIndex(Math.min(place(all, activation), list.getComponentCount()), card);
        }
        shown.entrySet().removeIf(entry -> {
            var gone = !wanted.contains(entry.getKey());
            if (gone) entry.getValue().removeFromParent();
            return gone;
        });
        var open = (int) all.stream().filter(Activation::running).count();
        count.setText(post.say("running.count", open));
        endedHeading.setVisible(open < all.size());
        closed.show(state, now);
    }

    private static int place(List<Activation> all, Activation activation) {
        return (int) all.stream()
                .filter(one -> one.running() == activation.running())
                .takeWhile(one -> !one.equals(activation))
                .count();
    }

    /** Who applied them: that is in the journal, and nowhere else. */
    private List<JournalEntry> entries(List<Activation> all) {
        if (all.stream()
                .allMatch(one -> shown.containsKey(one.id())
                        && shown.get(one.id()).activation().equals(one))) return List.of();
        var keys = all.stream().map(one -> EntityKey.activation(one.id())).collect(Collectors.toSet());
        return post.live().touching(post.event(), keys);
    }
}
