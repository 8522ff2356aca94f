package app.foyer;

import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.platform.TokenRevoked;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What tokens stand for. A device that calls many times a second is looked up once in it; a token that is revoked on this
 * node is refused at once, on another within that second. While the database does not answer, what it said of a token in the last minutes holds, so that
 * screens and kiosks elsewhere open then too; they ask every few seconds while they are well.
 */
@Component
class KnownTokens {
    private static final Duration FRESH = Duration.ofSeconds(1);

    static final Duration HELD = Duration.ofMinutes(30);

    private static final int MOST = 1_000;

    private final Remembered<Member> members;
    private final Remembered<DeviceToken> devices;

    KnownTokens(Staff staff, DeviceTokens devices, VenueClock clock) {
        this.members = new Remembered<>(staff::byToken, clock);
        this.devices = new Remembered<>(devices::check, clock);
    }

    /** Whom an API token stands for. Throws what the database does where nothing is remembered. */
    Optional<Member> member(String token) {
        return members.of(token);
    }

    /** What a device's token opens. Throws what the database does where nothing is remembered. */
    Optional<DeviceToken> device(String token) {
        return devices.of(token);
    }

    @EventListener
    void forget(TokenRevoked revoked) {
        members.forget();
        devices.forget();
    }

    private record Remembered<T>(
            Function<String, Optional<T>> check, VenueClock clock, LinkedHashMap<String, Good<T>> good) {
        record Good<T>(T meaning, Instant at) {}

        Remembered(Function<String, Optional<T>> check, VenueClock clock) {
            this(check, clock, new LinkedHashMap<>());
        }

        Optional<T> of(String token) {
            var fresh = remembered(token, FRESH);
            if (fresh.isPresent()) return fresh;
            Optional<T> found;
            try {
                found = check.apply(token);
            } catch (RuntimeException unreachable) {
                return Optional.of(remembered(token, HELD).orElseThrow(() -> unreachable));
            }
            remember(token, found);
            return found;
        }

        void forget() {
            synchronized (good) {
                good.clear();
            }
        }

        private Optional<T> remembered(String token, Duration forSoLong) {
            synchronized (good) {
                return Optional.ofNullable(good.get(token))
                        .filter(known ->
                                Duration.between(known.at(), clock.now()).abs().compareTo(forSoLong) < 0)
                        .map(Good::meaning);
            }
        }

        /** The one that was good the longest time ago makes room. */
        private void remember(String token, Optional<T> found) {
            synchronized (good) {
                good.remove(token);
                found.ifPresent(meaning -> good.put(token, new Good<>(meaning, clock.now())));
                if (good.size() > MOST) good.pollFirstEntry();
            }
        }
    }
}
