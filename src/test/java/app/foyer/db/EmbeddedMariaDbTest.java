package app.foyer.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMariaDbTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "12x", "\u0000\u0000\u0000\u0000", "99999999999999999999999", "-1"})
    void a_damaged_pid_file_names_no_process(String content) throws IOException {
        assertThat(EmbeddedMariaDb.pid(Files.writeString(home.resolve("mariadb.pid"), content)))
                .isEmpty();
    }

    @Test
    void a_pid_file_names_its_process() throws IOException {
        var file = home.resolve("mariadb.pid");
        assertThat(EmbeddedMariaDb.pid(file)).isEmpty();
        assertThat(EmbeddedMariaDb.pid(Files.writeString(file, "4711\n"))).contains(4711L);
    }

    @Test
    void the_password_is_made_once_and_kept_to_oneself() throws IOException {
        var made = EmbeddedMariaDb.password(home);
        assertThat(made).hasSize(48);
        assertThat(EmbeddedMariaDb.password(home)).isEqualTo(made);
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("password"));
        }
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
    }

    @Test
    void an_empty_password_file_is_no_password() throws IOException {
        Files.createFile(home.resolve("password"));
        assertThat(EmbeddedMariaDb.password(home)).hasSize(48);
    }
}
