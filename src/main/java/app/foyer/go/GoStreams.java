package app.foyer.go;

import app.foyer.live.Hub;
import app.foyer.platform.VenueClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells phones what is new, each over a stream that holds one virtual thread. Those that find no room ask now and then. */
@Component
class GoStreams implements SmartLifecycle {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** How soon a change by the clock alone is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int MOST = 3_000;

    private final GoPages pages;
    private final Hub hub;
    private final VenueClock clock;
    private final int mostOfOne;
    private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();
    private final Set<Thread> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** @param mostOfOne streams to one address; all phones of a house may come from one, yet none may take every stream */
    GoStreams(GoPages pages, Hub hub, VenueClock clock, @Value("${foyer.go.streams-per-address:1000}") int mostOfOne) {
        this.pages = pages;
        this.hub = hub;
        this.clock = clock;
        this.mostOfOne = mostOfOne;
    }

    /** A short word for what a page shows. */
    static String mark(GoPages.Made made) {
        return Integer.toHexString(made.content().hashCode());
    }

    /** @param mark of what the phone shows, or null */
    void follow(Wish wish, String mark, String address, HttpServletResponse response) throws IOException {
        if (!running || followers.size() >= MOST) {
            refuse(response);
            return;
        }
        if (ofOne.merge(address, 1, Integer::sum) > mostOfOne) {
            left(address);
            refuse(response);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        var me = Thread.currentThread();
        var news = new AtomicInteger();
        followers.add(me);
        try (var subscription = hub.subscribe(wish.event(), state -> {
            news.incrementAndGet();
            LockSupport.unpark(me);
        })) {
            tell(wish, mark, news, response.getOutputStream());
        } catch (IOException gone) {
            // the phone comes back by itself
        } finally {
            followers.remove(me);
            left(address);
        }
    }

    private void left(String address) {
        ofOne.computeIfPresent(address, (one, streams) -> streams > 1 ? streams - 1 : null);
    }

    private static void refuse(HttpServletResponse response) {
        response.setHeader("Retry-After", "30");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private void tell(Wish wish, String mark, AtomicInteger news, OutputStream out) throws IOException {
        var shown = mark;
        GoPages.Made made = null;
        var revision = -1L;
        var told = System.nanoTime() - BEAT.toNanos();
        while (running && !Thread.currentThread().isInterrupted()) {
            var seen = news.get();
            made = pages.of(wish, made).orElse(null);
            if (made == null) return;
            var newest = mark(made);
            var changed = !newest.equals(shown);
            if (changed || made.revision() != revision || System.nanoTime() - told >= BEAT.toNanos()) {
                out.write(message(made, changed ? newest : null));
                out.flush();
                shown = newest;
                revision = made.revision();
                told = System.nanoTime();
            }
            if (news.get() == seen) LockSupport.parkNanos(this, LOOK.toNanos());
        }
    }

    /** @param mark null where the phone shows the content already */
    private byte[] message(GoPages.Made made, String mark) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("revision", made.revision());
        message.put("now", clock.now().toString());
        if (mark != null) {
            message.put("mark", mark);
            message.put("place", made.page().goal().place());
            message.put("room", made.page().room());
            message.put("html", made.content());
        }
        return ("event: " + (mark == null ? "beat" : "change") + "\ndata: " + JSON.writeValueAsString(message) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its requests to end: these would not. */
    @Override
    public void stop() {
        running = false;
        followers.forEach(LockSupport::unpark);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
