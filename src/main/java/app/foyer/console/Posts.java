package app.foyer.console;

import app.foyer.attendees.Attendees;
import app.foyer.badges.Badges;
import app.foyer.checkin.CheckIns;
import app.foyer.checkin.Welcomes;
import app.foyer.devices.Device;
import app.foyer.devices.Devices;
import app.foyer.devices.HelpCalls;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import app.foyer.seating.Seating;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives each member of staff their post. */
@Component
class Posts {
    private final Live live;
    private final Attendees attendees;
    private final CheckIns checkIns;
    private final Welcomes welcomes;
    private final Badges badges;
    private final HelpCalls helpCalls;
    private final Devices devices;
    private final Seating seating;
    private final DoorFeeds feeds;
    private final VenueClock clock;

    Posts(
            Live live,
            Attendees attendees,
            CheckIns checkIns,
            Welcomes welcomes,
            Badges badges,
            HelpCalls helpCalls,
            Devices devices,
            Seating seating,
            DoorFeeds feeds,
            VenueClock clock) {
        this.live = live;
        this.attendees = attendees;
        this.checkIns = checkIns;
        this.welcomes = welcomes;
        this.badges = badges;
        this.helpCalls = helpCalls;
        this.devices = devices;
        this.seating = seating;
        this.feeds = feeds;
        this.clock = clock;
    }

    Post of(String event, String actor, Tongue tongue) {
        var names = devices.all(event).stream().collect(Collectors.toUnmodifiableMap(Device::id, Device::name));
        return new Post(
                live, attendees, checkIns, welcomes, badges, helpCalls, seating, feeds, clock, names, event, actor,
                tongue);
    }
}
