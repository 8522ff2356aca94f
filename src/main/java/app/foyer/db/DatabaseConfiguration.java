package app.foyer.db;

import app.foyer.platform.Refusal;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database: the one named by {@code FOYER_DB_URL}, else an embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    @ConditionalOnExpression("'${foyer.db.url:}'.isEmpty()")
    EmbeddedMariaDb embeddedMariaDb(@Value("${foyer.data:.foyer}") Path data) {
        return EmbeddedMariaDb.start(data);
    }

    @Bean
    HikariDataSource dataSource(
            Optional<EmbeddedMariaDb> embedded,
            @Value("${foyer.db.url:}") String url,
            @Value("${foyer.db.user:}") String user,
            @Value("${foyer.db.password:}") String password) {
        return embedded.map(own -> pool(own.url("foyer"), EmbeddedMariaDb.USER, own.password()))
                .orElseGet(() -> pool(url, user, password));
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(CONNECT.toMillis());
        config.setMaxLifetime(Duration.ofMinutes(25).toMillis());
        config.addDataSourceProperty("connectTimeout", CONNECT.toMillis());
        config.addDataSourceProperty("socketTimeout", READ.toMillis());
        config.addDataSourceProperty("useBulkStmts", true);
        // shorter than the socket's, so that a lock time-out arrives as one and is tried again
        config.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=8");
        config.setInitializationFailTimeout(START.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw new Refusal("database-unreachable", Map.of("url", address(url), "cause", rootMessage(failure)));
        }
    }

    /** Without what follows the question mark, which may hold a password. */
    private static String address(String url) {
        return url.split("\\?", 2)[0];
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }

    @Bean
    DefaultConfigurationCustomizer withoutSchemaNames() {
        return configuration -> configuration.settings().withRenderSchema(false);
    }
}
