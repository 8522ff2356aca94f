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
     * The machine's clock, unless {@code foyer.clock} sets another for a rehearsal: an ISO instant to start from, or an
     * ISO duration with a sign ({@code +PT2H}) to be ahead or behind by.
     */
    @Bean
    @ConditionalOnMissingBean
    VenueClock venueClock(@Value("${foyer.clock:}") String setting) {
        var machine = Clock.systemUTC();
        if (setting.isBlank()) return new VenueClock(machine);
        var offset = offset(setting.strip(), machine.instant());
        return new VenueClock(InstantSource.offset(machine, offset));
    }

    private static Duration offset(String setting, Instant now) {
        return setting.matches("[+-]?P.*") ? Duration.parse(setting) : Duration.between(now, Instant.parse(setting));
    }

    @Bean
    Ids ids() {
        return new Ids();
    }
}
