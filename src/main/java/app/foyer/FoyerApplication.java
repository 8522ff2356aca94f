package app.foyer;

import app.foyer.api.ImportCommand;
import app.foyer.pack.PackCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Foyer: kiosks, screens and a console for a conference day. */
@SpringBootApplication
public class FoyerApplication {
    /** {@code check PACK} and {@code import FILE …} run and end; anything else are the server's own options. */
    public static void main(String[] arguments) {
        var command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "check" -> System.exit(check(arguments));
            case "import" -> System.exit(bring(arguments));
            default -> SpringApplication.run(FoyerApplication.class, arguments);
        }
    }

    private static int check(String[] arguments) {
        if (arguments.length == 2) return PackCheck.run(Path.of(arguments[1]), System.out);
        System.err.println("foyer check PACK");
        return 2;
    }

    private static int bring(String[] arguments) {
        var command = new ImportCommand(
                Locale.getDefault().getLanguage(), System.getenv("FOYER_ADMIN_TOKEN"), System.out, System.err);
        return command.run(List.of(arguments).subList(1, arguments.length));
    }
}
