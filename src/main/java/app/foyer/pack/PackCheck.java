package app.foyer.pack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** {@code foyer check PACK}: needs neither the server nor a database. */
public final class PackCheck {
    private PackCheck() {}

    /**
     * Prints each fault as {@code file:line: reason}, in the system's language.
     *
     * @return the exit code: 1 if there is any fault that is more than a warning, else 0
     */
    public static int run(Path pack, PrintStream out) {
        var reading = PackReader.read(pack);
        var language = Locale.getDefault().getLanguage();
        reading.faults().forEach(fault -> out.println(fault.in(language)));
        reading.pack()
                .ifPresent(good -> out.println(Fault.words(language)
                        .get(
                                "good",
                                good.agenda().rooms().size(),
                                good.agenda().sessions().size(),
                                good.devices().size(),
                                good.attendees().size())));
        return reading.pack().isPresent() ? 0 : 1;
    }
}
