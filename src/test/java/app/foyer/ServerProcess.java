package app.foyer;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The server in a process of its own with its own database, and what speaks to it. */
public final class ServerProcess implements AutoCloseable {
    private static final String TOKEN = "administrator-of-a-test";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final int port;
    private final Process process;

    private ServerProcess(List<String> program, Path data, int port, List<String> options) throws IOException {
        this.data = data;
        this.port = port;
        var command = new ArrayList<>(List.of(
                java(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--foyer.data=" + data, "--foyer.demo=true"));
        command.addAll(options);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("FOYER_ADMIN_TOKEN", TOKEN);
        builder.environment().remove("FOYER_DB_URL");
        process = builder.start();
        awaitReady();
    }

    /** The jar as it is shipped. */
    public static ServerProcess ofJar(Path jar, Path data, String... options) throws IOException {
        return new ServerProcess(List.of("-jar", jar.toString()), data, freePort(), List.of(options));
    }

    /** The classes that are being tested. */
    public static ServerProcess ofClasses(Path data, int port, String... options) throws IOException {
        var program = List.of("-cp", System.getProperty("java.class.path"), FoyerApplication.class.getName());
        return new ServerProcess(program, data, port, List.of(options));
    }

    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What it has printed, in earlier runs on these data too. */
    public Path log() {
        return data.resolve("server.log");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private void awaitReady() throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (answers()) return;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        close();
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log()));
    }

    private boolean answers() {
        try {
            return get("/api/v1/agenda").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, String type, byte[] body) throws IOException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The event's revision after that call, or -1 where it was refused by a rule. */
    public long change(String path, String json) throws IOException {
        var answer = post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() == 422) return -1;
        if (answer.statusCode() != 200)
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        return revision(answer.body());
    }

    public long revision() throws IOException {
        return revision(get("/api/v1/agenda").body());
    }

    private static long revision(String json) {
        var found = REVISION.matcher(json);
        if (!found.find()) throw new IllegalStateException("No revision in " + json);
        return Long.parseLong(found.group(1));
    }

    /** The bytes of live objects after a collection. */
    public long liveHeap() throws IOException {
        var jcmd = System.getProperty("java.home") + File.separator + "bin" + File.separator + "jcmd";
        var histogram = new ProcessBuilder(jcmd, process.pid() + "", "GC.class_histogram").start();
        try (var lines = histogram.inputReader().lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .map(line -> line.split("\\s+")[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Ends it as a power cut would, its database left to itself. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it as the system would, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
