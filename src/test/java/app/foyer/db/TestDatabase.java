package app.foyer.db;

import app.foyer.platform.Refusal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MariaDB for each process that runs tests; each user of it takes a database of its own. */
public final class TestDatabase {
    private static final EmbeddedMariaDb SERVER = start();
    private static final int MOST_PROCESSES = 8;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static EmbeddedMariaDb start() {
        var server = startIn(0);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** In the first folder that no other process has. */
    private static EmbeddedMariaDb startIn(int folder) {
        try {
            return EmbeddedMariaDb.start(Path.of("target", "test-data", folder + ""));
        } catch (Refusal taken) {
            if (folder == MOST_PROCESSES || !taken.reason().equals("data-in-use")) throw taken;
            return startIn(folder + 1);
        }
    }

    /** The address of a new, empty database. */
    public static String create() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.url(""), EmbeddedMariaDb.USER, SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create or replace database " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failure) {
            throw new IllegalStateException("No test database " + name, failure);
        }
        return SERVER.url(name);
    }

    public static String user() {
        return EmbeddedMariaDb.USER;
    }

    public static String password() {
        return SERVER.password();
    }
}
