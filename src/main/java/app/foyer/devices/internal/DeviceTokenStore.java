package app.foyer.devices.internal;

import static app.foyer.db.generated.Tables.DEVICE;
import static app.foyer.db.generated.Tables.DEVICE_TOKEN;

import app.foyer.db.generated.tables.records.DeviceTokenRecord;
import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.platform.Ids;
import app.foyer.platform.Refusal;
import app.foyer.platform.VenueClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Device tokens as rows: a plain hash is enough, since what it hides is 192 random bits and not a person's choice. */
@Repository
class DeviceTokenStore implements DeviceTokens {
    private static final int BYTES = 24;

    private final DSLContext db;
    private final Ids ids;
    private final VenueClock clock;
    private final SecureRandom random = new SecureRandom();

    DeviceTokenStore(DSLContext db, Ids ids, VenueClock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Made make(String event, String device, String createdBy) {
        if (device != null && !db.fetchExists(DEVICE, DEVICE.EVENT_ID.eq(event).and(DEVICE.ID.eq(device))))
            throw new Refusal("unknown-device", Map.of("device", device));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.now();
        var row = new DeviceTokenRecord(ids.next(now), hash(secret), event, device, now, createdBy, false);
        db.executeInsert(row);
        return new Made(token(row), secret);
    }

    @Override
    public Optional<DeviceToken> check(String token) {
        return db.selectFrom(DEVICE_TOKEN)
                .where(DEVICE_TOKEN.HASH.eq(hash(token)), DEVICE_TOKEN.REVOKED.isFalse())
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
    }

    private static DeviceToken token(DeviceTokenRecord row) {
        return new DeviceToken(
                row.getId(), row.getEventId(), row.getDeviceId(), row.getCreatedAt(), row.getCreatedBy());
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
