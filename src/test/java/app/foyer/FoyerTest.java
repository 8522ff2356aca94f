package app.foyer;

import app.foyer.db.TestDatabase;
import app.foyer.platform.VenueClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a free port, on a database of its own, with a {@link TestClock}; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FoyerTest.Time.class)
@ContextConfiguration(initializers = FoyerTest.FreshDatabase.class)
public @interface FoyerTest {
    @TestConfiguration(proxyBeanMethods = false)
    class Time {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        VenueClock venueClock(TestClock testClock) {
            return new VenueClock(testClock);
        }
    }

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = Map.of(
                    "foyer.db.url", TestDatabase.create(),
                    "foyer.db.user", TestDatabase.user(),
                    "foyer.db.password", TestDatabase.password());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
        }
    }
}
