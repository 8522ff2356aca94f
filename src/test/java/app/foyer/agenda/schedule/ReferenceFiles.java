package app.foyer.agenda.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Assumptions;

/** Real schedules, where somebody has them beside the repository; tests of them are skipped where nobody does. */
public final class ReferenceFiles {
    private static final String FOLDER = System.getenv("FOYER_REFERENCE_DATA");

    private ReferenceFiles() {}

    public static Path of(String path) {
        Assumptions.assumeTrue(FOLDER != null, "FOYER_REFERENCE_DATA is not set");
        return Path.of(FOLDER, path);
    }

    public static byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(of(path));
    }

    /** A file of the folder {@code schedules}, with Brussels for those that name no zone. */
    public static Schedule schedule(String name) throws Exception {
        return ScheduleFile.read(bytes("schedules/" + name), ZoneId.of("Europe/Brussels"));
    }
}
