package app.foyer.devices.internal;

import static app.foyer.db.generated.Tables.DEVICE;
import static app.foyer.db.generated.Tables.DEVICE_TOKEN;

import app.foyer.db.generated.tables.records.DeviceTokenRecord;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.Secrets;
import app.foyer.platform.TokenRevoked;
import app.foyer.platform.VenueClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Device tokens as rows: a plain hash is enough, since what it hides is 192 random bits and not a person's choice. */
@Repository
class DeviceTokenStore implements DeviceTokens {
    private static final int BYTES = 24;

    private final DSLContext db;
    private final Ids ids;
    private final VenueClock clock;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;

    DeviceTokenStore(DSLContext db, Ids ids, VenueClock clock, Secrets secrets, ApplicationEventPublisher events) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.secrets = secrets;
        this.events = events;
    }

    @Override
    public Made make(String event, String device, String createdBy) {
        if (device != null && !db.fetchExists(DEVICE, DEVICE.EVENT_ID.eq(event).and(DEVICE.ID.eq(device))))
            throw new Refusal("unknown-device", Map.of("device", device));
        var secret = secrets.token(BYTES);
        var now = clock.now();
        var row = new DeviceTokenRecord(ids.next(now), Secrets.hash(secret), event, device, now, createdBy, false);
        db.executeInsert(row);
        return new Made(token(row), secret);
    }

    @Override
    public Optional<DeviceToken> check(String token) {
        return db.selectFrom(DEVICE_TOKEN)
                .where(DEVICE_TOKEN.HASH.eq(Secrets.hash(token)), DEVICE_TOKEN.REVOKED.isFalse())
                .fetchOptional(DeviceTokenStore::token);
    }

    @Override
    public List<DeviceToken> all(String event) {
        return db.selectFrom(DEVICE_TOKEN)
                .where(DEVICE_TOKEN.EVENT_ID.eq(event), DEVICE_TOKEN.REVOKED.isFalse())
                .orderBy(DEVICE_TOKEN.ID)
                .fetch(DeviceTokenStore::token);
    }

    @Override
    public void revoke(String event, String id) {
        var ended = db.update(DEVICE_TOKEN)
                .set(DEVICE_TOKEN.REVOKED, true)
                .where(DEVICE_TOKEN.EVENT_ID.eq(event), DEVICE_TOKEN.ID.eq(id), DEVICE_TOKEN.REVOKED.isFalse())
                .execute();
        if (ended == 0) throw new Refusal("unknown-token");
        events.publishEvent(new TokenRevoked());
    }

    private static DeviceToken token(DeviceTokenRecord row) {
        return new DeviceToken(
                row.getId(), row.getEventId(), row.getDeviceId(), row.getCreatedAt(), row.getCreatedBy());
    }
}
