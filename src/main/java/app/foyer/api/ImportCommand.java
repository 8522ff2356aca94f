package app.foyer.api;

import app.foyer.attendees.imports.AttendeeFile;
import app.foyer.attendees.imports.Format;
import app.foyer.platform.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code foyer import FILE}: asks the running server what a schedule, attendee or building file would change, or to
 * apply it.
 */
public final class ImportCommand {
    private static final String USAGE =
            "foyer import FILE [--event E] [--format frab-xml|frab-json|imdf|pretix|pretix-json|alf.io|indico|foyer|table]"
                    + " [--encoding E] [--complete] [--apply] [--confirmed] [--server URL] [--data DIR]";
    private static final String SERVER = "http://127.0.0.1:8080";
    private static final String TOKEN_FILE = "admin.token";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String AGENDA = "agenda";
    private static final String ATTENDEES = "attendees";
    private static final String VENUE = "venue";
    private static final String IMDF = "imdf";
    private static final int FAULT = 1;
    private static final int MISUSE = 2;

    private final Words words;
    private final String language;
    private final PrintStream out;
    private final PrintStream err;
    private final String token;

    /**
     * @param language {@code zh} or {@code en}
     * @param token an administrator's, or null to take the one that the server left in its data folder
     */
    public ImportCommand(String language, String token, PrintStream out, PrintStream err) {
        this.words = Words.of(ImportCommand.class, language);
        this.language = language;
        this.token = token;
        this.out = out;
        this.err = err;
    }

    /** What was asked for on the command line. */
    private record Wish(Path file, boolean apply, boolean complete, boolean confirmed, Map<String, String> options) {
        private static final List<String> SENT = List.of("--event", "--format", "--encoding");
        private static final List<String> WITH_VALUE =
                List.of("--event", "--format", "--encoding", "--server", "--data");
        private static final int LOOKED_AT = 64 * 1024;

        /** Null where the arguments make no sense. */
        static Wish of(List<String> arguments) {
            Path file = null;
            var apply = false;
            var complete = false;
            var confirmed = false;
            var options = new HashMap<String, String>();
            for (int i = 0; i < arguments.size(); i++) {
                var argument = arguments.get(i);
                if (argument.equals("--apply")) apply = true;
                else if (argument.equals("--complete")) complete = true;
                else if (argument.equals("--confirmed")) confirmed = true;
                else if (WITH_VALUE.contains(argument) && i + 1 < arguments.size())
                    options.put(argument, arguments.get(++i));
                else if (argument.startsWith("--") || file != null) return null;
                else file = Path.of(argument);
            }
            return file == null ? null : new Wish(file, apply, complete, confirmed, options);
        }

        /** By what was said of its format, else by what the file looks like. */
        boolean isOfAttendees() throws IOException {
            var format = options.get("--format");
            if (format != null) return Format.of(format).isPresent();
            try (var content = Files.newInputStream(file)) {
                return AttendeeFile.isLikely(content.readNBytes(LOOKED_AT));
            }
        }

        /** Tables are zipped as well when they are XLSX, so a building is told by its file's name. */
        boolean isOfVenue() {
            var format = options.get("--format");
            if (format != null) return format.equals(IMDF);
            return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        }

        URI server() {
            return URI.create(options.getOrDefault("--server", SERVER).replaceFirst("/+$", "") + "/");
        }

        URI address(String what) {
            var query = new ArrayList<String>();
            query.add("preview=" + !apply);
            if (complete) query.add("complete=true");
            if (confirmed) query.add("confirmed=true");
            options.forEach((name, value) -> {
                if (SENT.contains(name) && !IMDF.equals(value))
                    query.add(name.substring(2) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            });
            return server().resolve("api/v1/import/" + what + "?" + String.join("&", query));
        }
    }

    /**
     * Prints what changes, or why nothing does.
     *
     * @return the exit code: 0, 1 where the file or the server says no, 2 where the arguments make no sense
     */
    public int run(List<String> arguments) {
        var wish = Wish.of(arguments);
        if (wish == null) return say(MISUSE, USAGE);
        if (!Files.isReadable(wish.file())) return say(FAULT, words.get("cli.no-file", wish.file()));
        var key = token == null || token.isBlank() ? tokenLeftHere(wish) : token;
        if (key == null) return say(FAULT, words.get("cli.no-token"));
        try {
            var what = wish.isOfVenue() ? VENUE : wish.isOfAttendees() ? ATTENDEES : AGENDA;
            var answer = send(wish, what, key);
            if (answer.statusCode() == 401) return say(FAULT, words.get("cli.wrong-token"));
            var body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200)
                return say(FAULT, body.path("detail").asString(answer.statusCode() + ""));
            lines(what).print(body, wish.apply(), out);
            return 0;
        } catch (ConnectException nobody) {
            return say(FAULT, words.get("cli.no-server", wish.server()));
        } catch (IOException | IllegalArgumentException | JacksonException failure) {
            return say(FAULT, words.get("cli.no-answer", wish.server(), failure.getMessage()));
        }
    }

    private ImportLines lines(String what) {
        return switch (what) {
            case VENUE -> new VenueLines(words);
            case ATTENDEES -> new PeopleLines(words);
            default -> new ProgrammeLines(words);
        };
    }

    private int say(int code, String sentence) {
        err.println(sentence);
        return code;
    }

    private static String tokenLeftHere(Wish wish) {
        var file = Path.of(wish.options().getOrDefault("--data", ".foyer"), TOKEN_FILE);
        try {
            return Files.isReadable(file) ? Files.readString(file).strip() : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private HttpResponse<String> send(Wish wish, String what, String key) throws IOException {
        var request = HttpRequest.newBuilder(wish.address(what))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Language", language)
                .header("Content-Disposition", named(wish.file()))
                .timeout(LONGEST)
                .POST(BodyPublishers.ofFile(wish.file()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String named(Path file) {
        return ContentDisposition.attachment()
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
