package app.foyer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets {@code ./foyer import} work on the server's own machine without further ado: where no administrator's token is set,
 * each start makes one and leaves it in the data folder, for the eyes of the server's own user.
 */
final class AdminTokenFile implements EnvironmentPostProcessor {
    static final String NAME = "admin.token";

    private static final String TOKEN = "foyer.admin-token";
    private static final String DATA = "foyer.data";
    private static final int BYTES = 24;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var data = environment.getProperty(DATA, "");
        if (data.isBlank() || !environment.getProperty(TOKEN, "").isBlank()) return;
        var token = made();
        try {
            write(Path.of(data).toAbsolutePath(), token);
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + data + " cannot be written to", failure);
        }
        environment.getPropertySources().addFirst(new MapPropertySource(NAME, Map.of(TOKEN, token)));
    }

    private static String made() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Moved into place whole, so that nobody reads half of it, nor reads it while others still may. */
    private static void write(Path folder, String token) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, NAME, "", onlyMine(folder));
        Files.writeString(unfinished, token);
        Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] onlyMine(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
