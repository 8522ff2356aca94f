package app.foyer.devices.internal;

import static app.foyer.db.generated.Tables.DEVICE;

import app.foyer.db.generated.tables.records.DeviceRecord;
import app.foyer.devices.Device;
import app.foyer.devices.DeviceReport;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Devices as rows. */
@Repository
class DeviceStore {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CONFIG = new TypeReference<>() {};

    static final Comparator<Key> ORDER = Comparator.comparing(Key::event).thenComparing(Key::device);

    private final DSLContext db;

    DeviceStore(DSLContext db) {
        this.db = db;
    }

    /** A device and what it reported last; {@code heard} is null where it never did. */
    record Known(Device device, Heard heard) {}

    /** A report and when it came. */
    record Heard(Instant at, DeviceReport report) {}

    /** One device of one event. */
    record Key(String event, String device) {}

    void insert(String event, Collection<Device> devices) {
        db.batchInsert(devices.stream().map(device -> row(event, device)).toList())
                .execute();
    }

    List<Known> all(String event) {
        return db
                .selectFrom(DEVICE)
                .where(DEVICE.EVENT_ID.eq(event))
                .orderBy(DEVICE.POSITION, DEVICE.ID)
                .fetch()
                .stream()
                .map(row -> new Known(device(row), heard(row)))
                .toList();
    }

    /** Writes the reports in one batch; one that came after a later one of the same device is dropped. */
    void write(Map<Key, Heard> reports) {
        var batch = db.batch(db.update(DEVICE)
                .set(DEVICE.LAST_SEEN, (Instant) null)
                .set(DEVICE.REVISION, (Long) null)
                .set(DEVICE.LINK, (String) null)
                .set(DEVICE.CLOCK_SKEW_MS, (Long) null)
                .set(DEVICE.UNSENT_SCANS, 0)
                .where(DEVICE.EVENT_ID.eq(""))
                .and(DEVICE.ID.eq(""))
                .and(DEVICE.LAST_SEEN.isNull().or(DEVICE.LAST_SEEN.le(Instant.EPOCH))));
        reports.forEach((key, heard) -> batch.bind(
                heard.at(),
                heard.report().revision(),
                heard.report().link(),
                heard.report().clockSkewMs(),
                heard.report().unsentScans(),
                key.event(),
                key.device(),
                heard.at()));
        batch.execute();
    }

    private static Device device(DeviceRecord row) {
        return new Device(
                row.getId(),
                Device.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getPosition(),
                row.getName(),
                row.getPlace(),
                row.getRoomId(),
                MAPPER.readValue(row.getConfig(), CONFIG));
    }

    private static Heard heard(DeviceRecord row) {
        if (row.getLastSeen() == null) return null;
        var report = new DeviceReport(row.getRevision(), row.getLink(), row.getClockSkewMs(), row.getUnsentScans());
        return new Heard(row.getLastSeen(), report);
    }

    private static DeviceRecord row(String event, Device device) {
        var row = new DeviceRecord();
        row.setEventId(event);
        row.setId(device.id());
        row.setKind(device.kind().name().toLowerCase(Locale.ROOT));
        row.setPosition(device.position());
        row.setName(device.name());
        row.setPlace(device.place());
        row.setRoomId(device.room());
        row.setConfig(MAPPER.writeValueAsString(device.config()));
        return row;
    }
}
