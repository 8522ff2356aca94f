package app.foyer.console;

import app.foyer.cues.Channel;
import app.foyer.cues.ChannelStatus;
import app.foyer.cues.Delivery;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Consumer;

/** One channel: where it goes, whether messages get through, and what an administrator can do about it. */
final class ChannelCard extends Div {
    private final Channel channel;
    private final Tongue tongue;
    private final Span address = Controls.part("address", "");
    private final Span health = Controls.part("health", "");
    private final Span counts = Controls.part("counts", "");
    private final Span test = Controls.part("test", "");
    private Button off;
    private Button tryOut;
    private ChannelStatus status;

    ChannelCard(Channel channel, Tongue tongue) {
        this.channel = channel;
        this.tongue = tongue;
        addClassName("channel");
        getElement().setAttribute("data-channel", channel.id());
        var kind = Controls.part(
                "kind", tongue.words().get("cues.kind." + channel.kind().code()));
        add(
                Controls.styled(new Div(new H3(channel.name().in(tongue.code())), kind), "title"),
                health,
                address,
                counts,
                test);
    }

    /** For those who run channels. */
    void offer(Runnable tests, Consumer<ChannelStatus> sets, Consumer<Boolean> switches) {
        var words = tongue.words();
        tryOut = Controls.button(words.get("cues.test"), "test-channel", tests);
        off = Controls.button("", "switch-channel", () -> switches.accept(!status.off()));
        var set = Controls.button(words.get("cues.set"), "set-channel", () -> sets.accept(status));
        add(Controls.styled(new Div(tryOut, set, off), "deeds"));
    }

    void show(ChannelStatus newStatus, ZoneId zone) {
        if (newStatus.equals(status)) return;
        status = newStatus;
        var words = tongue.words();
        health.setText(health());
        address.setText(
                status.shown() == null
                        ? words.get(
                                "cues.no-address." + (channel.address() == null ? "set" : "variable"),
                                channel.address())
                        : words.get(
                                        status.set() ? "cues.address.set" : "cues.address.variable",
                                        status.shown(),
                                        channel.address())
                                + (status.signed() ? " · " + words.get("cues.signed") : ""));
        counts.setText(words.get("cues.counts", status.waiting(), status.failed()));
        counts.setVisible(status.waiting() + status.failed() > 0);
        test.setText(
                status.test() == null
                        ? ""
                        : words.get(
                                "cues.test.became",
                                CueList.said(status.test(), channel.name().in(tongue.code()), zone, words)));
        test.setVisible(status.test() != null);
        test.getElement()
                .setAttribute(
                        "data-state",
                        status.test() == null ? "" : status.test().state().code());
        getElement().setAttribute("data-health", healthCode());
        if (off == null) return;
        off.setText(words.get(status.off() ? "cues.switch-on" : "cues.switch-off"));
        tryOut.setEnabled(status.delivers() && !isTesting());
        tryOut.getElement().setAttribute("title", status.delivers() ? "" : health());
    }

    private boolean isTesting() {
        return status.test() != null && status.test().state() == Delivery.State.WAITING;
    }

    private String healthCode() {
        if (status.off()) return "off";
        if (status.shown() == null) return "none";
        return status.trouble() == null ? "well" : "trouble";
    }

    private String health() {
        var words = tongue.words();
        return status.trouble() != null && healthCode().equals("trouble")
                ? words.get("cues.health.trouble", CueList.reason(words, status.trouble()))
                : words.get("cues.health." + healthCode());
    }
}
