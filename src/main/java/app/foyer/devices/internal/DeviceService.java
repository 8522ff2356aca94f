package app.foyer.devices.internal;

import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import app.foyer.devices.DeviceStatus;
import app.foyer.devices.Devices;
import app.foyer.devices.internal.DeviceStore.Heard;
import app.foyer.devices.internal.DeviceStore.Key;
import app.foyer.devices.internal.DeviceStore.Known;
import app.foyer.platform.Retry;
import app.foyer.platform.VenueClock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the newest reports in memory until {@link #exchange} has written them, and what the database says of each event
 * that somebody asked for until the next exchange.
 */
@Service
class DeviceService implements Devices {
    private final DeviceStore store;
    private final Followers followers;
    private final VenueClock clock;
    private final TransactionTemplate transactions;
    private final Map<Key, Heard> unwritten = new ConcurrentHashMap<>();
    private final Map<String, List<Known>> written = new ConcurrentHashMap<>();
    private final Map<String, List<Known>> lastRead = new ConcurrentHashMap<>();
    private final Map<String, List<DeviceStatus>> told = new ConcurrentHashMap<>();

    DeviceService(DeviceStore store, Followers followers, VenueClock clock, TransactionTemplate transactions) {
        this.store = store;
        this.followers = followers;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void add(String event, Collection<Device> devices) {
        transactions.executeWithoutResult(status -> store.insert(event, devices));
        written.remove(event);
    }

    @Override
    public List<Device> all(String event) {
        return known(event).stream().map(Known::device).toList();
    }

    @Override
    public Optional<Device> find(String event, String device) {
        return all(event).stream().filter(known -> known.id().equals(device)).findFirst();
    }

    @Override
    public void report(String event, String device, DeviceReport report) {
        var heard = new Heard(clock.now(), report);
        unwritten.merge(new Key(event, device), heard, DeviceService::later);
        followers.changed(event);
    }

    @Override
    public List<DeviceStatus> statuses(String event) {
        // in this order: a report that has left the memory by now is in what is read afterwards
        var fresh = Map.copyOf(unwritten);
        var now = clock.now();
        return known(event).stream()
                .map(known ->
                        status(known, fresh.get(new Key(event, known.device().id())), now))
                .toList();
    }

    @Override
    public Subscription subscribe(String event, Runnable listener) {
        return followers.add(event, listener);
    }

    private List<Known> known(String event) {
        return written.computeIfAbsent(event, this::read);
    }

    /** While the database does not answer, what it said last holds: screens and kiosks must open then too. */
    private List<Known> read(String event) {
        try {
            var read = store.all(event);
            lastRead.put(event, read);
            return read;
        } catch (RuntimeException unreachable) {
            var before = lastRead.get(event);
            if (before == null) throw unreachable;
            return before;
        }
    }

    private static DeviceStatus status(Known known, Heard fresh, Instant now) {
        var heard = known.heard() == null ? fresh : fresh == null ? known.heard() : later(known.heard(), fresh);
        return heard == null
                ? DeviceStatus.neverSeen(known.device())
                : DeviceStatus.of(known.device(), heard.at(), heard.report(), now);
    }

    private static Heard later(Heard one, Heard other) {
        return other.at().isBefore(one.at()) ? one : other;
    }

    /** Writes what was reported here, forgets what was read, and tells followers what other nodes wrote or who fell silent. */
    void exchange() {
        var reports = Map.copyOf(unwritten);
        if (!reports.isEmpty()) write(reports);
        written.clear();
        reports.forEach(unwritten::remove);
        told.keySet().retainAll(followers.events());
        for (var event : followers.events()) {
            var statuses = statuses(event);
            if (!statuses.equals(told.put(event, statuses))) followers.changed(event);
        }
    }

    /** In one order on every node, so that two nodes never wait for each other's rows. */
    private void write(Map<Key, Heard> reports) {
        var ordered = new TreeMap<Key, Heard>(DeviceStore.ORDER);
        ordered.putAll(reports);
        Retry.onConflict(() -> transactions.execute(status -> {
            store.write(ordered);
            return null;
        }));
    }
}
