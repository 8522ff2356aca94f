package app.foyer.console;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceStatus;
import app.foyer.live.EventState;
import app.foyer.venue.Point;
import app.foyer.venue.Stand;
import app.foyer.venue.VenueCommand;
import app.foyer.venue.Wayfinding;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** One device: how it is, what it shows, where it stands and which way it looks. */
final class DevicePanel extends Div implements ChosenPanel {
    private static final int TURN = 15;

    private final String id;
    private final Post post;
    private final Supplier<Point> middle;
    private final Supplier<String> level;
    private final H2 name = new H2();
    private final Span link = Controls.styled(new Span(), "link");
    private final Div facts = Controls.styled(new Div(), "facts");
    private final Button put;
    private final Button left;
    private final Button right;
    private final Button off;
    private EventState state;
    private DeviceStatus status;
    private List<String> drawn = List.of();

    /**
     * @param operator null for those who only look
     * @param middle where it is put that is put by a press
     */
    DevicePanel(
            String id, Post post, Operator operator, Supplier<Point> middle, Supplier<String> level, Runnable close) {
        this.id = id;
        this.post = post;
        this.middle = middle;
        this.level = level;
        addClassName("chosen-panel");
        getElement().setAttribute("data-part", "device-panel").setAttribute("data-device", id);
        put = Controls.button(
                post.say("device.put"),
                "put-device",
                (long seen) ->
                        operator.give(new VenueCommand.PlaceDevice(new Stand(id, level.get(), middle.get(), 0)), seen));
        put.addThemeVariants(ButtonVariant.PRIMARY);
        left = Controls.withKey(
                Controls.button(post.say("device.left"), "turn-left", (long seen) -> turn(operator, -TURN, seen)), "[");
        right = Controls.withKey(
                Controls.button(post.say("device.right"), "turn-right", (long seen) -> turn(operator, TURN, seen)),
                "]");
        off = Controls.button(
                post.say("device.off"),
                "remove-stand",
                (long seen) -> operator.give(new VenueCommand.RemoveStand(id), seen));
        var leave = Controls.button(post.say("venue.leave"), "leave-chosen", close);
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        add(Controls.styled(new Div(name, leave), "head"), link, facts);
        if (operator != null) add(Controls.styled(new Div(put, left, right, off), "deeds"));
    }

    private void turn(Operator operator, int by, long seen) {
        var stand = state.venue().stands().get(id);
        if (stand != null)
            operator.give(
                    new VenueCommand.PlaceDevice(new Stand(id, stand.level(), stand.at(), stand.bearing() + by)), seen);
    }

    @Override
    public void hear(List<DeviceStatus> devices) {
        devices.stream().filter(one -> one.device().id().equals(id)).findFirst().ifPresent(found -> {
            status = found;
            link.setText(linkText());
            link.getElement().setAttribute("data-link", status.link());
        });
    }

    private String linkText() {
        var seen = status.lastSeen() == null ? null : post.say("device.seen", post.time(status.lastSeen()));
        var shown = status.revision() == null ? null : post.say("screens.shows", status.revision() + "");
        return PersonRow.joined(post.say("link." + status.link()), shown, "live".equals(status.link()) ? null : seen);
    }

    @Override
    public void show(EventState newState, List<DeviceStatus> devices, Instant now) {
        state = newState;
        hear(devices);
        var stand = state.venue().stands().get(id);
        var isPlaced =
                stand != null && state.venue().building().level(stand.level()).isPresent();
        put.setVisible(!isPlaced);
        left.setVisible(isPlaced);
        right.setVisible(isPlaced);
        off.setVisible(stand != null);
        if (status == null) return;
        name.setText(status.device().name().in(post.tongue().code()));
        var told = List.of(status.device().toString(), Objects.toString(stand), near(now));
        if (told.equals(drawn)) return;
        drawn = told;
        facts.removeAll();
        describe(status.device(), stand, told.getLast());
    }

    private void describe(Device device, Stand stand, String near) {
        var kiosk = device.kind() == Device.Kind.KIOSK;
        fact("device.kind", post.say(kiosk ? "device.kiosk" : "device.screen"));
        if (device.place() != null) fact("device.place", device.place());
        if (!kiosk)
            fact(
                    "device.shows",
                    new NoticeWords(post.tongue()).kind(device.config().get("layout")));
        if (device.room() != null) fact("device.room", post.room(device.room()));
        if (stand != null) {
            fact("device.level", new PlaceWords(state, post.tongue()).level(stand.level()));
            if (!near.isEmpty()) fact("device.near", near);
            fact("device.bearing", post.say("device.degrees", Math.round(stand.bearing()), compass(stand.bearing())));
        } else fact("device.level", post.say("device.nowhere"));
        var page = new Anchor(
                (kiosk ? "/kiosk/" : "/screen/") + id, post.say(kiosk ? "device.open-kiosk" : "device.open"));
        page.setTarget("_blank");
        page.getElement().setAttribute("data-action", "open-device").setAttribute("rel", "noopener");
        facts.add(page);
    }

    private void fact(String label, String said) {
        facts.add(
                Controls.styled(new Div(Controls.styled(new Span(post.say(label)), "label"), new Span(said)), "fact"));
    }

    /** Which of the plan's eight directions. */
    private String compass(double bearing) {
        var directions = post.say("device.compass").split(" ");
        return directions[(int) Math.round(bearing / 45) % 8];
    }

    /** Where in the network those begin who ask for the way here. */
    private String near(Instant now) {
        return Wayfinding.of(state.venue(), now)
                .before(id)
                .map(origin -> origin.node())
                .map(node -> new PlaceWords(state, post.tongue()).place(node.place(), node.level(), node.at()))
                .orElse("");
    }
}
