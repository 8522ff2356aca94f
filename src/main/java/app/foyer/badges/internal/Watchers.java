package app.foyer.badges.internal;

import app.foyer.badges.Badges;
import app.foyer.badges.PrintJob;
import app.foyer.badges.PrinterStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells those who look at an event's queue when it reads differently, whichever node changed it. */
@Component
class Watchers {
    private static final Logger log = LoggerFactory.getLogger(Watchers.class);

    private final PrintQueue queue;
    private final PrinterStore printers;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Seen> told = new ConcurrentHashMap<>();

    private record Seen(List<PrintJob> jobs, List<PrinterStatus> printers) {}

    Watchers(PrintQueue queue, PrinterStore printers) {
        this.queue = queue;
        this.printers = printers;
    }

    Badges.Subscription add(String event, Runnable listener) {
        listeners.computeIfAbsent(event, any -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.computeIfPresent(event, (any, of) -> {
            of.remove(listener);
            return of.isEmpty() ? null : of;
        });
    }

    void tell() {
        told.keySet().retainAll(listeners.keySet());
        listeners.forEach((event, of) -> {
            var seen = new Seen(queue.jobs(event), printers.statuses(event));
            if (!seen.equals(told.put(event, seen))) of.forEach(Watchers::tell);
        });
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failure) {
            log.error("A page could not be told of the print queue", failure);
        }
    }
}
