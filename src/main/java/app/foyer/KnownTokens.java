package app.foyer;

import app.foyer.devices.DeviceToken;
import app.foyer.devices.DeviceTokens;
import app.foyer.platform.VenueClock;
import app.foyer.staff.Member;
import app.foyer.staff.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What tokens stand for. While the database does not answer, what it said of a token in the last minutes holds, so that
 * screens and kiosks elsewhere open then too; they ask every few seconds while they are well.
 */
@Component
class KnownTokens {
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

    private record Remembered<T>(
            Function<String, Optional<T>> check, VenueClock clock, LinkedHashMap<String, Good<T>> good) {
        record Good<T>(T meaning, Instant at) {}

        Remembered(Function<String, Optional<T>> check, VenueClock clock) {
            this(check, clock, new LinkedHashMap<>());
        }

        Optional<T> of(String token) {
            Optional<T> found;
            try {
                found = check.apply(token);
            } catch (RuntimeException unreachable) {
                return Optional.of(remembered(token).orElseThrow(() -> unreachable));
            }
            remember(token, found);
            return found;
        }

        private Optional<T> remembered(String token) {
            synchronized (good) {
                return Optional.ofNullable(good.get(token))
                        .filter(known -> known.at().plus(HELD).isAfter(clock.now()))
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
