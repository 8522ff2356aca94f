package app.foyer.api;

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
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code foyer import FILE}: asks the running server what a schedule file would change, or to apply it. */
public final class ImportCommand {
    private static final String USAGE =
            "foyer import FILE [--event E] [--format frab-xml|frab-json] [--apply] [--server URL] [--data DIR]";
    private static final String SERVER = "http://127.0.0.1:8080";
    private static final String TOKEN_FILE = "admin.token";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int SHOWN = 5;
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
    private record Wish(Path file, boolean apply, Map<String, String> options) {
        private static final List<String> WITH_VALUE = List.of("--event", "--format", "--server", "--data");

        /** Null where the arguments make no sense. */
        static Wish of(List<String> arguments) {
            Path file = null;
            var apply = false;
            var options = new HashMap<String, String>();
            for (int i = 0; i < arguments.size(); i++) {
                var argument = arguments.get(i);
                if (argument.equals("--apply")) apply = true;
                else if (WITH_VALUE.contains(argument) && i + 1 < arguments.size())
                    options.put(argument, arguments.get(++i));
                else if (argument.startsWith("--") || file != null) return null;
                else file = Path.of(argument);
            }
            return file == null ? null : new Wish(file, apply, options);
        }

        URI address() {
            var query = new ArrayList<String>();
            query.add("preview=" + !apply);
            options.forEach((name, value) -> {
                if (name.equals("--event") || name.equals("--format"))
                    query.add(name.substring(2) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            });
            var server = options.getOrDefault("--server", SERVER).replaceFirst("/+$", "");
            return URI.create(server + "/api/v1/import/agenda?" + String.join("&", query));
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
            var answer = send(wish, key);
            if (answer.statusCode() == 401) return say(FAULT, words.get("cli.wrong-token"));
            var body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != 200)
                return say(FAULT, body.path("detail").asString(answer.statusCode() + ""));
            print(body, wish);
            return 0;
        } catch (ConnectException nobody) {
            return say(FAULT, words.get("cli.no-server", wish.address().resolve("/")));
        } catch (IOException | IllegalArgumentException | JacksonException failure) {
            return say(FAULT, words.get("cli.no-answer", wish.address().resolve("/"), failure.getMessage()));
        }
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

    private HttpResponse<String> send(Wish wish, String key) throws IOException {
        var request = HttpRequest.newBuilder(wish.address())
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Language", language)
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

    private void print(JsonNode body, Wish wish) {
        print("cli.added", body.get("added"), this::session);
        print("cli.changed", body.get("changed"), this::change);
        print("cli.removed", body.get("removed"), this::session);
        print("cli.rejected", body.get("rejected"), this::kept);
        var nothing = List.of("added", "changed", "removed").stream()
                .allMatch(kind -> body.get(kind).isEmpty());
        var revision = body.get("revision").asString();
        out.println(words.get(nothing ? "cli.same" : wish.apply() ? "cli.applied" : "cli.preview", revision));
    }

    /** The count and the first few. */
    private void print(String key, JsonNode items, Function<JsonNode, String> line) {
        if (items.isEmpty()) return;
        out.println(words.get(key, items.size()));
        StreamSupport.stream(items.spliterator(), false)
                .limit(SHOWN)
                .forEach(item -> out.println("  " + line.apply(item)));
        if (items.size() > SHOWN) out.println("  " + words.get("cli.more", items.size() - SHOWN));
    }

    private String session(JsonNode session) {
        var planned = session.get("planned");
        var when = OffsetDateTime.parse(planned.get("start").asString()).format(WHEN);
        return when + "  " + planned.get("room").asString() + "  "
                + session.get("title").asString();
    }

    private String change(JsonNode changed) {
        var before = session(changed.get("before"));
        var after = session(changed.get("after"));
        var what = StreamSupport.stream(changed.get("what").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return before.equals(after) ? after + "  " + what : before + "  →  " + after + "  " + what;
    }

    private String kept(JsonNode rejected) {
        return session(rejected.get("session")) + "  " + rejected.get("detail").asString();
    }
}
