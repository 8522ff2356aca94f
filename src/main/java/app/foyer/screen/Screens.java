package app.foyer.screen;

import app.foyer.checkin.CheckIns;
import app.foyer.live.EventState;
import app.foyer.live.Hub;
import app.foyer.live.Live;
import app.foyer.notices.Notices;
import app.foyer.platform.VenueClock;
import app.foyer.seating.Seating;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every view that is watched up to date: after each commit, and when the clock reaches a boundary. */
@Component
class Screens implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Screens.class);
    private static final int TICK_MS = 250;
    private static final int TICKS_TO_PRUNE = 240;

    private final Live live;
    private final Hub hub;
    private final VenueClock clock;
    private final CheckIns checkIns;
    private final Seating seating;
    private final Html html;
    private final Map<String, Stage> stages = new ConcurrentHashMap<>();
    private ScheduledExecutorService ticker;
    private volatile boolean running;
    private long ticks;

    Screens(Live live, Hub hub, CheckIns checkIns, Seating seating, VenueClock clock, Html html) {
        this.live = live;
        this.checkIns = checkIns;
        this.seating = seating;
        this.hub = hub;
        this.clock = clock;
        this.html = html;
    }

    /** One event's views, and its one subscription. */
    private record Stage(Map<View, Channel> channels, Arrivals arrivals, Hub.Subscription subscription) {
        Attendance attendance(View view) {
            return arrivals.now(view.layout());
        }

        /** Forgets what nobody watches; who came in that moment is sent away, and comes back. */
        void prune() {
            channels.forEach((view, channel) -> {
                if (channel.watched() || !channels.remove(view, channel) || !channel.watched()) return;
                if (channels.putIfAbsent(view, channel) != null) channel.close();
            });
        }

        boolean watches(Predicate<Layout> some) {
            return channels.values().stream()
                    .anyMatch(channel -> some.test(channel.view().layout()) && channel.watched());
        }
    }

    /** The view's channel with a frame that holds now. @throws app.foyer.platform.Refusal {@code unknown-event} */
    Channel channel(String event, View view) {
        var state = live.latest(event);
        var stage = stages.computeIfAbsent(event, this::stage);
        var channel = stage.channels().computeIfAbsent(view, key -> new Channel(key, html));
        channel.refresh(state, stage.attendance(view), clock.now());
        return channel;
    }

    /** The view's channel, joined by this thread. */
    Channel join(String event, View view) {
        var stage = stages.computeIfAbsent(event, this::stage);
        while (true) {
            var channel = channel(event, view);
            channel.join();
            if (stage.channels().get(view) == channel || !running) {
                // again, now that it is watched: what was committed since would otherwise be missed
                refresh(event, channel);
                return channel;
            }
            channel.leave();
        }
    }

    /** The frame that the view shows now. */
    Frame frame(String event, View view) {
        return channel(event, view).frame();
    }

    /** Brings a channel up to now. */
    void refresh(String event, Channel channel) {
        var stage = stages.computeIfAbsent(event, this::stage);
        channel.refresh(live.latest(event), stage.attendance(channel.view()), clock.now());
    }

    /** What the view will show if nobody changes anything, as compressed JSON; made once for each frame. */
    byte[] coming(String event, View view) {
        var channel = channel(event, view);
        return channel.coming(live.latest(event));
    }

    private Stage stage(String event) {
        Map<View, Channel> channels = new ConcurrentHashMap<>();
        var arrivals = new Arrivals(checkIns, seating, event);
        var told = new AtomicReference<Notices>();
        return new Stage(channels, arrivals, hub.subscribe(event, state -> {
            refresh(channels.values(), arrivals, state);
            if (told.getAndSet(state.notices()) != state.notices())
                channels.values().forEach(Channel::nudge);
        }));
    }

    private void refresh(Iterable<Channel> channels, Arrivals arrivals, EventState state) {
        for (var channel : channels) {
            if (!channel.watched()) continue;
            try {
                channel.refresh(state, arrivals.newest(), clock.now());
            } catch (RuntimeException broken) {
                if (channel.breaksFirst(state.revision()))
                    log.error(
                            "A view of event {} cannot be drawn: {}",
                            state.event().id(),
                            channel.view(),
                            broken);
            }
        }
    }

    /** Draws what no longer holds at this time, however the clock came to it. */
    void tick() {
        ticks++;
        stages.forEach((event, stage) -> {
            stage.arrivals().follow(stage.watches(Layout::counts), stage.watches(Layout::seats));
            if (ticks % TICKS_TO_PRUNE == 0) stage.prune();
            refresh(stage.channels().values(), stage.arrivals(), hub.latest(event));
        });
    }

    @Override
    public void start() {
        running = true;
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("screens").factory());
        ticker.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /** Before the web server waits for its requests to end: these would not. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
        for (var stage : List.copyOf(stages.values())) {
            stage.subscription().close();
            stage.arrivals().follow(false, false);
            stage.channels().values().forEach(Channel::close);
        }
        stages.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
