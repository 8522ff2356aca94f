package app.foyer.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the ids of the running application. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    /**
     * The machine's clock, unless a rehearsal sets another.
     *
     * @param setting {@code foyer.clock}: an ISO instant to start from, or an ISO duration with a sign ({@code +PT2H}) to
     *     be ahead or behind by
     * @param speed {@code foyer.clock-speed}: seconds of the venue in a second of the machine
     * @param origin {@code foyer.clock-origin}: the machine's instant at which it started; the server's start if blank
     */
    @Bean
    @ConditionalOnMissingBean
    VenueClock venueClock(
            @Value("${foyer.clock:}") String setting,
            @Value("${foyer.clock-speed:1}") double speed,
            @Value("${foyer.clock-origin:}") String origin) {
        return clock(Clock.systemUTC(), setting.strip(), speed, origin.strip());
    }

    static VenueClock clock(InstantSource machine, String setting, double speed, String origin) {
        if (setting.isEmpty() && speed == 1) return new VenueClock(machine);
        var from = origin.isEmpty() ? machine.instant() : Instant.parse(origin);
        return new VenueClock(new FastClock(machine, from, start(setting, from), speed), speed);
    }

    private static Instant start(String setting, Instant origin) {
        if (setting.isEmpty()) return origin;
        return setting.matches("[+-]?P.*") ? origin.plus(Duration.parse(setting)) : Instant.parse(setting);
    }

    @Bean
    Ids ids() {
        return new Ids();
    }

    @Bean
    Secrets secrets() {
        return new Secrets();
    }
}
