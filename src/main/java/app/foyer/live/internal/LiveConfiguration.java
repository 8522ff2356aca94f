package app.foyer.live.internal;

import app.foyer.live.Hub;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    /** A thread for each delivery: a listener that blocks holds up none but itself. */
    @Bean
    Hub hub() {
        return new Hub(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("hub-", 0).factory()));
    }
}
